import Catalog

/// Whether what the files name exists in the other files.
enum ReferenceCheck {
    static func faults(in library: IntentLibrary) -> [Diagnostic] {
        var faults: [Diagnostic] = []
        let ids = Set(library.intents.map(\.id))
        let concepts = Set(library.glossaries.values.flatMap(\.forms.keys))
        for intent in library.intents {
            let position = library.declared[intent.id]
            func report(_ message: String, _ mend: String) {
                faults.append(
                    Diagnostic(
                        .error, path: position?.path ?? intent.topic, line: position?.line, message: message, mend: mend))
            }
            for name in [intent.contact, intent.counters].compactMap(\.self) + intent.followUps where !ids.contains(name) {
                report("`\(intent.id)` names the intent `\(name)`, which is declared nowhere", "correct the name")
            }
            for concept in intent.about + intent.asserts.flatMap(\.concepts) where !concepts.isEmpty && !concepts.contains(concept.name) {
                report("`\(intent.id)` names `\(concept)`, which no glossary holds", "add it to Intents/glossary/")
            }
            for kind in intent.showAll where !intent.facts.contains(kind) {
                report("`\(intent.id)` shows all \(kind.rawValue) facts, but `facts` does not list them", "add it to `facts`")
            }
            for kind in intent.asserts.map(\.kind) where !intent.facts.contains(kind) {
                report("`\(intent.id)` asserts something of each \(kind.rawValue), but `facts` does not list it", "add it to `facts`")
            }
            faults += templateFaults(intent, library, concepts)
        }
        return faults
    }

    /// Placeholders for facts that the intent does not ask for, and concepts that no glossary holds.
    private static func templateFaults(
        _ intent: Intent, _ library: IntentLibrary, _ concepts: Set<String>
    ) -> [Diagnostic] {
        var faults: [Diagnostic] = []
        for (language, text) in intent.texts.all.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            let places = library.wordings[language]?[intent.id]
            func report(_ message: String, _ mend: String) {
                faults.append(
                    Diagnostic(
                        .error, path: places?.path ?? intent.topic, line: places?.answer, message: message, mend: mend))
            }
            var named = text.answer.lines.compactMap(\.condition).filter { $0 != .caution }
            for placeholder in text.answer.placeholders {
                if case .term(let concept) = placeholder { named.append(concept) }
                if placeholder == .counters, intent.counters != nil { continue }
                guard let kind = placeholder.factKind, !intent.facts.contains(kind) else { continue }
                report(
                    "the answer of `\(intent.id)` shows a \(kind.rawValue), but its `facts` do not list it",
                    "add `\(kind.rawValue)` to `facts` in intents.yaml")
            }
            for concept in named where !concepts.isEmpty && !concepts.contains(concept.name) {
                report("the answer of `\(intent.id)` names `\(concept)`, which no glossary holds", "correct the name")
            }
        }
        return faults
    }
}

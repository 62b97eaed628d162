import Catalog
import IntentFiles
import Matching
import TextNormalizing

/// Finds facts typed into templates: promise 1, "intents hold wording, never facts".
struct TemplateLint {
    let library: IntentLibrary
    /// The groups of concepts that are facts of a page.
    private static let factGroups: Set<String> = ["document", "place", "office", "form"]

    func faults() -> [Diagnostic] {
        var faults: [Diagnostic] = []
        for language in ResidentLanguage.allCases {
            guard let glossary = library.glossaries[language] else { continue }
            let finder = ConceptFinder([glossary])
            for intent in library.intents {
                guard let text = intent.texts[language] else { continue }
                let position = library.answers[language]?[intent.id]
                // A title names a matter ("when the residence card expires"); only an answer claims anything.
                for line in text.answer.plainTexts {
                    for what in typedFacts(in: line, finder) {
                        faults.append(
                            Diagnostic(
                                .error, path: position?.path ?? intent.id, line: position?.line,
                                message: "the answer of `\(intent.id)` has a fact typed into it: \(what)",
                                mend: "write a placeholder instead (docs/WRITING-INTENTS.md)"))
                    }
                }
            }
        }
        return faults
    }

    private func typedFacts(in line: String, _ finder: ConceptFinder) -> [String] {
        var found: [String] = []
        if line.unicodeScalars.contains(where: { $0.properties.numericType == .decimal }) { found.append("a digit") }
        if line.contains("@") || line.contains("://") { found.append("an address") }
        for mention in finder.mentions(in: MatchingForm(line)) {
            if let concept = mention.concepts.first(where: { Self.factGroups.contains(String($0.group)) }) {
                found.append("\"\(mention.text)\" (\(concept))")
            }
        }
        return found
    }
}

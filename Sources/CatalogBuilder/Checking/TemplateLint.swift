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
                if let wish = text.wish, let what = Self.fault(inWish: wish, language) {
                    faults.append(
                        Diagnostic(
                            .error, path: position?.path ?? intent.id, line: position?.line,
                            message: "the wish of `\(intent.id)` \(what.message)", mend: what.mend))
                }
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

    /// A wish names a matter, as a title does; but figures and addresses are facts anywhere, and the easy Japanese one is
    /// read aloud by people who do not know the characters.
    private static func fault(inWish wish: String, _ language: ResidentLanguage) -> (message: String, mend: String)? {
        if wish.unicodeScalars.contains(where: { $0.properties.numericType == .decimal }) || wish.contains("@") || wish.contains("://") {
            return ("has a fact typed into it", "leave it out: a wish names the matter only")
        }
        if language == .jaEasy, EasyJapanese.kana(wish) == nil {
            return ("has a character without its reading", "write the reading behind each word in kanji: 番号（ばんごう）")
        }
        return nil
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

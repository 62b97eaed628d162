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
            let free = library.phrasebooks[language]?.formats[.free]
            for intent in library.intents {
                guard let text = intent.texts[language] else { continue }
                let places = library.wordings[language]?[intent.id]
                if let what = Self.typedFigure(in: text.title, language) {
                    faults.append(
                        Diagnostic(
                            .error, path: places?.path ?? intent.id, line: places?.title,
                            message: "the title of `\(intent.id)` has a fact typed into it: \(what)",
                            mend: "leave it out: a title names the matter only"))
                }
                if let wish = text.wish, let what = Self.fault(inWish: wish, language) {
                    faults.append(
                        Diagnostic(
                            .error, path: places?.path ?? intent.id, line: places?.wish,
                            message: "the wish of `\(intent.id)` \(what.message)", mend: what.mend))
                }
                // A title names a matter ("when the residence card expires"); only an answer claims that something is so.
                for (index, words) in text.answer.plainTexts.enumerated() {
                    let line = places.flatMap { $0.answerLines.indices.contains(index) ? $0.answerLines[index] : nil }
                    for what in typedFacts(in: words, language, finder, free: free) {
                        faults.append(
                            Diagnostic(
                                .error, path: places?.path ?? intent.id, line: line ?? places?.answer,
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
        if let what = typedFigure(in: wish, language) {
            return ("has a fact typed into it: \(what)", "leave it out: a wish names the matter only")
        }
        if language == .jaEasy, EasyJapanese.kana(wish) == nil {
            return ("has a character without its reading", "write the reading behind each word in kanji: 番号（ばんごう）")
        }
        return nil
    }

    /// A figure or an address, which are facts anywhere.
    static func typedFigure(in text: String, _ language: ResidentLanguage) -> String? {
        TypedFigures.first(in: text, language) ?? (text.contains("@") || text.contains("://") ? "an address" : nil)
    }

    /// - Parameter free: how the phrasebook says that something costs nothing, which is a fact as well.
    private func typedFacts(in line: String, _ language: ResidentLanguage, _ finder: ConceptFinder, free: String?) -> [String] {
        var found = [TypedFigures.first(in: line, language)].compactMap(\.self)
        if line.contains("@") || line.contains("://") { found.append("an address") }
        if let free, !free.isEmpty, line.lowercased().contains(free.lowercased()) { found.append("“\(free)”") }
        for mention in finder.mentions(in: MatchingForm(line)) {
            if let concept = mention.concepts.first(where: { Self.factGroups.contains(String($0.group)) }) {
                found.append("\"\(mention.text)\" (\(concept))")
            }
        }
        return found
    }
}

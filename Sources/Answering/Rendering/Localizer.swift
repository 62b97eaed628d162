import Catalog
import Matching
import TextNormalizing

/// Says what a page says in a resident's language, through the glossary.
struct Localizer: Sendable {
    let language: ResidentLanguage
    let phrasebook: Phrasebook
    let glossary: Glossary
    let finder: ConceptFinder

    func label(_ label: Phrasebook.Label) -> String { phrasebook.labels[label] ?? "" }

    func format(_ format: Phrasebook.Format, _ values: [String: String]) -> String {
        (phrasebook.formats[format] ?? "").filling(values)
    }

    /// A page's term in the resident's language; in the page's words, marked as such, where the glossary has none.
    func term(_ wording: String, pageLanguage: String) -> String {
        if let known = known(wording) { return known }
        if pageLanguage.prefix(2) == language.spoken { return wording }
        return "“\(wording)” (\(label(.pageWords)))"
    }

    /// The term, or nil where the glossary does not hold the whole wording.
    func known(_ wording: String) -> String? {
        let form = MatchingForm(wording)
        let mentions = finder.mentions(in: form)
        guard let mention = mentions.first, mentions.count == 1 else { return nil }
        // An ending of the word ("cards") is no other thing; anything more is.
        guard form.joinedScalars.count - mention.text.unicodeScalars.count <= 2 else { return nil }
        return mention.concepts.lazy.compactMap { glossary.term(for: $0) }.first
    }

    func languageName(_ code: String) -> String {
        glossary.term(for: ConceptID("language.\(code)")) ?? code
    }

    /// A language's names, listed.
    func languageNames(_ codes: [String]) -> String { phrasebook.list.joining(codes.map(languageName)) }
}

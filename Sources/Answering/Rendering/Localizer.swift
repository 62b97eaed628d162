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

    /// "Phone: 0985-…", with the language's own colon.
    func labelled(_ name: Phrasebook.Label, _ value: String) -> String {
        format(.labelled, ["label": label(name), "value": value])
    }

    /// "What to bring:", above a list.
    func heading(_ name: Phrasebook.Label) -> String { heading(label(name)) }

    func heading(_ name: String) -> String {
        var text = format(.labelled, ["label": name, "value": ""])
        while text.last == " " { text.removeLast() }
        return text
    }

    /// "0120-… (free call)", with the language's own brackets.
    func aside(_ text: String, _ aside: String) -> String { format(.aside, ["text": text, "aside": aside]) }

    /// A page's term in the resident's language; in the page's words, marked as such, where the glossary has none.
    func term(_ wording: String, pageLanguage: String) -> String {
        if let known = known(wording) ?? composed(wording) { return known }
        if pageLanguage.prefix(2) == language.spoken { return wording }
        return aside(format(.quoted, ["text": wording]), label(.pageWords))
    }

    /// A sentence of a page: in its own words, marked as such where they are not in the resident's language.
    func quoted(_ sentence: String, pageLanguage: String) -> String {
        pageLanguage.prefix(2) == language.spoken ? sentence : aside(format(.quoted, ["text": sentence]), label(.pageWords))
    }

    /// The term, or nil where the glossary does not hold the whole wording.
    func known(_ wording: String) -> String? {
        concepts(of: wording).lazy.compactMap { glossary.term(for: $0) }.first
    }

    /// The concept that the whole wording names.
    func concept(of wording: String) -> ConceptID? { concepts(of: wording).first }

    private func concepts(of wording: String) -> [ConceptID] {
        let form = MatchingForm(wording)
        let mentions = finder.mentions(in: form)
        guard let mention = mentions.first, mentions.count == 1 else { return [] }
        // An ending of the word ("cards") is no other thing; anything more is.
        guard form.joinedScalars.count - mention.text.unicodeScalars.count <= 2 else { return [] }
        return mention.concepts
    }

    /// The name of an office within others, written as one ("General Affairs Department Information Policy Division"), put
    /// together from the terms that it consists of; nil where anything is left over.
    private func composed(_ wording: String) -> String? {
        let form = MatchingForm(wording)
        let mentions = finder.mentions(in: form)
        let covered = mentions.reduce(0) { $0 + $1.text.unicodeScalars.count }
        let blanks = form.joinedScalars.count { $0 == " " }
        let parts = mentions.compactMap { mention in
            mention.concepts.first { $0.group == "office" || $0.group == "place" }.flatMap(glossary.term)
        }
        guard mentions.count > 1, parts.count == mentions.count, form.joinedScalars.count - covered <= blanks else { return nil }
        // Such names are written with the larger first, in every language of the pages.
        return parts.dropFirst().reduce(parts[0]) { format(.within, ["large": $0, "small": $1]) }
    }

    func languageName(_ code: String) -> String {
        glossary.term(for: ConceptID("language.\(code)")) ?? code
    }

    /// A language's names, listed.
    func languageNames(_ codes: [String]) -> String { phrasebook.list.joining(codes.map(languageName)) }
}

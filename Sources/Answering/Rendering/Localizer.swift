import Catalog
import Matching
import TextNormalizing

/// Says what a page says in a resident's language, through the glossary.
struct Localizer: Sendable {
    let language: ResidentLanguage
    let phrasebook: Phrasebook
    let glossary: Glossary
    /// Of all languages, to know a term's own name among the words for it.
    let glossaries: [ResidentLanguage: Glossary]
    let finder: ConceptFinder
    /// Readings for what pages say in natives' Japanese; of easy Japanese only.
    var furigana: LearntFurigana?

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
    ///
    /// On a page in that very language the page's own wording stands: the glossary has one term for papers that a page may
    /// tell apart.
    func term(_ wording: String, pageLanguage: String) -> String {
        guard ResidentLanguage(bcp47: pageLanguage) != language else { return wording }
        if let known = known(wording) ?? composed(wording) ?? bracketed(wording) { return known }
        return quoted(wording, pageLanguage: pageLanguage)
    }

    /// What a page says: in its own words, marked as such where they are not in the resident's language, or hold characters that
    /// learners cannot read.
    func quoted(_ sentence: String, pageLanguage: String) -> String {
        if pageLanguage.prefix(2) == language.spoken {
            guard let furigana else { return sentence }
            if let annotated = furigana.annotated(sentence) { return annotated }
        }
        return aside(format(.quoted, ["text": sentence]), label(.pageWords))
    }

    /// A heading or title of a page, to be found there: in the page's words, with readings where all are known.
    func heading(ofPage heading: String) -> String { furigana?.annotated(heading) ?? heading }

    /// A term with an aside in brackets, "toll-free line (foreign languages)".
    private func bracketed(_ wording: String) -> String? {
        guard let last = wording.last, last == ")" || last == "）", let open = wording.lastIndex(where: { $0 == "(" || $0 == "（" }),
            let outer = known(String(wording[..<open])),
            let inner = known(String(wording[wording.index(after: open)...].dropLast()))
        else { return nil }
        return aside(outer, inner)
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
        guard Self.isWhole(mention.text, of: form.joinedScalars) else { return [] }
        // `other.…` are matters that are not answered, many under one name: a family register is no "convenience store".
        return mention.concepts.filter { $0.group != "other" || isName(form, of: $0) }
    }

    /// What may follow a term: a plural, or "and the like".
    private static let endings: Set<String> = ["", "s", "es", "等", "など", "类", "등"]

    /// Whether a wording is a term and no more than an ending of it ("cards", 旅券等). Whatever else stands before or behind it makes it
    /// another thing or place: 南区役所 is not the city hall, nor 第2庁舎 any other.
    private static func isWhole(_ term: String, of scalars: [Unicode.Scalar]) -> Bool {
        let own = Array(term.unicodeScalars)
        let start = !scalars.starts(with: own) && scalars.starts(with: "a ".unicodeScalars) ? 2 : 0
        guard scalars.dropFirst(start).starts(with: own) else { return false }
        return endings.contains(String(String.UnicodeScalarView(scalars.dropFirst(start + own.count))))
    }

    /// Whether a wording is a concept's very name in some language, rather than one of the other words for it.
    private func isName(_ form: MatchingForm, of concept: ConceptID) -> Bool {
        glossaries.values.contains { $0.term(for: concept).map { MatchingForm($0).text } == form.text }
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

    /// Languages' names, listed.
    func languageNames(_ codes: [String]) -> String { listed(languages: codes.map(languageName)) }

    /// Each spoken language with the tags to ask for it: "Japanese (ja, ja-easy), English (en)".
    func residentLanguages(_ languages: [ResidentLanguage]) -> String {
        let spoken = languages.map(\.spoken).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        return listed(languages: spoken.map { code in
            aside(languageName(code), languages.filter { $0.spoken == code }.map(\.rawValue).joined(separator: ", "))
        })
    }

    /// What they all begin with is said once.
    private func listed(languages names: [String]) -> String {
        let shared = format(.languages, ["list": ""])
        guard names.count > 1, !shared.isEmpty, names.allSatisfy({ $0.hasPrefix(shared) }) else { return phrasebook.list.joining(names) }
        return format(.languages, ["list": phrasebook.list.joining(names.map { String($0.dropFirst(shared.count)) })])
    }
}

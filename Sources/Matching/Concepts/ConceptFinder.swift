package import Catalog
package import TextNormalizing

/// Finds the glossary's concepts in a text, whatever language it is written in.
///
/// The longest form wins and forms do not overlap: "Individual Number Card" names the card, not the number as well.
package struct ConceptFinder: Sendable {
    private let table: TermTable

    package init(_ glossaries: some Sequence<Glossary>) { self.init(TermTable(glossaries)) }

    package init(_ table: TermTable) { self.table = table }

    /// The concepts that the text names, in order, each once.
    package func concepts(in form: MatchingForm) -> [ConceptID] { Self.concepts(of: mentions(in: form)) }

    /// The concepts of mentions, in order, each once.
    static func concepts(of mentions: [Mention]) -> [ConceptID] {
        var found: [ConceptID] = []
        for mention in mentions {
            for concept in mention.concepts where !found.contains(concept) { found.append(concept) }
        }
        return found
    }

    package func concepts(in text: String) -> [ConceptID] { concepts(in: MatchingForm(text)) }

    /// One place where a text names concepts; more than one where a form is ambiguous.
    package struct Mention: Sendable, Equatable {
        package var text: String
        package var concepts: [ConceptID]
    }

    /// Whether the text names any concept.
    package func isAnyNamed(in form: MatchingForm) -> Bool { isNamed(atPlaces: 1, in: form) }

    /// Whether forms of concepts begin at so many places of the text, one above zero; they may overlap.
    package func isNamed(atPlaces most: Int, in form: MatchingForm) -> Bool {
        let scalars = form.joinedScalars
        var places = 0
        for start in scalars.indices where isWordStart(start, scalars) && longestMatch(from: start, scalars) != nil {
            places += 1
            if places == most { return true }
        }
        return false
    }

    /// Where forms of concepts begin, but those that overlap an earlier one: how many characters that are no blanks stand before each.
    package func places(in form: MatchingForm) -> [(start: Int, text: String)] {
        let scalars = form.joinedScalars
        var places: [(start: Int, text: String)] = []
        var (start, blanks) = (0, 0)
        while start < scalars.count {
            guard isWordStart(start, scalars), let end = longestMatch(from: start, scalars)?.end else {
                if scalars[start] == " " { blanks += 1 }
                start += 1
                continue
            }
            places.append((start - blanks, String(String.UnicodeScalarView(scalars[start..<end]))))
            blanks += scalars[start..<end].count { $0 == " " }
            start = end
        }
        return places
    }

    package func mentions(in form: MatchingForm) -> [Mention] {
        let scalars = form.joinedScalars
        var mentions: [Mention] = []
        var start = 0
        while start < scalars.count {
            guard isWordStart(start, scalars), let (end, node) = longestMatch(from: start, scalars) else {
                start += 1
                continue
            }
            let text = String(String.UnicodeScalarView(scalars[start..<end]))
            mentions.append(Mention(text: text, concepts: table.concepts[table.ending(at: node)]))
            start = end
        }
        return mentions
    }

    private func longestMatch(from start: Int, _ scalars: [Unicode.Scalar]) -> (end: Int, node: Int)? {
        var node = 0
        var best: (end: Int, node: Int)?
        for index in start..<scalars.count {
            guard let next = table.node(after: node, by: scalars[index]) else { break }
            node = next
            if table.ending(at: node) != 0, isWordEnd(index + 1, from: start, scalars) { best = (index + 1, node) }
        }
        return best
    }

    private func isWordStart(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
        guard scalars[index] != " " else { return false }
        guard index > 0 else { return true }
        return Script(scalars[index]).isJoined || Script(scalars[index - 1]) != Script(scalars[index])
    }

    /// Whether a form may end here: at a word's end, or before an ending of it (a plural, a case, a particle).
    private func isWordEnd(_ end: Int, from start: Int, _ scalars: [Unicode.Scalar]) -> Bool {
        guard end < scalars.count else { return true }
        let script = Script(scalars[end - 1])
        if script.isJoined || Script(scalars[end]) != script { return true }
        // Nepali glues its postpositions to the word.
        if script == .devanagari { return end - start >= 3 }
        let ending = String(String.UnicodeScalarView(scalars[end...].prefix { $0 != " " }))
        return script == .latin && end - start >= 4 && Self.endings.contains(ending)
    }

    /// Plurals of English, Spanish and Portuguese, enclitics of Indonesian and Tagalog, postpositions of Nepali and
    /// particles of Japanese as people write them in Latin letters. Any other ending makes another word: "calle" is no call.
    private static let endings: Set<String> = [
        "s", "es", "nya", "ku", "mu", "ng", "ko", "ka", "ki", "ma", "le", "lai", "no", "wo", "wa", "ga", "ni", "de",
    ]
}

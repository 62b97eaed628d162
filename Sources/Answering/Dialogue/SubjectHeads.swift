import Catalog
import Matching
import TextNormalizing

/// The words that many names of a subject share, by which residents call it once it is known which is meant: "card" of "My Number
/// Card", カード of マイナンバーカード. Which they are, the glossary's forms tell.
struct SubjectHeads: Sendable {
    /// In matching form: whole words, and pieces of what is written without blanks.
    private(set) var heads: Set<String> = []
    private let finder: ConceptFinder
    private static let group = "subject."
    /// Of a subject's names in a writing system, so many share its head.
    private static let share = 0.4
    private static let nearly = 0.8
    /// Longer pieces of what is written without blanks are names rather than heads.
    private static let longestPiece = 4

    init(_ glossary: Glossary) {
        for (concept, forms) in glossary.forms where concept.hasPrefix(Self.group) {
            let words = forms.map { MatchingForm($0).text.split(separator: " ") }
            for names in Dictionary(grouping: words.filter { !$0.isEmpty }, by: { Self.writing(of: $0[0]) }).values {
                heads.formUnion(Self.heads(of: names))
            }
        }
        finder = ConceptFinder([Glossary(language: glossary.language, forms: [Self.group: Array(heads)])])
    }

    /// Whether a text names a subject by its head, with an ending of the language or without.
    func isNamed(in form: MatchingForm) -> Bool { finder.isAnyNamed(in: form) }

    /// The words that most of the names hold; of what is written without blanks, the longest pieces that nearly as many begin or end with.
    private static func heads(of names: [[Substring]]) -> [String] {
        var counts: [Substring: Int] = [:]
        for words in names { for piece in Set(words.flatMap(pieces)) { counts[piece, default: 0] += 1 } }
        guard let most = counts.values.max(), most > 1, Double(most) >= share * Double(names.count) else { return [] }
        let shared = counts.filter { Double($0.value) >= nearly * Double(most) }.keys
        let longest = shared.filter(isJoined).map(\.count).max() ?? 0
        return shared.filter { isJoined($0) ? $0.count == longest : counts[$0] == most }.map(String.init)
    }

    private static func pieces(of word: Substring) -> [Substring] {
        guard isJoined(word) else { return [word] }
        // One character tells something in Han only.
        let least = word.unicodeScalars.first.map(Script.init) == .han ? 1 : 2
        let lengths = least...max(least, min(longestPiece, word.count))
        return lengths.flatMap { [word.prefix($0), word.suffix($0)] }
    }

    /// Han and kana, and whatever else is written without blanks, count as one.
    private static func writing(of word: Substring) -> Script? { isJoined(word) ? nil : word.unicodeScalars.first.map(Script.init) }

    private static func isJoined(_ word: Substring) -> Bool { word.unicodeScalars.first.map { Script($0).isJoined } == true }
}

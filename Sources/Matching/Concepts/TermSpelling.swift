import Catalog
import TextNormalizing

/// Corrects misspelt words of the glossary's terms in Latin letters: "residense", "zairyuu", "certficate".
///
/// A word and a term are near if some letters left out of each leave the same: those of all terms are in one table, so
/// that no term is looked at which is not near.
struct TermSpelling: Sendable {
    private var words: [[Unicode.Scalar]] = []
    /// By the hash of a word with letters left out.
    private var index = HashIndex()
    private var near: [[Int32]] = []
    /// Shorter words are too like each other.
    private static let shortest = 7
    /// Words of so many letters may have two faults.
    private static let long = 11

    init(_ glossaries: some Sequence<Glossary>) {
        var known: Set<String> = []
        for glossary in glossaries.sorted(by: { $0.language.rawValue < $1.language.rawValue }) {
            for (_, forms) in glossary.forms.sorted(by: { $0.key < $1.key }) {
                for word in forms.flatMap({ MatchingForm($0).text.split(separator: " ") }) {
                    let scalars = Array(word.unicodeScalars)
                    guard Self.isTerm(scalars), known.insert(String(word)).inserted else { continue }
                    add(scalars)
                }
            }
        }
    }

    private mutating func add(_ word: [Unicode.Scalar]) {
        let place = Int32(words.count)
        words.append(word)
        for rest in Self.rests(of: word) {
            let list = index.insert(rest, near.count) ?? near.count
            if list == near.count { near.append([]) }
            if near[list].last != place { near[list].append(place) }
        }
    }

    /// The text with its misspelt words corrected; nil if there is none.
    ///
    /// - Parameter isKnown: whether a word, by its hash among the features, is one that examples hold: it is meant as it is.
    func corrected(_ form: MatchingForm, isKnown: (UInt64) -> Bool) -> MatchingForm? {
        guard !words.isEmpty else { return nil }
        var isChanged = false
        let parts = form.text.split(separator: " ").map { part -> String in
            let scalars = Array(part.unicodeScalars)
            guard Self.isTerm(scalars), !isKnown(TextPieces.hash(ofWord: scalars)), let term = term(near: scalars) else { return String(part) }
            isChanged = true
            return String(String.UnicodeScalarView(term))
        }
        return isChanged ? MatchingForm(parts.joined(separator: " ")) : nil
    }

    /// The nearest word of a term, which is not the word itself.
    private func term(near word: [Unicode.Scalar]) -> [Unicode.Scalar]? {
        var best: (term: [Unicode.Scalar], faults: Int)?
        for rest in Self.rests(of: word) {
            for place in index[rest].map({ near[$0] }) ?? [] {
                let term = words[Int(place)]
                // Hardly anyone mistakes the first letter.
                guard term.first == word.first else { continue }
                let faults = Self.faults(word, term)
                guard faults > 0 else { return nil }
                if faults <= Self.allowed(word), faults < best?.faults ?? .max { best = (term, faults) }
            }
        }
        return best?.term
    }

    private static func isTerm(_ word: [Unicode.Scalar]) -> Bool { word.count >= shortest && word.allSatisfy { Script($0) == .latin } }

    private static func allowed(_ word: [Unicode.Scalar]) -> Int { word.count >= long ? 2 : 1 }

    /// The hashes of the word and of what is left of it without one letter, and of a long one without two.
    private static func rests(of word: [Unicode.Scalar]) -> [UInt64] {
        var hashes = [TextPieces.hash(ofWord: word)]
        for first in word.indices {
            var rest = word
            rest.remove(at: first)
            hashes.append(TextPieces.hash(ofWord: rest))
            guard word.count >= long else { continue }
            for second in first..<rest.count {
                var shorter = rest
                shorter.remove(at: second)
                hashes.append(TextPieces.hash(ofWord: shorter))
            }
        }
        return hashes
    }

    /// How many letters are to be put in, left out, replaced or swapped with the next (optimal string alignment).
    private static func faults(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
        var rows = [Array(0...other.count)]
        for row in 1...one.count {
            var current = [row] + [Int](repeating: 0, count: other.count)
            for column in 1...other.count {
                let replaced = rows[row - 1][column - 1] + (one[row - 1] == other[column - 1] ? 0 : 1)
                current[column] = min(replaced, rows[row - 1][column] + 1, current[column - 1] + 1)
                if row > 1, column > 1, one[row - 1] == other[column - 2], one[row - 2] == other[column - 1] {
                    current[column] = min(current[column], rows[row - 2][column - 2] + 1)
                }
            }
            rows.append(current)
        }
        return rows[one.count][other.count]
    }
}

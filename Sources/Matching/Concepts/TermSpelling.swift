package import Catalog
import Spelling
import TextNormalizing

/// Corrects misspelt words of the glossary's terms in Latin letters: "residense", "zairyuu", "certficate".
///
/// A word and a term are near if some letters left out of each leave the same: those of all terms are in one table, so
/// that no term is looked at which is not near.
struct TermSpelling: Sendable {
    private let table: SpellingTable
    /// Longer words are near no term. They are not taken apart: all that is left of a word without two letters takes the third
    /// power of its length, and a line may be one word.
    private let longest: Int
    /// Shorter words are too like each other.
    private static let shortest = 7
    /// Words of so many letters may have two faults.
    private static let long = 11
    private static let mostFaults = 2

    init(_ table: SpellingTable) {
        self.table = table
        longest = table.longestWord + Self.mostFaults
    }

    /// The text with its misspelt words corrected; nil if there is none.
    ///
    /// - Parameter isKnown: whether a word, by its hash among the features, is one that examples hold: it is meant as it is.
    func corrected(_ form: MatchingForm, isKnown: (UInt64) -> Bool) -> MatchingForm? {
        guard !table.isEmpty, form.text.utf8.count >= Self.shortest, holdsUnknownWord(form, isKnown) else { return nil }
        var isChanged = false
        var corrected: [Unicode.Scalar] = []
        for part in form.text.unicodeScalars.split(separator: " ") {
            if !corrected.isEmpty { corrected.append(" ") }
            let scalars = Array(part)
            if scalars.count <= longest, Self.isTerm(scalars), !isKnown(TextPieces.hash(ofWord: scalars)), let term = term(near: scalars) {
                isChanged = true
                corrected += term
            } else {
                corrected += scalars
            }
        }
        return isChanged ? MatchingForm(String(String.UnicodeScalarView(corrected))) : nil
    }

    /// Whether any word could be a misspelt term: most texts have none, and are not taken apart.
    private func holdsUnknownWord(_ form: MatchingForm, _ isKnown: (UInt64) -> Bool) -> Bool {
        var word: [Unicode.Scalar] = []
        word.reserveCapacity(32)
        var isLatin = true
        func isUnknown() -> Bool { isLatin && word.count >= Self.shortest && word.count <= longest && !isKnown(TextPieces.hash(ofWord: word)) }
        for scalar in form.text.unicodeScalars {
            if scalar == " " {
                if isUnknown() { return true }
                word.removeAll(keepingCapacity: true)
                isLatin = true
            } else if isLatin, word.count <= longest {
                isLatin = Script(scalar) == .latin
                word.append(scalar)
            }
        }
        return isUnknown()
    }

    /// The nearest word of a term, which is not the word itself.
    private func term(near word: [Unicode.Scalar]) -> [Unicode.Scalar]? {
        var best: (term: [Unicode.Scalar], faults: Int)?
        for rest in Self.rests(of: word) {
            for place in table.rests.places(of: rest) {
                let term = table.word(Int(table.whole[place]))
                guard term.first == word.first else { continue }
                let faults = EditDistance.between(word, term)
                guard faults > 0 else { return nil }
                if faults <= Self.allowed(word), faults < best?.faults ?? .max { best = (term, faults) }
            }
        }
        return best?.term
    }

    fileprivate static func isTerm(_ word: [Unicode.Scalar]) -> Bool { word.count >= shortest && word.allSatisfy { Script($0) == .latin } }

    private static func allowed(_ word: [Unicode.Scalar]) -> Int { word.count >= long ? mostFaults : 1 }

    /// The hashes of the word and of what is left of it without one letter, and of a long one without two. Hardly anyone
    /// mistakes the first letter: it is never left out.
    fileprivate static func rests(of word: [Unicode.Scalar]) -> [UInt64] {
        [TextPieces.hash(ofWord: word)] + TextPieces.hashes(ofRestsOf: word, orTwo: word.count >= long)
    }
}

extension SpellingTable {
    package init(_ glossaries: some Sequence<Glossary>) {
        var found: Set<[Unicode.Scalar]> = []
        for glossary in glossaries {
            for form in glossary.forms.values.joined() {
                found.formUnion(MatchingForm(form).text.unicodeScalars.split(separator: " ").map(Array.init).filter(TermSpelling.isTerm))
            }
        }
        // In order, so that of equally near words the same is found each time.
        let words = found.sorted { $0.lexicographicallyPrecedes($1) }
        let all = words.enumerated().flatMap { place, word in TermSpelling.rests(of: word).map { (rest: $0, word: UInt32(place)) } }
            .sorted { ($0.rest, $0.word) < ($1.rest, $1.word) }
        self.init(words: words, rests: SortedHashes(all.map(\.rest)), whole: all.map(\.word))
    }
}

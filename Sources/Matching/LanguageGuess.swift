package import Catalog

/// Which language a question is written in, as far as its writing tells.
package struct LanguageGuess: Sendable, Equatable {
    package var language: ResidentLanguage
    /// Another language that it may well be, spoken by others: two kanji may be Japanese or Chinese, and a loan word
    /// Spanish or Portuguese.
    package var other: ResidentLanguage?
    /// How much likelier `language` is than `other`; infinite where there is none.
    package var odds = Double.infinity

    package init(_ language: ResidentLanguage) { self.language = language }

    /// - Parameter weights: how likely each language is, in any measure.
    init?(_ weights: some Sequence<(key: ResidentLanguage, value: Double)>) {
        func likeliest(_ isAsked: (ResidentLanguage) -> Bool) -> (key: ResidentLanguage, value: Double)? {
            var best: (key: ResidentLanguage, value: Double)?
            for weight in weights where isAsked(weight.key) {
                // Of equals the first by its name.
                if let best, weight.value < best.value || weight.value == best.value && weight.key.rawValue > best.key.rawValue { continue }
                best = weight
            }
            return best
        }
        guard let best = likeliest({ _ in true }), best.value > 0 else { return nil }
        language = best.key
        guard let second = likeliest({ $0.spoken != best.key.spoken }), second.value > 0 else { return }
        other = second.key
        odds = best.value / second.value
    }

    /// Likelier than this, the language counts as known.
    static let sureOdds = 3.0

    /// Whether the other language must be thought of.
    var isOpen: Bool { odds < Self.sureOdds }

    /// The guess after further evidence, as much for each language as said.
    func weighed(_ evidence: (ResidentLanguage) -> Double) -> LanguageGuess {
        guard let other else { return self }
        let odds = odds * evidence(language) / max(evidence(other), .leastNormalMagnitude)
        var guess = self
        (guess.language, guess.other, guess.odds) = odds >= 1 ? (language, other, odds) : (other, language, 1 / odds)
        return guess
    }
}

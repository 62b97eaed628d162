import Foundation

/// How the two classifiers' opinions become one: a weighted average of their log probabilities, so that either can veto.
enum HybridPool {
    /// What is less probable than this is all the same.
    private static let least: Float = 1e-5
    /// What the encoder's share may be. Measured on questions of writers whose examples nobody trained on: best between
    /// 0.3 and 0.45; held-out examples alone, which lack a third of the words, would give it more.
    private static let shares: [Float] = [0.3, 0.35, 0.4, 0.45]

    /// What both think of a text that neither was trained on.
    struct Opinions {
        var lexical: [Float]
        var encoded: [Float]
        var label: Int
    }

    /// - Parameter share: the encoder's part, 0–1.
    static func scores(lexical: [Float], encoded: [Float], share: Float) -> [Float] {
        zip(lexical, encoded).map { log(max($0, least)) * (1 - share) + log(max($1, least)) * share }
    }

    /// The share, with the temperature for it, under which the labels are least surprising.
    static func fitted(to held: [Opinions]) -> (share: Float, temperature: Float) {
        var best: (share: Float, temperature: Float, surprise: Float)?
        for share in shares {
            let pooled = held.map { (scores(lexical: $0.lexical, encoded: $0.encoded, share: share), $0.label) }
            let fit = Temperature.fit(to: pooled)
            if fit.surprise < best?.surprise ?? .infinity { best = (share, fit.temperature, fit.surprise) }
        }
        return (best?.share ?? 0.4, best?.temperature ?? 1)
    }
}

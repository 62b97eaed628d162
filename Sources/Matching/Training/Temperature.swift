import Foundation

/// Fits what scores are divided by before they become probabilities, so that these mean what they say.
enum Temperature {
    private static let candidates: [Float] = [0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.15, 1.3, 1.5, 1.75, 2, 2.5, 3]

    /// The temperature under which the labels of texts that were not learnt from are least surprising.
    static func fitted(to held: [(scores: [Float], label: Int)]) -> Float { fit(to: held).temperature }

    /// The same, with how surprising they still are: the sum of −ln p.
    static func fit(to held: [(scores: [Float], label: Int)]) -> (temperature: Float, surprise: Float) {
        func surprise(_ temperature: Float) -> Float {
            held.reduce(0) { sum, text in
                let probabilities = Softmax.probabilities(of: text.scores.map { $0 / temperature })
                return sum - log(max(probabilities[text.label], 1e-9))
            }
        }
        return candidates.map { ($0, surprise($0)) }.min { $0.1 < $1.1 } ?? (1, .infinity)
    }
}

import Foundation

/// Scores to probabilities.
enum Softmax {
    static func probabilities(of scores: [Float]) -> [Float] {
        var probabilities = scores
        replace(&probabilities)
        return probabilities
    }

    /// So far below the highest score all together would not show: of 65,536 classes, one in a million.
    private static let negligible: Float = -25

    /// Puts the probabilities in the scores' place.
    static func replace(_ array: inout [Float]) {
        var scores = array.mutableSpan
        var highest = -Float.infinity
        for index in scores.indices { highest = max(highest, scores[index]) }
        var sum: Float = 0
        for index in scores.indices {
            let distance = scores[index] - highest
            let power = distance > negligible ? exp(distance) : 0
            scores[index] = power
            sum += power
        }
        let factor = 1 / sum
        for index in scores.indices { scores[index] *= factor }
    }
}

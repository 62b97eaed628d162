import Foundation

/// Scores to probabilities.
enum Softmax {
    static func probabilities(of scores: [Float]) -> [Float] {
        let highest = scores.max() ?? 0
        let powers = scores.map { exp($0 - highest) }
        let sum = powers.reduce(0, +)
        return powers.map { $0 / sum }
    }
}

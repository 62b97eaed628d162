import Foundation
import TextNormalizing

/// The pieces of some questions, each with the more weight the fewer of them have it.
struct TellingPieces: Sendable {
    private var weights: [[UInt64: Double]] = []
    private var lengths: [Double] = []

    init(_ records: [UnansweredRecord]) {
        let pieces = records.map { Set(TextPieces(MatchingForm($0.text)).hashes) }
        var holders: [UInt64: Int] = [:]
        for set in pieces { for piece in set { holders[piece, default: 0] += 1 } }
        for set in pieces {
            // The 2 keeps the pieces of a handful of like questions from weighing nothing.
            let weighed = Dictionary(
                uniqueKeysWithValues: set.map { ($0, log(2 + Double(records.count) / Double(holders[$0] ?? 1))) })
            weights.append(weighed)
            lengths.append(weighed.values.reduce(0) { $0 + $1 * $1 }.squareRoot())
        }
    }

    /// The cosine between two of the questions, 0–1.
    func likeness(_ first: Int, _ second: Int) -> Double {
        guard lengths[first] > 0, lengths[second] > 0 else { return 0 }
        let shared = weights[first].reduce(0) { sum, piece in sum + piece.value * (weights[second][piece.key] ?? 0) }
        return shared / (lengths[first] * lengths[second])
    }
}

import Foundation

/// A weight for each feature and class, a row of classes for each feature, eight classes at a time: nearly all of a
/// build's time is spent in these loops.
struct DenseWeights: LearnedWeights {
    private let classCount: Int
    /// Blocks in a row; the last one's surplus numbers stay zero.
    private let blocks: Int
    private var rows: [SIMD8<Float>]
    private var biasBlocks: [SIMD8<Float>]
    /// What an example is scored and corrected with, kept so that no step allocates.
    private var sums: [SIMD8<Float>]

    init(features: Int, classes: Int) {
        classCount = classes
        blocks = (classes + 7) / 8
        rows = [SIMD8<Float>](repeating: .zero, count: features * blocks)
        biasBlocks = [SIMD8<Float>](repeating: .zero, count: blocks)
        sums = biasBlocks
    }

    var biases: [Float] { (0..<classCount).map { biasBlocks[$0 / 8][$0 % 8] } }

    func weights(of feature: Int) -> [(index: Int, weight: Float)] {
        (0..<classCount).compactMap { index in
            let weight = rows[feature * blocks + index / 8][index % 8]
            return weight == 0 ? nil : (index, weight)
        }
    }

    mutating func scores(of row: TrainingRow) -> [Float] {
        sum(row)
        return (0..<classCount).map { sums[$0 / 8][$0 % 8] }
    }

    private mutating func sum(_ row: TrainingRow) {
        for block in 0..<blocks { sums[block] = biasBlocks[block] }
        for index in row.features.indices {
            let first = row.features[index] * blocks
            let value = row.values[index]
            for block in 0..<blocks { sums[block] += rows[first + block] * value }
        }
    }

    mutating func learn(_ row: TrainingRow, step: Float) {
        sum(row)
        var highest = -Float.infinity
        for index in 0..<classCount { highest = max(highest, sums[index / 8][index % 8]) }
        var total: Float = 0
        for index in 0..<classCount {
            let power = exp(sums[index / 8][index % 8] - highest)
            sums[index / 8][index % 8] = power
            total += power
        }
        let (block, lane) = (row.label / 8, row.label % 8)
        let right = sums[block][lane] / total
        // Most examples are soon right, and their steps would change nothing.
        guard 1 - right > 0.01 else { return }
        let factor = step / total
        for index in 0..<blocks { sums[index] *= factor }
        for index in classCount..<blocks * 8 { sums[index / 8][index % 8] = 0 }
        sums[block][lane] -= step
        for index in 0..<blocks { biasBlocks[index] -= sums[index] * 0.01 }
        for index in row.features.indices {
            let first = row.features[index] * blocks
            let value = row.values[index]
            for block in 0..<blocks { rows[first + block] -= sums[block] * value }
        }
    }
}

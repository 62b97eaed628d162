import Catalog
import Foundation

/// The weights while they are learnt, a row of classes for each feature, eight classes at a time: nearly all of a
/// build's time is spent in these loops.
struct TrainingWeights {
    private let classCount: Int
    /// Blocks in a row; the last one's surplus numbers stay zero.
    private let blocks: Int
    private var weights: [SIMD8<Float>]
    private var biases: [SIMD8<Float>]
    /// What an example is scored and corrected with, kept so that no step allocates.
    private var sums: [SIMD8<Float>]

    init(features: Int, classes: Int) {
        classCount = classes
        blocks = (classes + 7) / 8
        weights = [SIMD8<Float>](repeating: .zero, count: features * blocks)
        biases = [SIMD8<Float>](repeating: .zero, count: blocks)
        sums = biases
    }

    mutating func scores(of row: TrainingRow) -> [Float] {
        sum(row)
        return (0..<classCount).map { sums[$0 / 8][$0 % 8] }
    }

    private mutating func sum(_ row: TrainingRow) {
        for block in 0..<blocks { sums[block] = biases[block] }
        for index in row.features.indices {
            let first = row.features[index] * blocks
            let value = row.values[index]
            for block in 0..<blocks { sums[block] += weights[first + block] * value }
        }
    }

    /// One step down the gradient of the cross-entropy.
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
        for index in 0..<blocks { biases[index] -= sums[index] * 0.01 }
        for index in row.features.indices {
            let first = row.features[index] * blocks
            let value = row.values[index]
            for block in 0..<blocks { weights[first + block] -= sums[block] * value }
        }
    }

    /// The model with its weights rounded to bytes.
    func model(classes: [String], table: FeatureTable, temperature: Float) -> LinearModel {
        var largest: Float = 1e-6
        for block in weights { largest = max(largest, block.max(), -block.min()) }
        let scale = largest / 127
        var bytes = [UInt8]()
        bytes.reserveCapacity(table.hashes.count * classCount)
        for row in table.hashes.indices {
            for index in 0..<classCount {
                let weight = weights[row * blocks + index / 8][index % 8]
                bytes.append(UInt8(bitPattern: Int8((weight / scale).rounded())))
            }
        }
        return LinearModel(
            classes: classes,
            features: Data(table.hashes.flatMap { hash in (0..<8).map { UInt8(truncatingIfNeeded: hash >> ($0 * 8)) } }),
            frequencies: Data(floats: table.frequencies), weights: Data(bytes), scale: scale,
            biases: (0..<classCount).map { biases[$0 / 8][$0 % 8] }, temperature: temperature)
    }
}

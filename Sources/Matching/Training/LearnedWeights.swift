import Catalog
import Foundation

/// Weights while they are learnt by stochastic gradient descent.
protocol LearnedWeights {
    /// A class's score for each class.
    mutating func scores(of row: TrainingRow) -> [Float]

    /// One step down the gradient of the cross-entropy.
    mutating func learn(_ row: TrainingRow, step: Float)

    /// Feature by feature, its weights that are not zero, with their classes, ascending.
    func weights(of feature: Int) -> [(index: Int, weight: Float)]

    var biases: [Float] { get }
}

extension LearnedWeights {
    /// What a byte of 1 stands for where the largest weight is one of 127.
    private func scale(_ table: FeatureTable) -> Float {
        var largest: Float = 1e-6
        for feature in table.hashes.indices {
            for (_, weight) in weights(of: feature) { largest = max(largest, abs(weight)) }
        }
        return largest / 127
    }

    /// The model with its weights rounded to bytes, each feature's in a row.
    func denseModel(classes: [String], table: FeatureTable, temperature: Float) -> LinearModel {
        let scale = scale(table)
        let length = LinearModel.rowLength(classes: classes.count)
        var bytes = [Int8](repeating: 0, count: table.hashes.count * length)
        for feature in table.hashes.indices {
            for (index, weight) in weights(of: feature) { bytes[feature * length + index] = Int8((weight / scale).rounded()) }
        }
        return LinearModel(
            classes: classes, features: .init(words: table.hashes), frequencies: .init(floats: table.frequencies), weightCounts: .init(),
            weightClasses: .init(), weights: .init(words: bytes), scale: scale, biases: biases, temperature: temperature)
    }

    /// The model with its weights rounded to bytes; those rounded to less than `least` are left out.
    func sparseModel(classes: [String], table: FeatureTable, temperature: Float, least: Int8) -> LinearModel {
        let scale = scale(table)
        var counts: [UInt32] = []
        var indices: [UInt16] = []
        var bytes: [Int8] = []
        for feature in table.hashes.indices {
            let before = bytes.count
            for (index, weight) in weights(of: feature) {
                let rounded = Int8((weight / scale).rounded())
                guard rounded.magnitude >= least else { continue }
                indices.append(UInt16(index))
                bytes.append(rounded)
            }
            counts.append(UInt32(bytes.count - before))
        }
        return LinearModel(
            classes: classes, features: .init(words: table.hashes), frequencies: .init(floats: table.frequencies),
            weightCounts: .init(words: counts), weightClasses: .init(words: indices), weights: .init(words: bytes),
            scale: scale, biases: biases, temperature: temperature)
    }
}

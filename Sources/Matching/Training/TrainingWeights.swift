import Catalog
import Foundation

/// The weights while they are learnt, a row of classes for each feature.
struct TrainingWeights {
    private let classCount: Int
    private var weights: [Float]
    private var biases: [Float]

    init(features: Int, classes: Int) {
        classCount = classes
        weights = [Float](repeating: 0, count: features * classes)
        biases = [Float](repeating: 0, count: classes)
    }

    func scores(of row: TrainingRow) -> [Float] {
        var scores = biases
        for (feature, value) in zip(row.features, row.values) {
            let first = feature * classCount
            for index in 0..<classCount { scores[index] += value * weights[first + index] }
        }
        return scores
    }

    /// One step down the gradient of the cross-entropy.
    mutating func learn(_ row: TrainingRow, step: Float) {
        var gradient = Softmax.probabilities(of: scores(of: row))
        gradient[row.label] -= 1
        // Most examples are soon right, and their steps would change nothing.
        guard abs(gradient[row.label]) > 0.01 else { return }
        for index in 0..<classCount {
            gradient[index] *= step
            biases[index] -= gradient[index] * 0.01
        }
        for (feature, value) in zip(row.features, row.values) {
            let first = feature * classCount
            for index in 0..<classCount { weights[first + index] -= value * gradient[index] }
        }
    }

    /// The model with its weights rounded to bytes.
    func model(classes: [String], table: FeatureTable, temperature: Float) -> LinearModel {
        let largest = weights.reduce(Float(1e-6)) { max($0, abs($1)) }
        let scale = largest / 127
        return LinearModel(
            classes: classes,
            features: Data(table.hashes.flatMap { hash in (0..<8).map { UInt8(truncatingIfNeeded: hash >> ($0 * 8)) } }),
            frequencies: Data(
                table.frequencies.flatMap { value in
                    (0..<4).map { UInt8(truncatingIfNeeded: value.bitPattern >> ($0 * 8)) }
                }),
            weights: Data(weights.map { UInt8(bitPattern: Int8(($0 / scale).rounded())) }), scale: scale, biases: biases,
            temperature: temperature)
    }
}

package import Catalog
import Foundation

/// A `LinearModel` made ready to classify.
package struct LinearClassifier: Sendable {
    package let classes: [String]
    private let rows: [UInt64: Int]
    private let frequencies: [Float]
    private let rarest: Float
    private let weights: [Int8]
    private let biases: [Float]
    private let scale: Float
    private let temperature: Float

    /// The model must be consistent, as every model of a decoded catalog is.
    package init(_ model: LinearModel) {
        classes = model.classes
        biases = model.biases
        scale = model.scale
        temperature = model.temperature
        weights = model.weights.map { Int8(bitPattern: $0) }
        frequencies = Self.words(in: model.frequencies, of: 4).map { Float(bitPattern: UInt32(truncatingIfNeeded: $0)) }
        rarest = frequencies.max() ?? 1
        let hashes = Self.words(in: model.features, of: 8)
        rows = Dictionary(zip(hashes, hashes.indices), uniquingKeysWith: { first, _ in first })
    }

    /// The inverse document frequency of a feature among the phrases trained on; unseen ones count as the rarest.
    @Sendable package func rarity(of feature: UInt64) -> Double { Double(rows[feature].map { frequencies[$0] } ?? rarest) }

    /// How much a feature speaks for a class; nil if no example ever held it.
    func weight(of feature: UInt64, for index: Int) -> Int? { rows[feature].map { Int(weights[$0 * classes.count + index]) } }

    /// The share of a text, by rarity, that speaks for a class, 0–1.
    package func support(for index: Int, of features: QuestionFeatures) -> Double {
        var (all, speaking) = (0.0, 0.0)
        for hash in features.hashes {
            let weight = rarity(of: hash)
            all += weight
            if let row = rows[hash], weights[row * classes.count + index] > 0 { speaking += weight }
        }
        return all > 0 ? speaking / all : 0
    }

    /// Little-endian words of `size` bytes.
    private static func words(in data: Data, of size: Int) -> [UInt64] {
        let bytes = [UInt8](data)
        return stride(from: 0, to: bytes.count - size + 1, by: size).map { start in
            bytes[start..<start + size].reversed().reduce(0) { $0 << 8 | UInt64($1) }
        }
    }

    package struct Prediction: Sendable {
        /// For each class, in the order of `classes`; they add up to 1.
        package var probabilities: [Float]
        /// The share of the text's features that the model has ever seen, 0–1.
        package var knownShare: Float
    }

    package func predict(_ features: QuestionFeatures) -> Prediction {
        var scores = [Float](repeating: 0, count: classes.count)
        var length: Float = 0
        var known = 0
        for hash in features.hashes {
            guard let row = rows[hash] else { continue }
            known += 1
            let value = frequencies[row]
            length += value * value
            let first = row * classes.count
            for index in classes.indices { scores[index] += value * Float(weights[first + index]) }
        }
        let factor = length > 0 ? scale / length.squareRoot() : 0
        for index in scores.indices { scores[index] = (scores[index] * factor + biases[index]) / temperature }
        let share = features.hashes.isEmpty ? 0 : Float(known) / Float(features.hashes.count)
        return Prediction(probabilities: Softmax.probabilities(of: scores), knownShare: share)
    }
}

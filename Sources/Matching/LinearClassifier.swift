package import Catalog
import Foundation

/// A `LinearModel` made ready to classify.
package struct LinearClassifier: Sendable {
    package let classes: [String]
    private let rows: HashIndex
    private let frequencies: [Float]
    private let rarest: Float
    /// Where each row's postings begin; one more tells where the last ends.
    private let starts: [Int]
    private let postings: [Posting]
    private let biases: [Float]
    private let scale: Float
    private let temperature: Float

    /// How much a feature speaks for one class.
    private struct Posting {
        var index: UInt16
        var weight: Int16
    }

    /// The model must be consistent, as every model of a decoded catalog is.
    package init(_ model: LinearModel) {
        classes = model.classes
        biases = model.biases
        scale = model.scale
        temperature = model.temperature
        frequencies = model.frequencies.floats
        rarest = frequencies.max() ?? 1
        rows = HashIndex(model.features.words(UInt64.self))
        var starts = [0]
        for count in model.weightCounts.words(UInt32.self) { starts.append(starts[starts.count - 1] + Int(count)) }
        self.starts = starts
        postings = zip(model.weightClasses.words(UInt16.self), model.weights.words(Int8.self)).map {
            Posting(index: $0, weight: Int16($1))
        }
    }

    /// The inverse document frequency of a feature among the phrases trained on; unseen ones count as the rarest.
    @Sendable package func rarity(of feature: UInt64) -> Double { Double(rows[feature].map { frequencies[$0] } ?? rarest) }

    /// How much a feature speaks for a class; nil if no example ever held it.
    func weight(of feature: UInt64, for index: Int) -> Int? { rows[feature].map { weight(in: $0, for: index) } }

    private func weight(in row: Int, for index: Int) -> Int {
        postings[starts[row]..<starts[row + 1]].first { Int($0.index) == index }.map { Int($0.weight) } ?? 0
    }

    /// The share of a text, by rarity, that speaks for a class, 0–1.
    package func support(for index: Int, of features: QuestionFeatures) -> Double {
        var (all, speaking) = (0.0, 0.0)
        for hash in features.hashes {
            let weight = rarity(of: hash)
            all += weight
            if let row = rows[hash], self.weight(in: row, for: index) > 0 { speaking += weight }
        }
        return all > 0 ? speaking / all : 0
    }

    package struct Prediction: Sendable {
        /// For each class, in the order of `classes`; they add up to 1.
        package var probabilities: [Float]
        /// The share of the text's features that the model has ever seen, 0–1.
        package var knownShare: Float
    }

    package func predict(_ features: QuestionFeatures) -> Prediction {
        var scores = [Float](repeating: 0, count: classes.count)
        var sums = scores.mutableSpan
        var length: Float = 0
        var known = 0
        for hash in features.hashes {
            guard let row = rows[hash] else { continue }
            known += 1
            let value = frequencies[row]
            length += value * value
            for place in starts[row]..<starts[row + 1] {
                let posting = postings[place]
                sums[Int(posting.index)] += value * Float(posting.weight)
            }
        }
        let factor = length > 0 ? scale / length.squareRoot() / temperature : 0
        let share = 1 / temperature
        for index in biases.indices { sums[index] = sums[index] * factor + biases[index] * share }
        Softmax.replace(&scores)
        return Prediction(
            probabilities: scores,
            knownShare: features.hashes.isEmpty ? 0 : Float(known) / Float(features.hashes.count))
    }
}

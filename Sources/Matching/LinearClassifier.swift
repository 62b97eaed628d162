package import Catalog

/// A `LinearModel` made ready to classify.
package struct LinearClassifier: Sendable {
    package let classes: [String]
    private let places: HashIndex
    private let rows: [Row]
    private let rarest: Float
    private let postings: [Posting]
    /// The biases by the temperature.
    private let biases: [Float]
    /// What a weight byte stands for, by the temperature.
    private let scale: Float

    /// A feature: what it is worth, and where its postings are. All in one place, since each costs a miss of the cache.
    private struct Row {
        var start: UInt32
        var end: UInt32
        var frequency: Float

        var places: Range<Int> { Int(start)..<Int(end) }
    }

    /// How much a feature speaks for one class.
    private struct Posting {
        var index: UInt16
        var weight: Int16
    }

    /// The model must be consistent, as every model of a decoded catalog is.
    package init(_ model: LinearModel) {
        classes = model.classes
        biases = model.biases.map { $0 / model.temperature }
        scale = model.scale / model.temperature
        places = HashIndex(model.features.words(UInt64.self))
        var end: UInt32 = 0
        rows = zip(model.weightCounts.words(UInt32.self), model.frequencies.floats).map { count, frequency in
            defer { end += count }
            return Row(start: end, end: end + count, frequency: frequency)
        }
        rarest = rows.map(\.frequency).max() ?? 1
        postings = zip(model.weightClasses.words(UInt16.self), model.weights.words(Int8.self)).map {
            Posting(index: $0, weight: Int16($1))
        }
    }

    /// The inverse document frequency of a feature among the phrases trained on; unseen ones count as the rarest.
    @Sendable package func rarity(of feature: UInt64) -> Double { Double(places[feature].map { rows[$0].frequency } ?? rarest) }

    /// Whether the examples hold a feature more than once.
    @Sendable func knows(_ feature: UInt64) -> Bool { places[feature] != nil }

    /// How much a feature speaks for a class; nil if no example ever held it.
    func weight(of feature: UInt64, for index: Int) -> Int? { places[feature].map { weight(in: rows[$0], for: index) } }

    private func weight(in row: Row, for index: Int) -> Int {
        postings[row.places].first { Int($0.index) == index }.map { Int($0.weight) } ?? 0
    }

    /// The share of a text, by rarity, that speaks for a class, 0–1.
    package func support(for index: Int, of features: QuestionFeatures) -> Double {
        var (all, speaking) = (0.0, 0.0)
        for hash in features.hashes {
            let row = places[hash].map { rows[$0] }
            let weight = Double(row?.frequency ?? rarest)
            all += weight
            if let row, self.weight(in: row, for: index) > 0 { speaking += weight }
        }
        return all > 0 ? speaking / all : 0
    }

    /// How much the features that are known speak for a class on average, by rarity, −127–127; nil if none is known.
    func meanWeight(of features: QuestionFeatures, for index: Int) -> Double? {
        let known = features.hashes.compactMap { places[$0].map { rows[$0] } }
        let all = known.reduce(0) { $0 + Double($1.frequency) }
        guard all > 0 else { return nil }
        return known.reduce(0) { $0 + Double($1.frequency) * Double(weight(in: $1, for: index)) } / all
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
        var sums = scores.mutableSpan
        for hash in features.hashes {
            guard let row = places[hash].map({ rows[$0] }) else { continue }
            known += 1
            let value = row.frequency
            length += value * value
            for place in row.places {
                let posting = postings[place]
                sums[Int(posting.index)] += value * Float(posting.weight)
            }
        }
        Softmax.replace(&scores, times: length > 0 ? scale / length.squareRoot() : 0, plus: biases)
        return Prediction(
            probabilities: scores,
            knownShare: features.hashes.isEmpty ? 0 : Float(known) / Float(features.hashes.count))
    }
}

package import Catalog

/// A `LinearModel` made ready to classify.
package struct LinearClassifier: Sendable {
    package let classes: [String]
    private let places: SortedHashes
    /// Each feature's inverse document frequency.
    private let frequencies: [Float]
    private let rarest: Float
    private let weights: Weights
    /// The biases by the temperature, filled up to whole sixteens with what makes a class impossible.
    private let biases: [Float]
    /// What a weight byte stands for, by the temperature.
    private let scale: Float

    private enum Weights: Sendable {
        case dense(DenseRows)
        case sparse(SparseRows)
    }

    /// The model must be consistent, as every model of a decoded catalog is.
    package init(_ model: LinearModel) {
        classes = model.classes
        biases = model.biases.map { $0 / model.temperature } + repeatElement(-.infinity, count: ClassScores.padding(model.biases.count))
        scale = model.scale / model.temperature
        places = SortedHashes(model.features.words(UInt64.self))
        frequencies = model.frequencies.floats
        rarest = frequencies.max() ?? 1
        let bytes = model.weights.words(Int8.self)
        weights =
            model.isDense
            ? .dense(DenseRows(bytes, length: model.rowLength))
            : .sparse(SparseRows(counts: model.weightCounts.words(UInt32.self), classes: model.weightClasses.words(UInt16.self), weights: bytes))
    }

    /// The inverse document frequency of a feature among the phrases trained on; unseen ones count as the rarest.
    @Sendable package func rarity(of feature: UInt64) -> Double { Double(places[feature].map { frequencies[$0] } ?? rarest) }

    /// Whether the examples hold a feature more than once.
    @Sendable func knows(_ feature: UInt64) -> Bool { places[feature] != nil }

    /// How much a feature speaks for a class; nil if no example ever held it.
    func weight(of feature: UInt64, for index: Int) -> Int? { places[feature].map { weight(in: $0, for: index) } }

    private func weight(in row: Int, for index: Int) -> Int {
        switch weights {
        case .dense(let rows): rows.weight(in: row, for: index)
        case .sparse(let rows): rows.weight(in: row, for: index)
        }
    }

    /// The share of a text, by rarity, that speaks for a class, 0–1.
    package func support(for index: Int, of features: QuestionFeatures) -> Double {
        var (all, speaking) = (0.0, 0.0)
        for hash in features.hashes {
            let row = places[hash]
            let weight = Double(row.map { frequencies[$0] } ?? rarest)
            all += weight
            if let row, self.weight(in: row, for: index) > 0 { speaking += weight }
        }
        return all > 0 ? speaking / all : 0
    }

    /// How much the features that are known speak for a class on average, by rarity, −127–127; nil if none is known.
    func meanWeight(of features: QuestionFeatures, for index: Int) -> Double? {
        let known = known(features)
        let all = known.reduce(0) { $0 + Double(frequencies[$1]) }
        guard all > 0 else { return nil }
        return known.reduce(0) { $0 + Double(frequencies[$1]) * Double(weight(in: $1, for: index)) } / all
    }

    /// What the model thinks of one text.
    package struct Prediction: Sendable {
        /// In the order of `classes`.
        package var scores: ClassScores
        /// The share of the text's features that the model has ever seen, 0–1.
        package var knownShare: Float

        /// For each class, in the order of `classes`; they add up to 1.
        package var probabilities: [Float] { scores.probabilities }
    }

    package func predict(_ features: QuestionFeatures) -> Prediction {
        // All are found before anything is read of them: the waits for memory overlap.
        let rows = known(features)
        let values = rows.map { frequencies[$0] }
        let length = values.reduce(0) { $0 + $1 * $1 }
        let sums =
            switch weights {
            case .dense(let weights): weights.sums(of: rows, times: values)
            case .sparse(let weights): weights.sums(of: rows, times: values, count: biases.count)
            }
        return Prediction(
            scores: ClassScores(sums: sums, times: length > 0 ? scale / length.squareRoot() : 0, plus: biases, count: classes.count),
            knownShare: Self.share(rows.count, of: features))
    }

    /// The share of a text's features that the model has ever seen, 0–1.
    func knownShare(of features: QuestionFeatures) -> Float { Self.share(known(features).count, of: features) }

    private func known(_ features: QuestionFeatures) -> [Int] { places.places(ofAll: features.hashes) }

    private static func share(_ known: Int, of features: QuestionFeatures) -> Float {
        features.hashes.isEmpty ? 0 : Float(known) / Float(features.hashes.count)
    }
}

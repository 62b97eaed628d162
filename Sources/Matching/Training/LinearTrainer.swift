package import Catalog
import Foundation

/// Trains a `LinearModel`: multinomial logistic regression over TF-IDF features by stochastic gradient descent.
///
/// The same examples in the same order give the same model.
package struct LinearTrainer: Sendable {
    /// A text to learn from, with what it is about.
    package struct Example: Sendable {
        package var label: String
        package var features: QuestionFeatures
        /// Examples of one group are learnt from together or held back together; nil for an example by itself.
        package var group: Int?

        package init(label: String, features: QuestionFeatures, group: Int? = nil) {
            self.label = label
            self.features = features
            self.group = group
        }
    }

    package init() {}

    /// Passes over the examples.
    private let epochs = 12
    /// Passes where there are many classes: each costs the more, and after a few all examples are right.
    private let fewEpochs = 5
    /// The first step's size; it falls to nothing over the passes.
    private let firstStep: Float = 6
    /// A feature seen in fewer examples than this is a typo or a name.
    private let leastFrequency = 2
    /// One example in so many is held back to fit the temperature.
    private let heldBack = 5
    /// A feature that one example in so many holds tells little of thousands of classes, and costs the most.
    private let commonShare = 250
    /// Weight bytes below this are left out then: they are many, and tell little.
    private let leastOfMany: Int8 = 3
    /// So many scores are looked at to fit the temperature.
    private let mostScores = 2_000_000
    /// With more classes than this, a feature has a weight for those classes only whose examples hold it.
    private let mostDense = 256

    package func train(_ examples: [Example]) -> LinearModel {
        let classes = Array(Set(examples.map(\.label))).sorted()
        let isDense = classes.count <= mostDense
        let most = isDense ? examples.count : max(leastFrequency, examples.count / commonShare)
        let table = FeatureTable(examples, frequency: leastFrequency...max(leastFrequency, most))
        let numbers = Dictionary(uniqueKeysWithValues: zip(classes, classes.indices))
        let rows = examples.map { TrainingRow($0, table, numbers) }
        return isDense
            ? model(rows, table, classes, epochs) { _ in DenseWeights(features: table.hashes.count, classes: classes.count) }
            : model(rows, table, classes, fewEpochs) { SparseWeights(features: table.hashes.count, classes: classes.count, rows: $0) }
    }

    private func model<Weights: LearnedWeights>(
        _ rows: [TrainingRow], _ table: FeatureTable, _ classes: [String], _ epochs: Int,
        start: ([TrainingRow]) -> Weights
    ) -> LinearModel {
        let temperature = heldOutTemperature(rows, epochs, start)
        var weights = start(rows)
        fit(&weights, to: rows, epochs)
        return classes.count <= mostDense
            ? weights.denseModel(classes: classes, table: table, temperature: temperature)
            : weights.sparseModel(classes: classes, table: table, temperature: temperature, least: leastOfMany)
    }

    private func fit(_ weights: inout some LearnedWeights, to rows: [TrainingRow], _ epochs: Int) {
        guard !rows.isEmpty else { return }
        var order = Array(rows.indices)
        var generator = SplitMix64(seed: 20_261_124)
        for epoch in 0..<epochs {
            order.shuffle(using: &generator)
            let step = firstStep * (1 - Float(epoch) / Float(epochs))
            for index in order { weights.learn(rows[index], step: step) }
        }
    }

    /// The temperature under which examples that were not learnt from are least surprising.
    private func heldOutTemperature(
        _ rows: [TrainingRow], _ epochs: Int, _ start: ([TrainingRow]) -> some LearnedWeights
    ) -> Float {
        let learnt = rows.indices.filter { (rows[$0].group ?? $0) % heldBack != 0 }.map { rows[$0] }
        let held = rows.indices.filter { (rows[$0].group ?? $0) % heldBack == 0 }.map { rows[$0] }
        var weights = start(learnt)
        fit(&weights, to: learnt, epochs)
        // Of thousands of classes fewer texts are enough, or this would take longer than the learning.
        let step = max(1, held.count * weights.biases.count / mostScores)
        return Temperature.fitted(to: stride(from: 0, to: held.count, by: step).map { place in
            (weights.scores(of: held[place]), held[place].label)
        })
    }
}

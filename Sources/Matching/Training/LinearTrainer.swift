package import Catalog
import Foundation

/// Trains a `LinearModel`: multinomial logistic regression over TF-IDF features by stochastic gradient descent.
///
/// The same examples in the same order give the same model.
package struct LinearTrainer: Sendable {
    package struct Example: Sendable {
        package var label: String
        package var features: QuestionFeatures

        package init(label: String, features: QuestionFeatures) {
            self.label = label
            self.features = features
        }
    }

    package init() {}

    /// Passes over the examples.
    private let epochs = 12
    /// The first step's size; it falls to nothing over the passes.
    private let firstStep: Float = 6
    /// A feature seen in fewer examples than this is a typo or a name.
    private let leastFrequency = 2
    /// One example in so many is held back to fit the temperature.
    private let heldBack = 5

    package func train(_ examples: [Example]) -> LinearModel {
        let classes = Array(Set(examples.map(\.label))).sorted()
        let table = FeatureTable(examples, leastFrequency: leastFrequency)
        let rows = examples.map { TrainingRow($0, table, classes) }
        let temperature = heldOutTemperature(rows, classCount: classes.count, featureCount: table.hashes.count)
        var weights = TrainingWeights(features: table.hashes.count, classes: classes.count)
        fit(&weights, to: rows)
        return weights.model(classes: classes, table: table, temperature: temperature)
    }

    private func fit(_ weights: inout TrainingWeights, to rows: [TrainingRow]) {
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
    private func heldOutTemperature(_ rows: [TrainingRow], classCount: Int, featureCount: Int) -> Float {
        let learnt = rows.indices.filter { $0 % heldBack != 0 }.map { rows[$0] }
        let held = rows.indices.filter { $0 % heldBack == 0 }.map { rows[$0] }
        var weights = TrainingWeights(features: featureCount, classes: classCount)
        fit(&weights, to: learnt)
        return Temperature.fitted(to: held.map { row in (weights.scores(of: row), row.label) })
    }
}

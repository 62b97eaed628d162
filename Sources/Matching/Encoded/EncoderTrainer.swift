package import Catalog
import Foundation

/// Trains an `EncoderModel`: multinomial logistic regression over centred vectors by stochastic gradient descent.
///
/// The same examples in the same order give the same model.
package struct EncoderTrainer: Sendable {
    /// A text's class and its two kinds of evidence.
    package struct Example: Sendable {
        package var lexical: LinearTrainer.Example
        package var vector: [Float]

        package init(lexical: LinearTrainer.Example, vector: [Float]) {
            self.lexical = lexical
            self.vector = vector
        }
    }

    package init() {}

    private let epochs = 20
    /// The first step's size; it falls to nothing over the passes.
    private let firstStep: Float = 2
    /// How freely weights may grow: the inverse strength of the L2 penalty over all examples. Measured: without a
    /// penalty that counts, three in a hundred unseen questions more are ranked wrongly.
    private let freedom: Float = 6
    /// The examples are cut into so many parts, each judged by models that never saw it.
    private let folds = 3

    /// Nil without examples.
    package func train(_ examples: [Example], encoder: String) -> EncoderModel? {
        let classes = Array(Set(examples.map(\.lexical.label))).sorted()
        guard !classes.isEmpty else { return nil }
        let mean = EncodedVector.mean(of: examples.map(\.vector))
        let vectors = examples.map { EncodedVector($0.vector, mean: mean).values }
        let labels = examples.map { example in classes.firstIndex(of: example.lexical.label) ?? 0 }
        let numbers = fit(vectors, labels, classes: classes.count).numbers
        let pool = heldOutPool(examples, vectors, labels, classes)
        return EncoderModel(
            encoder: encoder, classes: classes, mean: Data(floats: mean), weights: Data(floats: numbers.weights),
            biases: numbers.biases, share: pool.share, temperature: pool.temperature)
    }

    private func fit(_ vectors: [[Float]], _ labels: [Int], classes: Int) -> ClassWeights {
        var weights = ClassWeights(dimension: vectors.first?.count ?? 0, classes: classes)
        var order = Array(vectors.indices)
        var generator = SplitMix64(seed: 20_261_124)
        for epoch in 0..<epochs {
            order.shuffle(using: &generator)
            let step = firstStep * (1 - Float(epoch) / Float(epochs))
            for index in order {
                var gradient = Softmax.probabilities(of: weights.scores(of: vectors[index]))
                gradient[labels[index]] -= 1
                // What is surely right would change nothing.
                guard abs(gradient[labels[index]]) > 0.01 else { continue }
                weights.add(gradient.map { -$0 * step }, times: vectors[index], biasShare: 0.01)
            }
            weights.shrink(by: exp(-step / freedom))
        }
        return weights
    }

    /// The encoder's share in the pool and the temperature under which both classifiers together are least surprised by
    /// texts that neither has seen.
    private func heldOutPool(
        _ examples: [Example], _ vectors: [[Float]], _ labels: [Int], _ classes: [String]
    ) -> (share: Float, temperature: Float) {
        var held: [HybridPool.Opinions] = []
        for fold in 0..<folds {
            let learnt = examples.indices.filter { $0 % folds != fold }
            let weights = fit(learnt.map { vectors[$0] }, learnt.map { labels[$0] }, classes: classes.count)
            let lexical = LinearClassifier(LinearTrainer().train(learnt.map { examples[$0].lexical }))
            // A class of which the fold's other parts hold no example is left out there.
            guard lexical.classes == classes else { continue }
            for index in examples.indices where index % folds == fold {
                held.append(
                    .init(
                        lexical: lexical.predict(examples[index].lexical.features).probabilities,
                        encoded: Softmax.probabilities(of: weights.scores(of: vectors[index])), label: labels[index]))
            }
        }
        return HybridPool.fitted(to: held)
    }
}

package import Catalog
import Foundation

/// Trains an `EncoderModel` over centred vectors by stochastic gradient descent in small batches.
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

    /// Numbers of the hidden layer.
    private let hidden = 256
    private let batch = 32
    /// Passes over the examples …
    private let epochs = 12
    /// … and batches at least, of a topic with few examples.
    private let leastBatches = 1_500
    /// The first step's size; it falls to nothing over the passes.
    private let firstStep: Float = 0.002
    /// For large weights, so that what is learnt is not one example's way of saying it.
    private let penalty: Float = 0.01
    /// A number of a vector of length 1 is small beside the biases: each counts so much.
    private let scale: Float = 8
    /// The examples are cut into so many parts, each judged by models that never saw it.
    private let folds = 3

    /// Nil without examples.
    package func train(_ examples: [Example], encoder: String) -> EncoderModel? {
        let classes = Array(Set(examples.map(\.lexical.label))).sorted()
        guard !classes.isEmpty else { return nil }
        let mean = EncodedVector.mean(of: examples.map(\.vector))
        let vectors = examples.map { EncodedVector($0.vector, mean: mean).values }
        let labels = examples.map { example in classes.firstIndex(of: example.lexical.label) ?? 0 }
        let network = fit(vectors, labels, classes: classes.count)
        let pool = heldOutPool(examples, vectors, labels, classes)
        return EncoderModel(
            encoder: encoder, classes: classes, mean: Data(floats: mean), hidden: network.hidden.stored, output: network.output.stored,
            share: pool.share, temperature: pool.temperature)
    }

    private func fit(_ vectors: [[Float]], _ labels: [Int], classes: Int) -> EncoderNetwork {
        var generator = SplitMix64(seed: 20_261_124)
        var learner = NetworkLearner(inputs: vectors.first?.count ?? 0, hidden: hidden, classes: classes, using: &generator)
        let vectors = vectors.map { $0.map { $0 * scale } }
        var order = Array(vectors.indices)
        let batches = (order.count + batch - 1) / batch
        let passes = max(epochs, leastBatches / batches)
        for pass in 0..<passes {
            order.shuffle(using: &generator)
            let step = firstStep * (1 - Float(pass) / Float(passes))
            for start in stride(from: 0, to: order.count, by: batch) {
                let part = order[start..<min(start + batch, order.count)]
                for index in part { learner.learn(vectors[index], labels[index]) }
                learner.step(step, share: 1 / Float(part.count), penalty: penalty)
            }
        }
        var network = learner.network
        for index in network.hidden.rows.indices { network.hidden.rows[index] *= scale }
        return network
    }

    /// The encoder's share in the pool and the temperature under which both classifiers together are least surprised by
    /// texts that neither has seen.
    private func heldOutPool(
        _ examples: [Example], _ vectors: [[Float]], _ labels: [Int], _ classes: [String]
    ) -> (share: Float, temperature: Float) {
        var held: [HybridPool.Opinions] = []
        for fold in 0..<folds {
            let learnt = examples.indices.filter { $0 % folds != fold }
            let network = fit(learnt.map { vectors[$0] }, learnt.map { labels[$0] }, classes: classes.count)
            let lexical = LinearClassifier(LinearTrainer().train(learnt.map { examples[$0].lexical }))
            // A class of which the fold's other parts hold no example is left out there.
            guard lexical.classes == classes else { continue }
            for index in examples.indices where index % folds == fold {
                held.append(
                    .init(
                        lexical: lexical.predict(examples[index].lexical.features).probabilities,
                        encoded: Softmax.probabilities(of: network.scores(of: vectors[index])), label: labels[index]))
            }
        }
        return HybridPool.fitted(to: held)
    }
}

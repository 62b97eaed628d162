package import Catalog

/// An `EncoderModel` made ready to classify.
package struct EncoderClassifier: Sendable {
    private let mean: [Float]
    private let weights: ClassWeights
    private let share: Float
    private let temperature: Float

    /// The model must be consistent, as every model of a decoded catalog is.
    package init(_ model: EncoderModel) {
        mean = model.mean.floats
        weights = ClassWeights(weights: model.weights.floats, biases: model.biases)
        share = model.share
        temperature = model.temperature
    }

    /// What the vector alone says, in the order of the classes.
    package func probabilities(of vector: [Float]) -> [Float] {
        Softmax.probabilities(of: weights.scores(of: EncodedVector(vector, mean: mean).values))
    }

    /// The probabilities of both classifiers together, in the order of the classes.
    package func pooled(lexical: [Float], encoded: [Float]) -> [Float] {
        let scores = HybridPool.scores(lexical: lexical, encoded: encoded, share: share)
        return Softmax.probabilities(of: scores.map { $0 / temperature })
    }
}

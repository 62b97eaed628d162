package import Catalog

/// An `EncoderModel` made ready to classify.
package struct EncoderClassifier: Sendable {
    private let mean: [Float]
    private let network: EncoderNetwork
    private let share: Float
    private let temperature: Float

    /// The model must be consistent, as every model of a decoded catalog is.
    package init(_ model: EncoderModel) {
        mean = model.mean.floats
        network = EncoderNetwork(hidden: DenseLayer(model.hidden), output: DenseLayer(model.output))
        share = model.share
        temperature = model.temperature
    }

    /// What the vector alone says.
    package func scores(of vector: [Float]) -> ClassScores {
        ClassScores(network.scores(of: EncodedVector(vector, mean: mean).values))
    }

    /// What both classifiers together say.
    package func pooled(lexical: ClassScores, encoded: ClassScores) -> ClassScores {
        let scores = HybridPool.scores(lexical: lexical.probabilities, encoded: encoded.probabilities, share: share)
        return ClassScores(scores.map { $0 / temperature })
    }
}

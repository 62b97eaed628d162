package import Foundation

/// A trained linear classifier over hashed text features, as stored in a catalog.
///
/// A text's score for a class is the sum of the weights of its features, each times its inverse document frequency,
/// over the length of the feature vector; `softmax(scores / temperature)` are the probabilities.
package struct LinearModel: Codable, Sendable, Equatable {
    /// The labels, in the order of the weights.
    package var classes: [String]
    /// The known features' hashes, ascending: 8 bytes each, little endian.
    package var features: Data
    /// Each feature's inverse document frequency: 4 bytes each (`Float`), in the order of `features`.
    package var frequencies: Data
    /// Feature by feature, a signed byte for each class.
    package var weights: Data
    /// What a weight byte of 1 stands for.
    package var scale: Float
    /// A score for each class, whatever the text.
    package var biases: [Float]
    /// Fitted on held-out texts; above 1 tempers overconfident scores.
    package var temperature: Float

    package init(
        classes: [String], features: Data, frequencies: Data, weights: Data, scale: Float, biases: [Float],
        temperature: Float
    ) {
        self.classes = classes
        self.features = features
        self.frequencies = frequencies
        self.weights = weights
        self.scale = scale
        self.biases = biases
        self.temperature = temperature
    }

    /// Whether the parts fit together; a model that fails is damaged.
    package var isConsistent: Bool {
        features.count % 8 == 0 && frequencies.count == features.count / 2
            && weights.count == features.count / 8 * classes.count && biases.count == classes.count
            && temperature > 0 && scale.isFinite
    }
}

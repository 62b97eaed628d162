package import Foundation

/// A trained linear classifier over hashed text features, as stored in a catalog.
///
/// A text's score for a class is the sum of the weights of its features, each times its inverse document frequency,
/// over the length of the feature vector; `softmax(scores / temperature)` are the probabilities. A feature has a weight
/// for some classes only; for all others it is zero.
package struct LinearModel: Codable, Sendable, Equatable {
    /// The labels, in the order of the classes' numbers; at most 65,536.
    package var classes: [String]
    /// The known features' hashes, ascending: 8 bytes each, little endian.
    package var features: Data
    /// Each feature's inverse document frequency: 4 bytes each (`Float`), in the order of `features`.
    package var frequencies: Data
    /// Feature by feature, how many weights it has: 4 bytes each.
    package var weightCounts: Data
    /// Weight by weight, the number of its class: 2 bytes each, ascending within a feature.
    package var weightClasses: Data
    /// Weight by weight, a signed byte.
    package var weights: Data
    /// What a weight byte of 1 stands for.
    package var scale: Float
    /// A score for each class, whatever the text.
    package var biases: [Float]
    /// Fitted on held-out texts; above 1 tempers overconfident scores.
    package var temperature: Float

    package init(
        classes: [String], features: Data, frequencies: Data, weightCounts: Data, weightClasses: Data, weights: Data,
        scale: Float, biases: [Float], temperature: Float
    ) {
        self.classes = classes
        self.features = features
        self.frequencies = frequencies
        self.weightCounts = weightCounts
        self.weightClasses = weightClasses
        self.weights = weights
        self.scale = scale
        self.biases = biases
        self.temperature = temperature
    }

    mutating func forgetNumbers() {
        (features, frequencies, weightCounts) = (Data(), Data(), Data())
        (weightClasses, weights) = (Data(), Data())
    }

    /// Whether the parts fit together; a model that fails is damaged.
    package var isConsistent: Bool {
        features.count % 8 == 0 && frequencies.count == features.count / 2 && weightCounts.count == features.count / 2
            && weightClasses.count == weights.count * 2 && biases.count == classes.count
            && temperature > 0 && scale.isFinite
            && weightCounts.words(UInt32.self).reduce(0) { $0 + UInt64($1) } == UInt64(weights.count)
            && (weightClasses.words(UInt16.self).max().map { Int($0) < classes.count } ?? true)
    }
}

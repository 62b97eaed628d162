package import Foundation

/// A trained linear classifier over hashed text features, as stored in a catalog.
///
/// A text's score for a class is the sum of the weights of its features, each times its inverse document frequency,
/// over the length of the feature vector; `softmax(scores / temperature)` are the probabilities.
///
/// Of few classes each feature has a weight for every one, a row of bytes (`isDense`). Of many it has weights for some only;
/// for all others it is zero.
package struct LinearModel: Codable, Sendable, Equatable {
    /// The labels, in the order of the classes' numbers; at most 65,536.
    package var classes: [String]
    /// The known features' hashes, ascending: 8 bytes each, little endian.
    package var features: Data
    /// Each feature's inverse document frequency: 4 bytes each (`Float`), in the order of `features`.
    package var frequencies: Data
    /// Feature by feature, how many weights it has: 4 bytes each. Empty in a dense model.
    package var weightCounts: Data
    /// Weight by weight, the number of its class: 2 bytes each, ascending within a feature. Empty in a dense model.
    package var weightClasses: Data
    /// Weight by weight, a signed byte; of a dense model feature by feature a row for all classes, filled up with zeros to
    /// `rowLength`.
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

    package var isDense: Bool { weightCounts.isEmpty }

    /// How many bytes a feature has in a dense model: the classes, in whole sixteens.
    package var rowLength: Int { Self.rowLength(classes: classes.count) }

    package static func rowLength(classes: Int) -> Int { (classes + 15) / 16 * 16 }

    mutating func forgetNumbers() {
        (features, frequencies, weightCounts) = (Data(), Data(), Data())
        (weightClasses, weights) = (Data(), Data())
    }

    /// Whether the parts fit together; a model that fails is damaged.
    package var isConsistent: Bool {
        features.count % 8 == 0 && frequencies.count == features.count / 2 && weightClasses.count == (isDense ? 0 : weights.count * 2)
            && biases.count == classes.count && temperature > 0 && scale.isFinite
            && (isDense ? weights.count == features.count / 8 * rowLength : isSparseConsistent)
    }

    private var isSparseConsistent: Bool {
        weightCounts.count == features.count / 2
            && weightCounts.words(UInt32.self).reduce(0) { $0 + UInt64($1) } == UInt64(weights.count)
            && (weightClasses.words(UInt16.self).max().map { Int($0) < classes.count } ?? true)
    }
}

package import Foundation

/// A trained linear classifier over a sentence encoder's vectors, as stored in a catalog.
///
/// A vector has `mean` taken away and is brought to length 1; its score for a class is the sum of its numbers times the
/// class's weights, plus the class's bias.
package struct EncoderModel: Codable, Sendable, Equatable {
    /// The encoder whose vectors it was trained on; no other's fit.
    package var encoder: String
    /// The labels, as in the catalog's `LinearModel` for intents and in the same order.
    package var classes: [String]
    /// The mean of all vectors trained on: 4 bytes each (`Float`), little endian. Vectors of unrelated texts lie close
    /// together until it is taken away.
    package var mean: Data
    /// Number by number of the vector, a weight for each class: 4 bytes each.
    package var weights: Data
    package var biases: [Float]
    /// How much the encoder's log probabilities count when the two classifiers' are averaged, 0–1; the words' count the
    /// rest. Fitted on held-out texts.
    package var share: Float
    /// What the two classifiers' log probabilities are divided by when they are averaged, fitted on held-out texts.
    package var temperature: Float
    /// Of the sections that intents were made from, in the order of these.
    package var sections: [SectionVectors]

    package init(
        encoder: String, classes: [String], mean: Data, weights: Data, biases: [Float], share: Float,
        temperature: Float, sections: [SectionVectors] = []
    ) {
        self.sections = sections
        self.encoder = encoder
        self.classes = classes
        self.mean = mean
        self.weights = weights
        self.biases = biases
        self.share = share
        self.temperature = temperature
    }

    /// How many numbers the encoder's vectors have.
    package var dimension: Int { mean.count / 4 }

    mutating func forgetNumbers() { (mean, weights, sections) = (Data(), Data(), []) }

    /// Whether the parts fit together; a model that fails is damaged.
    package var isConsistent: Bool {
        mean.count % 4 == 0 && !mean.isEmpty && weights.count == mean.count * classes.count
            && biases.count == classes.count && (0...1).contains(share) && temperature > 0
            && sections.allSatisfy { $0.headings.count == mean.count && $0.text.count == mean.count }
    }
}

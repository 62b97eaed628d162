package import Foundation

/// A trained classifier over a sentence encoder's vectors, as stored in a catalog: a network with one hidden layer.
///
/// A vector has `mean` taken away and is brought to length 1. The hidden layer's sums, those below 0 counted as 0, go into
/// the output layer, whose sums are the scores for the classes.
package struct EncoderModel: Codable, Sendable, Equatable {
    /// Sums of all numbers that go in, each times a weight, plus a bias.
    package struct Layer: Codable, Sendable, Equatable {
        /// Number by number of what goes in, a weight for each sum that comes out: 4 bytes each (`Float`), little endian.
        package var weights: Data
        package var biases: [Float]

        package init(weights: Data, biases: [Float]) {
            self.weights = weights
            self.biases = biases
        }

        fileprivate func fits(_ inputs: Int) -> Bool { !biases.isEmpty && weights.count == 4 * inputs * biases.count }
    }

    /// The encoder whose vectors it was trained on; no other's fit.
    package var encoder: String
    /// The labels, as in the catalog's `LinearModel` for intents and in the same order.
    package var classes: [String]
    /// The mean of all vectors trained on: 4 bytes each (`Float`), little endian. Vectors of unrelated texts lie close
    /// together until it is taken away.
    package var mean: Data
    package var hidden: Layer
    package var output: Layer
    /// How much the encoder's log probabilities count when the two classifiers' are averaged, 0–1; the words' count the
    /// rest. Fitted on held-out texts.
    package var share: Float
    /// What the two classifiers' log probabilities are divided by when they are averaged, fitted on held-out texts.
    package var temperature: Float
    /// Of the sections that intents were made from, in the order of these.
    package var sections: [SectionVectors]

    package init(
        encoder: String, classes: [String], mean: Data, hidden: Layer, output: Layer, share: Float,
        temperature: Float, sections: [SectionVectors] = []
    ) {
        self.sections = sections
        self.encoder = encoder
        self.classes = classes
        self.mean = mean
        self.hidden = hidden
        self.output = output
        self.share = share
        self.temperature = temperature
    }

    /// How many numbers the encoder's vectors have.
    package var dimension: Int { mean.count / 4 }

    mutating func forgetNumbers() {
        (mean, sections) = (Data(), [])
        (hidden.weights, output.weights) = (Data(), Data())
    }

    /// Whether the parts fit together; a model that fails is damaged.
    package var isConsistent: Bool {
        mean.count % 4 == 0 && !mean.isEmpty && hidden.fits(dimension) && output.fits(hidden.biases.count)
            && output.biases.count == classes.count && (0...1).contains(share) && temperature > 0
            && sections.allSatisfy { $0.headings.count == mean.count && $0.text.count == mean.count }
    }
}

/// Turns a text into a vector such that texts of like meaning lie near each other, whatever language they are in.
package protocol TextEncoder: Sendable {
    /// Which model, which version. Vectors of encoders with different identities must never be compared.
    var identity: String { get }

    /// How many numbers a vector has.
    var dimension: Int { get }

    /// The text's vector, of length 1. Takes some milliseconds and holds the calling thread; may be called from many
    /// threads at once.
    func vector(of text: String) throws(EncoderError) -> [Float]

    /// Many texts' vectors, in their order.
    func vectors(of texts: [String]) throws(EncoderError) -> [[Float]]

    /// How many texts at once suit it best.
    var batchSize: Int { get }

    /// Why it gives no vectors at present; nil while it does.
    var trouble: String? { get }
}

extension TextEncoder {
    package func vectors(of texts: [String]) throws(EncoderError) -> [[Float]] {
        var vectors: [[Float]] = []
        for text in texts { vectors.append(try vector(of: text)) }
        return vectors
    }

    package var batchSize: Int { 1 }
    package var trouble: String? { nil }
}

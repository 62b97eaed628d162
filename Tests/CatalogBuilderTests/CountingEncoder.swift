import SentenceEncoder
import Synchronization

/// Gives each text a vector of its own, and knows what it was asked.
final class CountingEncoder: TextEncoder {
    let identity: String
    let dimension: Int
    let batchSize = 3
    private let batches = Mutex<[[String]]>([])
    /// A text that it gives no vector for.
    private let broken: String?

    init(identity: String = "counting", dimension: Int = 2, broken: String? = nil) {
        (self.identity, self.dimension, self.broken) = (identity, dimension, broken)
    }

    static func vector(of text: String, dimension: Int = 2) -> [Float] {
        (0..<dimension).map { place in text.utf8.reduce(Float(place)) { ($0 * 31 + Float($1)).truncatingRemainder(dividingBy: 1009) } / 1009 }
    }

    func vector(of text: String) throws(EncoderError) -> [Float] {
        guard text != broken else { throw EncoderError(.failed, "no vector for “\(text)”", mend: "see whether it runs") }
        return Self.vector(of: text, dimension: dimension)
    }

    func vectors(of texts: [String]) throws(EncoderError) -> [[Float]] {
        batches.withLock { $0.append(texts) }
        var vectors: [[Float]] = []
        for text in texts { vectors.append(try vector(of: text)) }
        return vectors
    }

    /// What it was asked since this was last asked, batch by batch.
    func takeBatches() -> [[String]] {
        batches.withLock { batches in
            defer { batches = [] }
            return batches
        }
    }

    /// The same, sorted.
    func takeAsked() -> [String] { takeBatches().flatMap(\.self).sorted() }
}

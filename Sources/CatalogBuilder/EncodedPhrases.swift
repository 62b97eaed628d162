import Dispatch
import Foundation
package import SentenceEncoder
import Synchronization
import TextNormalizing

/// A sentence encoder for the thousands of phrases of a build, with a cache beside it: phrases seldom change, and each
/// costs some milliseconds.
package struct EncodedPhrases: Sendable {
    private let encoder: any TextEncoder
    /// The folder of the encoder, for messages and the cache.
    package let place: String

    package init(_ encoder: any TextEncoder, place: String) {
        self.encoder = encoder
        self.place = place
    }

    package var identity: String { encoder.identity }

    /// The texts' vectors, in their order; on all cores.
    func vectors(of texts: [String]) throws(EncoderError) -> [[Float]] {
        let cache = VectorCache(path: "\(place)/vectors.cache", encoder: encoder.identity, dimension: encoder.dimension)
        let known = cache.read()
        let unknown = Array(Set(texts).filter { known[VectorCache.Key($0)] == nil }).sorted()
        let found = Mutex<([VectorCache.Key: [Float]], EncoderError?)>(([:], nil))
        DispatchQueue.concurrentPerform(iterations: unknown.count) { index in
            do throws(EncoderError) {
                let vector = try encoder.vector(of: unknown[index])
                found.withLock { $0.0[VectorCache.Key(unknown[index])] = vector }
            } catch {
                found.withLock { $0.1 = error }
            }
        }
        let (new, failure) = found.withLock { $0 }
        if let failure { throw failure }
        let all = known.merging(new) { _, new in new }
        let used = Dictionary(texts.map { (VectorCache.Key($0), all[VectorCache.Key($0)] ?? []) }) { first, _ in first }
        if !new.isEmpty { cache.write(used) }
        return texts.map { used[VectorCache.Key($0)] ?? [] }
    }
}

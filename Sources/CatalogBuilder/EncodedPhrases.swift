import Dispatch
import Foundation
package import SentenceEncoder
import Synchronization
import TextNormalizing

/// A sentence encoder for the thousands of phrases of a build, with a cache beside it: phrases seldom change, and each
/// costs some milliseconds.
package struct EncodedPhrases: Sendable {
    private let encoder: any TextEncoder
    /// Where the encoder is, for messages.
    package let place: String
    private let cachePath: String

    /// - Parameters:
    ///   - place: the encoder's folder or server.
    ///   - cache: the file to keep vectors in.
    package init(_ encoder: any TextEncoder, place: String, cache: String) {
        self.encoder = encoder
        self.place = place
        cachePath = cache
    }

    package var identity: String { encoder.identity }

    /// The texts' vectors, in their order; on all cores.
    ///
    /// - Parameter keptApart: names texts whose vectors are kept in a cache of their own: a cache holds those of the last
    ///   call only.
    func vectors(of texts: [String], keptApart: String? = nil) throws(EncoderError) -> [[Float]] {
        let path = keptApart.map { "\(cachePath).\($0)" } ?? cachePath
        let cache = VectorCache(path: path, encoder: encoder.identity, dimension: encoder.dimension)
        let known = cache.read()
        let unknown = Array(Set(texts).filter { known[VectorCache.Key($0)] == nil }).sorted()
        let found = Mutex<([VectorCache.Key: [Float]], EncoderError?)>(([:], nil))
        let batches = stride(from: 0, to: unknown.count, by: encoder.batchSize).map { start in
            Array(unknown[start..<min(start + encoder.batchSize, unknown.count)])
        }
        DispatchQueue.concurrentPerform(iterations: batches.count) { index in
            do throws(EncoderError) {
                let vectors = try encoder.vectors(of: batches[index])
                found.withLock { found in
                    for (text, vector) in zip(batches[index], vectors) { found.0[VectorCache.Key(text)] = vector }
                }
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

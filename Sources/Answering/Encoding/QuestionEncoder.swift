import Catalog
import Foundation
package import SentenceEncoder
import Synchronization
import TextNormalizing

/// A catalog's sentence encoder at work on questions, with a cache. It takes some 12 ms for one: never on an event loop.
package final class QuestionEncoder: Sendable {
    private let encoder: any TextEncoder
    private let state = Mutex(State())

    private struct State {
        /// Vectors of late questions by the hash of their text, never the text: twice a generation.
        var recent: [UInt64: [Float]] = [:]
        var older: [UInt64: [Float]] = [:]
    }

    /// 1,024 vectors of 384 numbers are 1.5 MB; two generations are kept.
    private static let generation = 1024

    package init(_ encoder: any TextEncoder) { self.encoder = encoder }

    package var identity: String { encoder.identity }

    /// Why questions are answered by their words at present; nil while the encoder works.
    package var trouble: String? { encoder.trouble }

    /// The vector if it is known already.
    func knownVector(of text: String) -> [Float]? {
        let key = StableHash(text).value
        return state.withLock { $0.recent[key] ?? $0.older[key] }
    }

    /// The text's vector; nil if the encoder fails, and the words must do.
    package func vector(of text: String) -> [Float]? {
        if let known = knownVector(of: text) { return known }
        guard let vector = try? encoder.vector(of: text) else { return nil }
        let key = StableHash(text).value
        state.withLock { state in
            if state.recent.count >= Self.generation {
                state.older = state.recent
                state.recent = [:]
            }
            state.recent[key] = vector
        }
        return vector
    }
}

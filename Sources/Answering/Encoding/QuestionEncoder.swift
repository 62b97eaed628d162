import Catalog
import Dispatch
import Foundation
package import SentenceEncoder
import Synchronization
import TextNormalizing

/// A catalog's sentence encoder at work on questions: beside the event loops, with a bounded queue and a cache.
package final class QuestionEncoder: Sendable {
    private let encoder: any TextEncoder
    private let workers = DispatchQueue(label: "madoguchi.encoder", attributes: .concurrent)
    private let state = Mutex(State())
    /// Questions at work or waiting beyond this are answered by their words alone: at some 12 ms each, the last of them
    /// would wait half a second.
    package static let longestQueue = 40

    private struct State {
        var pending = 0
        /// Vectors of late questions by the hash of their text, never the text: twice a generation.
        var recent: [UInt64: [Float]] = [:]
        var older: [UInt64: [Float]] = [:]
    }

    /// 1,024 vectors of 384 numbers are 1.5 MB; two generations are kept.
    private static let generation = 1024

    package init(_ encoder: any TextEncoder) { self.encoder = encoder }

    package var identity: String { encoder.identity }

    /// Questions at work or waiting.
    package var queueLength: Int { state.withLock(\.pending) }

    /// Why questions are answered by their words at present; nil while the encoder works.
    package var trouble: String? { encoder.trouble }

    /// Runs `work`, which may ask for vectors, on a thread for such work; false if too much waits already, and then it
    /// never runs.
    package func schedule(_ work: @escaping @Sendable () -> Void) -> Bool {
        let isAccepted = state.withLock { state in
            guard state.pending < Self.longestQueue else { return false }
            state.pending += 1
            return true
        }
        guard isAccepted else { return false }
        workers.async {
            work()
            self.state.withLock { $0.pending -= 1 }
        }
        return true
    }

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

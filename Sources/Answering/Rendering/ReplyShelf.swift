import Foundation
import Synchronization
import WireProtocol

/// The answers of the present minute, ready: an answer says what is open and when, so it changes at most once a minute, while the
/// same few are asked for again and again. Bounded; nothing is kept beyond its minute.
final class ReplyShelf: Sendable {
    struct Key: Hashable {
        var intent: String
        var language: String
        var isShort = false
        /// Of the overlay that marks what it closes; nil where there is none.
        var overlay: Int?
    }

    private struct State {
        var minute = Int.min
        var replies = RecentValues<Key, AskReply>(most: ReplyShelf.most)
    }

    private let state = Mutex(State())
    /// What is asked for again and again, even of a large city in a few languages; some ten kilobytes each.
    private static let most = 2048

    /// The reply as made before in the same minute, else as it is made now.
    ///
    /// - Parameter make: outside the lock, so that two who ask at once may both make it.
    func reply(_ key: Key, at moment: Date, make: () -> AskReply?) -> AskReply? {
        let minute = Int((moment.timeIntervalSince1970 / 60).rounded(.down))
        if let ready = state.withLock({ $0.minute == minute ? $0.replies[key] : nil }) { return ready }
        guard let reply = make() else { return nil }
        state.withLock { state in
            if state.minute != minute { state = State(minute: minute) }
            state.replies.keep(reply, as: key, weight: 1)
        }
        return reply
    }
}

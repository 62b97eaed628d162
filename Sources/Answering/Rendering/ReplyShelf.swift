import Foundation
import Synchronization
import WireProtocol

/// Answers that are ready: what an answer says changes when a line opens or closes, and with the day, while the same few are
/// asked for again and again. Bounded; nothing is given out beyond the moment until which it holds.
final class ReplyShelf: Sendable {
    struct Key: Hashable {
        var intent: String
        var language: String
        var isShort = false
        /// Of the overlay that marks what it closes; nil where there is none.
        var overlay: Int?
    }

    /// A reply and until when it says what is so.
    struct Timed {
        var reply: AskReply
        /// Not at this moment any more.
        var until: Date
    }

    private struct Kept {
        var reply: AskReply
        var times: Range<Date>
    }

    private let replies: Mutex<RecentValues<Key, Kept>>

    /// - Parameter most: about how many bytes of text the replies may hold, those asked for of late.
    init(most: Int = 32 << 20) { replies = Mutex(RecentValues(most: most)) }

    /// The reply as made before, if it still holds, else as it is made now.
    ///
    /// - Parameter make: outside the lock, so that two who ask at once may both make it.
    func reply(_ key: Key, at moment: Date, make: () -> Timed?) -> AskReply? {
        if let kept = replies.withLock({ $0[key] }), kept.times.contains(moment) { return kept.reply }
        guard let made = make() else { return nil }
        // Nothing that a reply says is told in less than minutes, so it would have been the same since its minute began.
        let begin = Date(timeIntervalSince1970: (moment.timeIntervalSince1970 / 60).rounded(.down) * 60)
        let kept = Kept(reply: made.reply, times: begin..<max(begin, made.until))
        replies.withLock { $0.keep(kept, as: key, weight: Self.weight(of: made.reply)) }
        return made.reply
    }

    /// Its text holds most of what its fields hold, and the source's wording comes on top.
    private static func weight(of reply: AskReply) -> Int { 3 * reply.text.utf8.count + 1024 }
}

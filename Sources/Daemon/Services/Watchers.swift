import NIOCore
import Synchronization

/// Who watches over HTTP at this moment: a handful. For one more the one that has been there longest makes room: a watcher's
/// request takes milliseconds, so that is one which never finished its own.
final class Watchers: Sendable {
    private let channels = Mutex<[any Channel]>([])
    private let most: Int

    init(most: Int) { self.most = most }

    func add(_ channel: any Channel) {
        let eldest = channels.withLock { channels -> (any Channel)? in
            channels.append(channel)
            return channels.count > most ? channels.removeFirst() : nil
        }
        eldest?.close(promise: nil)
        channel.closeFuture.whenComplete { _ in self.channels.withLock { $0.removeAll { $0 === channel } } }
    }
}

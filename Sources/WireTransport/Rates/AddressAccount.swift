import NIOCore
import Synchronization

/// What all connections from one address have asked together.
final class AddressAccount: Sendable {
    private let meter = Mutex(RateMeter())

    func take(_ rate: RequestRate, now: NIODeadline) -> Bool { meter.withLock { $0.take(rate, now: now) } }

    func isRested(now: NIODeadline) -> Bool { meter.withLock { $0.isRested(now: now) } }
}

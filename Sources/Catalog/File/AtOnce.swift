import Foundation
import Synchronization

/// Makes two things at once, the second on a thread of its own, and waits for both.
///
/// For what lies between a catalog's file and its desk, which a start and a reload have to wait for.
///
/// Not on a queue: within another such call, a pool with as many threads as the machine has cores may have none left.
package func atOnce<First, Second: Sendable>(_ first: () -> First, _ second: @escaping @Sendable () -> Second) -> (First, Second) {
    let made = Handover<Second>()
    Thread.detachNewThread { made.give(second()) }
    let own = first()
    return (own, made.take() ?? second())
}

/// What another thread makes.
private final class Handover<Value: Sendable>: Sendable {
    private let value = Mutex<Value?>(nil)
    private let isThere = DispatchSemaphore(value: 0)

    func give(_ own: Value) {
        value.withLock { $0 = own }
        isThere.signal()
    }

    /// Waits until it is given; never nil then.
    func take() -> Value? {
        isThere.wait()
        return value.withLock(\.self)
    }
}

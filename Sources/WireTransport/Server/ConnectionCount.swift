import Synchronization

/// How many connections are open, over all loops.
package final class ConnectionCount: Sendable {
    private let open = Atomic<Int>(0)

    package init() {}

    package var value: Int { open.load(ordering: .relaxed) }

    /// Counts one more, unless that would be more than `limit`.
    package func take(limit: Int) -> Bool {
        if open.add(1, ordering: .relaxed).newValue <= limit { return true }
        release()
        return false
    }

    package func release() { open.subtract(1, ordering: .relaxed) }
}

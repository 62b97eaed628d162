import Synchronization

/// How many connections are open, over all loops.
package final class ConnectionCount: Sendable {
    private let open = Atomic<Int>(0)
    private let highest = Atomic<Int>(0)

    package init() {}

    package var value: Int { open.load(ordering: .relaxed) }

    /// Counts one more, unless that would be more than `limit`.
    package func take(limit: Int) -> Bool {
        let count = open.add(1, ordering: .relaxed).newValue
        if count <= limit {
            highest.max(count, ordering: .relaxed)
            return true
        }
        release()
        return false
    }

    /// The most that were open at once since this was last asked.
    package func takeHighest() -> Int { highest.exchange(value, ordering: .relaxed) }

    package func release() { open.subtract(1, ordering: .relaxed) }
}

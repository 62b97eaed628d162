import Synchronization

/// How many bytes the connections that do not take their replies may hold together, over all loops.
package final class BufferBudget: Sendable {
    private let limit: Int
    private let held = Atomic<Int>(0)
    private let highest = Atomic<Int>(0)

    package init(limit: Int) { self.limit = limit }

    func add(_ bytes: Int) { highest.max(held.add(bytes, ordering: .relaxed).newValue, ordering: .relaxed) }

    func subtract(_ bytes: Int) { held.subtract(bytes, ordering: .relaxed) }

    /// The most that were held at once since this was last asked.
    package func takeHighest() -> Int { highest.exchange(value, ordering: .relaxed) }

    package var value: Int { held.load(ordering: .relaxed) }

    var isExceeded: Bool { value > limit }
}

import Synchronization

/// How many bytes the connections that do not take their replies hold together, over all loops: to be told of. What they may hold
/// is each loop's to see to (``LoopConnections``).
package final class HeldBytes: Sendable {
    private let held = Atomic<Int>(0)
    private let highest = Atomic<Int>(0)

    package init() {}

    func add(_ bytes: Int) { highest.max(held.add(bytes, ordering: .relaxed).newValue, ordering: .relaxed) }

    func subtract(_ bytes: Int) { held.subtract(bytes, ordering: .relaxed) }

    /// The most that were held at once since this was last asked.
    package func takeHighest() -> Int { highest.exchange(value, ordering: .relaxed) }

    package var value: Int { held.load(ordering: .relaxed) }
}

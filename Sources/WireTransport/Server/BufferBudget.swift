import Synchronization

/// How many bytes the connections that do not take their replies may hold together, over all loops.
package final class BufferBudget: Sendable {
    private let limit: Int
    private let held = Atomic<Int>(0)

    package init(limit: Int) { self.limit = limit }

    func add(_ bytes: Int) { held.add(bytes, ordering: .relaxed) }

    func subtract(_ bytes: Int) { held.subtract(bytes, ordering: .relaxed) }

    package var value: Int { held.load(ordering: .relaxed) }

    var isExceeded: Bool { value > limit }
}

import Metrics
import Synchronization

/// A number that only grows.
final class CounterCell: CounterHandler {
    private let total = Atomic<Int64>(0)

    var value: Double { Double(total.load(ordering: .relaxed)) }

    func increment(by amount: Int64) { total.wrappingAdd(max(0, amount), ordering: .relaxed) }

    func reset() { total.store(0, ordering: .relaxed) }
}

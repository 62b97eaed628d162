import Metrics
import Synchronization

/// How often a value fell below each of some bounds.
final class HistogramCell: TimerHandler, RecorderHandler {
    struct Reading: Sendable, Equatable {
        /// For each of ``bounds``: how many were at most so much. Cumulative, as Prometheus wants it.
        var counts: [Int]
        var count = 0
        var sum = 0.0
    }

    /// In seconds: from what a cached answer takes to what nobody waits for.
    static let bounds = [0.000_1, 0.000_25, 0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5]

    private let state = Mutex(Reading(counts: [Int](repeating: 0, count: HistogramCell.bounds.count)))

    /// What was recorded so far.
    var reading: Reading {
        var reading = state.withLock { $0 }
        for index in reading.counts.indices.dropFirst() { reading.counts[index] += reading.counts[index - 1] }
        return reading
    }

    func recordNanoseconds(_ duration: Int64) { record(Double(duration) / 1e9) }

    func record(_ value: Int64) { record(Double(value)) }

    func record(_ value: Double) {
        let index = Self.bounds.firstIndex { value <= $0 }
        state.withLock { state in
            if let index { state.counts[index] += 1 }
            state.count += 1
            state.sum += value
        }
    }
}

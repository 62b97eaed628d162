import Histogram

/// What was seen of a load, or of a part of it.
package struct LoadTally: Sendable {
    /// Nanoseconds, to three digits.
    private(set) var latencies: Histogram<UInt64>
    private(set) var replies: [ReplyKind: Int] = [:]
    private(set) var failures: [LoadFailure: Int] = [:]
    /// Bytes of the replies counted.
    private(set) var bytes = 0
    /// Replies that came while the load lasted, whenever their requests were due.
    private(set) var inTime = 0

    package init() {
        // A minute; what takes longer widens it.
        latencies = Histogram(highestTrackableValue: 60_000_000_000)
        latencies.autoResize = true
    }

    /// - Parameter nanoseconds: the latency.
    package mutating func count(_ reply: ReplyScanner.Reply, latency nanoseconds: Int64) {
        latencies.record(UInt64(max(0, nanoseconds)))
        replies[reply.kind, default: 0] += 1
        bytes += reply.bytes
        if case .error(let code) = reply.kind { count(.error(code)) }
    }

    package mutating func countInTime() { inTime += 1 }

    package mutating func count(_ failure: LoadFailure, times: Int = 1) {
        if times > 0 { failures[failure, default: 0] += times }
    }

    package mutating func add(_ other: LoadTally) {
        latencies.add(other.latencies)
        replies.merge(other.replies, uniquingKeysWith: +)
        failures.merge(other.failures, uniquingKeysWith: +)
        bytes += other.bytes
        inTime += other.inTime
    }

    /// Microseconds below which this part of the latencies lies.
    package func microseconds(percentile: Double) -> Double {
        answered == 0 ? 0 : Double(latencies.valueAtPercentile(percentile)) / 1000
    }

    package var greatestMicroseconds: Double { answered == 0 ? 0 : Double(latencies.max) / 1000 }

    package var answered: Int { Int(latencies.totalCount) }
}

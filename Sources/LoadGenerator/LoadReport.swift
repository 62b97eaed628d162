/// The figures of a load; encodes to what `madoguchi bench --json` prints.
package struct LoadReport: Codable, Sendable, Equatable {
    /// From the moment a request was meant to be sent to its reply, at these shares of all.
    package struct Latency: Codable, Sendable, Equatable {
        /// All in microseconds.
        package var p50: Double
        package var p90: Double
        package var p99: Double
        package var p999: Double
        package var max: Double
    }

    package var connections: Int
    package var depth: Int
    /// Requests a second that were meant; nil for a closed loop.
    package var offered: Double?
    /// Seconds that were counted.
    package var seconds: Double
    /// Replies whose latencies are counted, errors among them.
    package var answered: Int
    /// Replies a second that came while the load lasted.
    package var perSecond: Double
    /// The mean size of a reply with its framing.
    package var bytesPerReply: Int
    package var latency: Latency
    package var replies: [String: Int]
    package var errors: [String: Int]

    package init(_ plan: LoadPlan, _ tally: LoadTally) {
        connections = plan.connections
        depth = plan.depth
        if case .open(let perSecond) = plan.pace { offered = perSecond }
        seconds = plan.duration / .seconds(1)
        answered = tally.answered
        perSecond = Double(tally.inTime) / seconds
        bytesPerReply = tally.answered == 0 ? 0 : tally.bytes / tally.answered
        latency = Latency(
            p50: tally.microseconds(percentile: 50), p90: tally.microseconds(percentile: 90),
            p99: tally.microseconds(percentile: 99), p999: tally.microseconds(percentile: 99.9), max: tally.greatestMicroseconds)
        replies = Dictionary(tally.replies.map { ($0.key.name, $0.value) }, uniquingKeysWith: +)
        errors = Dictionary(tally.failures.map { ($0.key.name, $0.value) }, uniquingKeysWith: +)
    }

    /// For a person.
    package var text: String {
        func list(_ counts: [String: Int]) -> String {
            counts.isEmpty ? "none" : counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
        }
        let pace = offered.map { "open loop, \(Self.figure($0)) requests/s offered" } ?? "closed loop"
        return """
            \(connections) connections × \(depth), \(pace), \(Self.figure(seconds)) s
            requests/s  \(Self.figure(perSecond))
            latency µs  p50 \(Self.figure(latency.p50))  p90 \(Self.figure(latency.p90))  p99 \(Self.figure(latency.p99))  \
            p99.9 \(Self.figure(latency.p999))  max \(Self.figure(latency.max))
            replies     \(list(replies)); \(bytesPerReply) bytes each
            errors      \(list(errors))
            """
    }

    /// Whole, or to one decimal where that says something.
    private static func figure(_ value: Double) -> String {
        value >= 100 || value == value.rounded() ? String(Int(value.rounded())) : String((value * 10).rounded() / 10)
    }
}

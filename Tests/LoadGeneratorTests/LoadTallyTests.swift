import Testing
import WireProtocol
import WireTransport

@testable import LoadGenerator

@Suite struct LoadTallyTests {
    private static func tally(_ milliseconds: some Sequence<Int>) -> LoadTally {
        var tally = LoadTally()
        for latency in milliseconds {
            tally.count(.init(kind: .ask(.answer), id: nil, bytes: 1000), latency: Int64(latency) * 1_000_000)
        }
        return tally
    }

    private static func isNear(_ microseconds: Double, _ expected: Double) -> Bool { abs(microseconds - expected) <= expected / 1000 }

    @Test func `the percentiles of a known schedule are told to three digits`() {
        // A thousand requests due a millisecond apart, a server that hangs for a second and then answers all at once.
        let tally = Self.tally((1...1000).shuffled())
        for (percentile, expected) in [(50.0, 500_000.0), (90, 900_000), (99, 990_000), (99.9, 999_000)] {
            #expect(Self.isNear(tally.microseconds(percentile: percentile), expected))
        }
        #expect(Self.isNear(tally.greatestMicroseconds, 1_000_000))
        #expect(tally.answered == 1000)
    }

    @Test func `parts add up to the whole`() {
        var parts = Self.tally(stride(from: 1, through: 1000, by: 2))
        parts.add(Self.tally(stride(from: 2, through: 1000, by: 2)))
        #expect(Self.isNear(parts.microseconds(percentile: 99), 990_000) && parts.answered == 1000)
    }

    @Test func `the report names what was counted`() {
        var tally = Self.tally(1...9)
        tally.count(.init(kind: .error(.rateLimited), id: nil, bytes: 100), latency: 1)
        tally.count(.unanswered, times: 3)
        var plan = LoadPlan(address: .standard)
        plan.pace = .open(perSecond: 1)
        let report = LoadReport(plan, tally)
        #expect(report.replies == ["answer": 9, "rate_limited": 1])
        #expect(report.errors == ["rate_limited": 1, "unanswered": 3])
        #expect(report.bytesPerReply == 910 && report.offered == 1)
        #expect(report.text.contains("answer 9, rate_limited 1; 910 bytes each") && report.text.contains("unanswered 3, rate_limited 1"))
    }

    @Test func `nothing seen is no figure`() {
        let report = LoadReport(LoadPlan(address: .standard), LoadTally())
        #expect(report.perSecond == 0 && report.latency.p99 == 0 && report.text.contains("errors      none"))
    }
}

import NIOCore
import Testing

@testable import WireTransport

@Suite struct RateMeterTests {
    /// Which of the requests at these milliseconds are let through, at 10 a second and 3 at once.
    static func taken(at milliseconds: [Int64]) throws -> [Int64] {
        let rate = try #require(RequestRate(perSecond: 10, burst: 3))
        let start = NIODeadline.now()
        var meter = RateMeter()
        return milliseconds.filter { meter.take(rate, now: start + .milliseconds($0)) }
    }

    @Test(arguments: [
        ([0, 0, 0, 0, 0], [0, 0, 0]), ([0, 100, 200, 300], [0, 100, 200, 300]),
        ([0, 0, 0, 50, 99, 100, 101, 200], [0, 0, 0, 100, 200]), ([0, 0, 0, 10_000, 10_000, 10_000, 10_000], [0, 0, 0, 10_000, 10_000, 10_000]),
    ] as [([Int64], [Int64])]) func `lets a burst through, then the steady rate`(_ asked: [Int64], _ taken: [Int64]) throws {
        #expect(try Self.taken(at: asked) == taken)
    }

    @Test func `serves at the steady rate whoever keeps asking too fast`() throws {
        #expect(try Self.taken(at: Array(0..<10_000)).count == 3 + 99)
    }

    @Test func `means no limit by a rate of none`() {
        #expect(RequestRate(perSecond: 0, burst: 5) == nil)
        #expect(RequestRate(perSecond: 5, burst: 0)?.burst == 1)
    }
}

import NIOCore
import Testing

#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

@testable import WireTransport

@Suite struct ConnectionLimitsTests {
    @Test(arguments: [
        (0, TimeAmount.seconds(300)), (50, .seconds(300)), (51, .seconds(10)), (75, .seconds(10)), (76, .seconds(2)),
        (90, .seconds(2)), (91, .milliseconds(500)), (100, .milliseconds(500)),
    ]) func `shortens the idle time as room runs out`(_ count: Int, _ idle: TimeAmount) {
        #expect(ConnectionLimits(connections: 100).idle(whenHolding: count) == idle)
    }

    @Test func `never lengthens the idle time`() {
        var limits = ConnectionLimits(connections: 100)
        limits.idle = .seconds(1)
        #expect(limits.idle(whenHolding: 60) == .seconds(1))
    }

    /// Three for each event loop, as NIO opens them, and two for each listener.
    @Test(arguments: [(10_000, 1024, 1, 955), (100, 1024, 1, 100), (10_000, 400, 64, 142), (10, 64, 1, 1), (10, 20, 1, 1)])
    func `keeps descriptors back`(_ configured: Int, _ descriptors: Int, _ loops: Int, _ connections: Int) {
        #expect(DescriptorLimit.connections(configured: configured, descriptors: descriptors, loops: loops, listeners: 1) == connections)
    }

    @Test func `counts no further than the limit`() {
        let count = ConnectionCount()
        #expect(count.take(limit: 2) && count.take(limit: 2) && !count.take(limit: 2))
        #expect(count.value == 2)
        count.release()
        #expect(count.take(limit: 2))
    }

    @Test func `tells the most that were open since it was asked last, no refused one among them`() {
        let count = ConnectionCount()
        for _ in 0..<3 { _ = count.take(limit: 3) }
        #expect(!count.take(limit: 3))
        count.release()
        count.release()
        #expect(count.takeHighest() == 3)
        #expect(count.takeHighest() == 1 && count.value == 1)
    }

    /// The limit is the whole process's: another one's.
    @Test func `raises the descriptors to as many as this user may have`() async {
        await #expect(processExitsWith: .success) {
            var limit = rlimit()
            let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
            #expect(unsafe getrlimit(resource, &limit) == 0)
            limit.rlim_cur = limit.rlim_max / 2
            #expect(unsafe setrlimit(resource, &limit) == 0)
            #expect(DescriptorLimit.raised() == Int(clamping: limit.rlim_max))
            #expect(unsafe getrlimit(resource, &limit) == 0)
            #expect(limit.rlim_cur == limit.rlim_max)
        }
    }
}

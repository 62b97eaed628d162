import NIOCore
import Testing
import WireTransport

@testable import Daemon

@Suite struct ConnectionLogTests {
    @Test func `says each cause once a minute, with how many it kept to itself`() throws {
        let lines = LogLines()
        let log = ConnectionLog(lines.logger, shown: .truncated)
        let address = try SocketAddress(ipAddress: "203.0.113.77", port: 4711)
        let start = ContinuousClock.now
        for second in [0, 1, 2, 61, 62] {
            log.observe(.limited(.rate, address), now: start + .seconds(second))
            log.observe(.limited(.idle, address), now: start + .seconds(second))
            log.observe(.accepted, now: start + .seconds(second))
        }
        log.observe(.limited(.connections, nil), now: start)
        for second in [0, 1, 61] { log.observe(.fault("no longer listening on unix:/s; opening it again"), now: start + .seconds(second)) }
        #expect(
            lines.all == [
                "warning: limiting a connection address=203.0.113.0/24 cause=rate",
                "warning: limiting a connection address=203.0.113.0/24 before=2 cause=rate",
                "warning: limiting a connection cause=connections",
                "error: no longer listening on unix:/s; opening it again",
                "error: no longer listening on unix:/s; opening it again before=1",
            ])
    }
}

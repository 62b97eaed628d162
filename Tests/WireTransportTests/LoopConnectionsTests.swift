import NIOCore
import NIOPosix
import Testing

@testable import WireTransport

@Suite struct LoopConnectionsTests {
    private final class Stalled: LoopConnection {
        private let connections: LoopConnections
        private let bytes: Int
        private(set) var stalledSince: NIODeadline?
        private(set) var isEvicted = false

        /// - Parameter seconds: since when it has stalled.
        init(_ bytes: Int, for seconds: Int64, in connections: LoopConnections) {
            self.connections = connections
            self.bytes = bytes
            stalledSince = .now() - .seconds(seconds)
            connections.add(self)
            connections.hold(bytes)
        }

        func sweep(now: NIODeadline, idle: TimeAmount) {}
        func drain() {}
        func takeScheduledTurn() {}

        func abandon() {
            if stalledSince != nil { connections.giveBack(bytes) }
            stalledSince = nil
            connections.remove(self)
        }

        func evict() {
            isEvicted = true
            abandon()
        }
    }

    private static func connections(_ loop: any EventLoop, _ held: HeldBytes) -> LoopConnections {
        LoopConnections(loop: loop, limits: ConnectionLimits(connections: 10), share: 100, count: ConnectionCount(), held: held) { _ in }
    }

    @Test func `of a loop over its share the one goes that has stalled longest`() async throws {
        let held = HeldBytes()
        let loop = MultiThreadedEventLoopGroup.singleton.next()
        let evicted = try await loop.submit {
            let connections = Self.connections(loop, held)
            let all = [(40, 2), (40, 3), (40, 1), (20, 0)].map { Stalled($0.0, for: $0.1, in: connections) }
            return all.map(\.isEvicted)
        }.get()
        #expect(evicted == [false, true, false, false])
        #expect(held.value == 100)
    }

    @Test func `what another loop's connections hold costs none of this one's its place`() async throws {
        let held = HeldBytes()
        let loop = MultiThreadedEventLoopGroup.singleton.next()
        let evicted = try await loop.submit {
            let (one, other) = (Self.connections(loop, held), Self.connections(loop, held))
            let all = [Stalled(95, for: 1, in: one), Stalled(20, for: 9, in: other), Stalled(95, for: 0, in: one), Stalled(30, for: 9, in: other)]
            return all.map(\.isEvicted)
        }.get()
        #expect(evicted == [true, false, false, false])
        #expect(held.value == 145)
        #expect(held.takeHighest() == 210)
    }
}

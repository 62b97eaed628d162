import NIOCore
import NIOPosix
import Synchronization
import Testing
import WireProtocol

@testable import WireTransport

@Suite(.serialized) struct FairnessTests {
    /// Takes its time over each line, as a look-up does, and counts them.
    struct SlowResponder: LineResponder {
        final class Tally: Sendable { let lines = Atomic<Int>(0) }

        let tally: Tally
        var work = Duration.microseconds(20)
        /// Blanks behind each reply.
        var padding = 0

        func answer(_ line: ReceivedLine) -> Delivery<String>? {
            let end = ContinuousClock.now + work
            while ContinuousClock.now < end {}
            return .now("\(tally.lines.add(1, ordering: .relaxed).newValue)")
        }

        func render(_ answer: String, into out: inout [UInt8]) -> AfterReply {
            out.append(contentsOf: "\(answer)\(String(repeating: " ", count: padding))\n".utf8)
            return .goOn
        }

        func refuse(_ line: ReceivedLine, _ reason: LineRefusal, into out: inout [UInt8]) -> AfterReply { .goOn }
    }

    private static func number(_ reply: String) -> Int? { Int(reply.prefix { $0 != " " }) }

    /// Failed before turns were queued: a read full of lines was answered to its end before any other socket was seen.
    /// With long replies it failed once more: each that went out at once made the channel writable again, and that
    /// took the next turn on the spot.
    @Test(arguments: [
        (lines: 30_000, work: Duration.microseconds(20), padding: 0), (lines: 400, work: .microseconds(200), padding: 5000),
    ]) func `a new client is served while others still have many lines waiting`(
        lines: Int, work: Duration, padding: Int
    ) async throws {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let tally = SlowResponder.Tally()
        let server = try await LineServer(group: group, limits: ConnectionLimits(connections: 100), refusal: []) {
            SlowResponder(tally: tally, work: work, padding: padding)
        }
        let listener = try await server.listen(on: .tcp(host: "127.0.0.1", port: 0))
        var deep: [LineClient] = []
        for _ in 0..<4 {
            let client = try await LineClient.connect(to: listener.address, timeout: .seconds(60))
            try await client.send(bytes: Array(String(repeating: "q\n", count: lines).utf8))
            deep.append(client)
        }
        var probe = try await LineClient.connect(to: listener.address, timeout: .seconds(60))
        try await probe.send("q")
        let place = try await probe.receiveLine().flatMap(Self.number)
        #expect(try #require(place) < 4 * lines / 2)
        await probe.close()
        // And those who wait get all of theirs, in order.
        for var client in deep {
            var last = 0
            for _ in 0..<lines {
                let number = try await client.receiveLine().flatMap(Self.number) ?? 0
                if number <= last { Issue.record("\(number) after \(last)") }
                last = number
            }
            await client.close()
        }
        await listener.close()
        server.abandonConnections()
        try await group.shutdownGracefully()
    }
}

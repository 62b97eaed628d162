import NIOPosix
import Testing
import WireProtocol
import WireTransport

@testable import Daemon

@Suite(.serialized) struct SwapTests {
    /// Says in each answer which of many it is, at two places.
    static func desk(_ version: Int) -> FakeDesk { FakeDesk(version: "\(version)", echo: "\(version)") }

    @Test func `ten thousand swaps under load: no reply is lost, and each belongs wholly to one desk`() async throws {
        let desks = CurrentDesk(Self.desk(0))
        let (vitals, ready) = (Vitals(count: ConnectionCount()), ReadyReplies())
        let server = try await LineServer(
            group: .singletonMultiThreadedEventLoopGroup, limits: ConnectionLimits(connections: 100), refusal: []
        ) { ConnectionResponder(desks: desks, vitals: vitals, ready: ready) }
        let listener = try await server.listen(on: .tcp(host: "127.0.0.1", port: 0))
        try await withThrowingTaskGroup(of: Set<String>.self) { group in
            for number in 0..<4 {
                group.addTask {
                    var client = try await LineClient.connect(to: listener.address)
                    var seen: Set<String> = []
                    for round in 0..<25 {
                        let question = round % 5 == number ? "later" : "q"
                        try await client.send(bytes: Array(String(repeating: "{\"question\":\"\(question)\"}\n", count: 20).utf8))
                        for _ in 0..<20 {
                            let reply = try await client.receiveJSON()
                            let marks = reply.matches(of: /"(?:text":"[^"]*by |catalog":")(\d+)"/).map { String($0.1) }
                            try #require(marks.count == 2 && marks[0] == marks[1], "\(reply)")
                            seen.insert(marks[0])
                        }
                    }
                    await client.close()
                    return seen
                }
            }
            for version in 1...10_000 {
                desks.replace(with: Self.desk(version))
                if version % 50 == 0 { try await Task.sleep(for: .milliseconds(1)) }
            }
            var seen: Set<String> = []
            for try await more in group { seen.formUnion(more) }
            #expect(seen.count > 1)
        }
        await listener.close()
        server.abandonConnections()
    }
}

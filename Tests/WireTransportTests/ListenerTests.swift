import Foundation
import NIOCore
import NIOPosix
import Synchronization
import Testing

@testable import WireTransport

@Suite struct ListenerTests {
    /// What a server says of its listeners.
    private final class Reports: Sendable {
        private let lines = Mutex<[String]>([])

        var all: [String] { lines.withLock { $0 } }

        func take(_ event: ConnectionEvent) {
            if case .fault(let line) = event { lines.withLock { $0.append(line) } }
        }
    }

    private static func server(_ reports: Reports) async throws -> LineServer<EchoResponder> {
        try await LineServer(
            group: .singletonMultiThreadedEventLoopGroup, limits: ConnectionLimits(connections: 100), refusal: [],
            observe: { reports.take($0) }
        ) { EchoResponder() }
    }

    /// Asks until somebody listens, which is soon.
    private static func asks(_ address: Address) async throws -> String? {
        for _ in 0..<500 {
            do {
                var client = try await LineClient.connect(to: address)
                try await client.send("q")
                let reply = try await client.receiveLine()
                await client.close()
                return reply
            } catch {
                try await Task.sleep(for: .milliseconds(20))
            }
        }
        return nil
    }

    /// NIO does so by itself when accepting fails with EPERM, EPROTO and the like.
    @Test(arguments: ["tcp", "unix", "passed"])
    func `a listener that was ended by a fault listens again, and says so`(_ kind: String) async throws {
        let reports = Reports()
        let server = try await Self.server(reports)
        let path = "/tmp/listener-\(UUID().uuidString.prefix(8))"
        let listener =
            switch kind {
            case "tcp": try await server.listen(on: .tcp(host: "127.0.0.1", port: 0))
            case "unix": try await server.listen(on: .unix(path: path))
            default: try await server.adopt(try UnixSocketFile.listen(at: path).descriptor, name: "passed")
            }
        defer { try? FileManager.default.removeItem(atPath: path) }
        for _ in 0..<3 {
            let ended = listener.channel
            try await ended.close()
            #expect(try await Self.asks(listener.address) == "q")
            // A socket that was passed answers before it is known as the listener's.
            for _ in 0..<500 where listener.channel === ended { try await Task.sleep(for: .milliseconds(10)) }
        }
        await listener.close()
        server.abandonConnections()
        #expect(reports.all == Array(repeating: "no longer listening on \(listener.address); opening it again", count: 3))
        // Told to stop, it stays so.
        await #expect(throws: TransportError.self) { _ = try await LineClient.connect(to: listener.address) }
    }

    @Test func `a connection that cannot be accepted is told of`() async throws {
        let reports = Reports()
        let server = try await Self.server(reports)
        let listener = try await server.listen(on: .tcp(host: "127.0.0.1", port: 0))
        listener.channel.pipeline.fireErrorCaught(IOError(errnoCode: EMFILE, reason: "accept"))
        #expect(try await Self.asks(listener.address) == "q")
        await listener.close()
        server.abandonConnections()
        #expect(reports.all.count == 1 && reports.all[0].hasPrefix("a connection could not be accepted: accept"))
    }
}

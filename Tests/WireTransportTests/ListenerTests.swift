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

    private static func bound() async throws -> any Channel {
        try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup).bind(host: "127.0.0.1", port: 0).get()
    }

    @Test(.timeLimit(.minutes(1))) func `it is opened again however often that fails, and each time says so`() async throws {
        let reports = Reports()
        let attempts = Mutex(0)
        let first = try await Self.bound()
        let listener = Listener(address: .unix(path: "x"), channel: first, report: { reports.take(.fault($0)) }) {
            let attempt = attempts.withLock { $0 += 1; return $0 }
            guard attempt > 2 else { throw TransportError(.cannotListen, address: "x", message: "not yet") }
            return try await Self.bound()
        }
        try await first.close()
        while listener.channel === first { try await Task.sleep(for: .milliseconds(5)) }
        #expect(reports.all == ["no longer listening on unix:x; opening it again"] + Array(repeating: "cannot listen on unix:x again yet: x: not yet", count: 2))
        #expect(listener.channel.isActive)
        await listener.close()
        #expect(!listener.channel.isActive)
    }

    @Test(.timeLimit(.minutes(1)), arguments: [true, false]) func `told to stop while it is opened again, it leaves nothing open and says nothing`(opens: Bool) async throws {
        let reports = Reports()
        let (begun, announce) = AsyncStream.makeStream(of: Void.self)
        let (stopped, stop) = AsyncStream.makeStream(of: Void.self)
        let (first, second) = (try await Self.bound(), try await Self.bound())
        let listener = Listener(address: .unix(path: "x"), channel: first, report: { reports.take(.fault($0)) }) {
            announce.finish()
            for await _ in stopped {}
            guard opens else { throw TransportError(.cannotListen, address: "x", message: "too late") }
            return second
        }
        try await first.close()
        for await _ in begun {}
        await listener.close()
        stop.finish()
        if opens { try await second.closeFuture.get() } else { try await second.close() }
        #expect(reports.all == ["no longer listening on unix:x; opening it again"])
    }

    /// As systemd passes them.
    @Test func `a TCP socket that was passed is served, and its address known`() async throws {
        let server = try await Self.server(Reports())
        let passed = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #expect(listen(passed, 16) == 0)
        let listener = try await server.adopt(passed, name: "passed")
        guard case .tcp("0.0.0.0", let port) = listener.address else {
            Issue.record("\(listener.address)")
            return
        }
        #expect(try await Self.asks(.tcp(host: "127.0.0.1", port: port)) == "q")
        await listener.close()
        server.abandonConnections()
    }

    @Test func `what was passed and is no socket is refused`() async throws {
        let server = try await Self.server(Reports())
        let passed = unsafe open("/dev/null", O_RDWR)
        let error = await #expect(throws: TransportError.self) { _ = try await server.adopt(passed, name: "madoguchi.socket") }
        #expect(error?.code == .cannotListen && error?.address == "passed socket madoguchi.socket" && error?.mend == "pass a listening stream socket")
    }
}

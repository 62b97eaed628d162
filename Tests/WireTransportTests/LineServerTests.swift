import Foundation
import NIOCore
import NIOPosix
import Synchronization
import Testing
import WireProtocol

@testable import WireTransport

@Suite struct LineServerTests {
    static let refusal = Array("full\n".utf8)

    /// Runs a server on both kinds of socket in turn.
    static func serve(
        limits: ConnectionLimits = ConnectionLimits(connections: 100), on kinds: [String] = ["tcp", "unix"],
        observe: @escaping @Sendable (ConnectionEvent) -> Void = { _ in },
        _ body: (LineServer<EchoResponder>, Address) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "wire-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for kind in kinds {
            let server = try await LineServer(
                group: .singletonMultiThreadedEventLoopGroup, limits: limits, refusal: refusal, observe: observe
            ) { EchoResponder() }
            let address = kind == "tcp" ? Address.tcp(host: "127.0.0.1", port: 0) : .unix(path: folder.path + "/s")
            let listener = try await server.listen(on: address)
            do {
                try await body(server, listener.address)
            } catch {
                await listener.close()
                server.abandonConnections()
                throw error
            }
            await listener.close()
            server.abandonConnections()
        }
    }

    /// All lines that come until the other side closes.
    static func rest(_ client: inout LineClient) async throws -> [String] {
        var lines: [String] = []
        while let line = try await client.receiveLine() { lines.append(line) }
        return lines
    }

    @Test func `answers pipelined lines in order, now and later mixed, and a last one without an end after half-close`() async throws {
        try await Self.serve { _, address in
            var client = try await LineClient.connect(to: address)
            let lines = (0..<200).map { $0 % 50 == 7 ? "later \($0)" : "q\($0)" }
            try await client.send(bytes: Array(lines.joined(separator: "\n").utf8))
            await client.endInput()
            #expect(try await Self.rest(&client) == lines)
        }
    }

    @Test(arguments: ["q\n", "q", "later\n", "later", "\n\r\nq\r\n\n"])
    func `answers one question that is followed by half-close`(_ bytes: String) async throws {
        try await Self.serve { _, address in
            for _ in 0..<20 {
                var client = try await LineClient.connect(to: address)
                try await client.send(bytes: Array(bytes.utf8))
                await client.endInput()
                #expect(try await Self.rest(&client) == [bytes.trimmingCharacters(in: .newlines)])
            }
        }
    }

    @Test func `closes a connection that asked nothing`() async throws {
        try await Self.serve { server, address in
            var client = try await LineClient.connect(to: address)
            await client.endInput()
            #expect(try await Self.rest(&client) == [])
        }
    }

    @Test func `goes on after errors that do not end the line's meaning`() async throws {
        try await Self.serve { _, address in
            var client = try await LineClient.connect(to: address)
            let long = [UInt8](repeating: 0x71, count: 100_000)
            try await client.send(bytes: [0xFF, 0x0A] + long + [0x0A] + Array("{".utf8) + long + Array("\nq\n".utf8))
            var replies: [String] = []
            for _ in 0..<4 { replies.append(try await client.receiveJSON()) }
            #expect(replies == ["invalid", "overlong", "overlong", "q"])
            await client.close()
        }
    }

    @Test(arguments: [9_000, 200_000, 1_100_000, 3_000_000])
    func `answers a text line without an end, then closes without a reset`(_ count: Int) async throws {
        try await Self.serve { _, address in
            var client = try await LineClient.connect(to: address)
            try? await client.send(bytes: [UInt8](repeating: 0x71, count: count))
            #expect(try await Self.rest(&client) == ["endless"])
        }
    }

    @Test func `stops after the last reply and discards what follows`() async throws {
        try await Self.serve { _, address in
            var client = try await LineClient.connect(to: address)
            try await client.send(bytes: Array("a\nbye\nb\nc\n".utf8))
            #expect(try await Self.rest(&client) == ["a", "bye"])
        }
    }

    @Test func `refuses one connection too many with one line, and takes the next when there is room`() async throws {
        try await Self.serve(limits: ConnectionLimits(connections: 1), on: ["tcp"]) { server, address in
            var first = try await LineClient.connect(to: address)
            try await first.send("a")
            #expect(try await first.receiveJSON() == "a")
            var second = try await LineClient.connect(to: address)
            #expect(try await Self.rest(&second) == ["full"])
            await first.close()
            while server.count.value > 0 { try await Task.sleep(for: .milliseconds(5)) }
            var third = try await LineClient.connect(to: address)
            try await third.send("b")
            #expect(try await third.receiveJSON() == "b")
            await third.close()
        }
    }

    @Test func `answers byte by byte as it does at once`() async throws {
        var limits = ConnectionLimits(connections: 10)
        limits.slowRead = .milliseconds(5)
        try await Self.serve(limits: limits, on: ["tcp"]) { _, address in
            var client = try await LineClient.connect(to: address)
            let line = String(repeating: "あ", count: 60)
            for byte in "\(line)\n".utf8 { try await client.send(bytes: [byte]) }
            #expect(try await client.receiveJSON() == line)
            await client.close()
        }
    }

    @Test func `lets an idle connection go, and one whose line does not end in time`() async throws {
        var limits = ConnectionLimits(connections: 10)
        limits.idle = .milliseconds(100)
        limits.line = .milliseconds(100)
        try await Self.serve(limits: limits, on: ["tcp"]) { _, address in
            var idle = try await LineClient.connect(to: address)
            var slow = try await LineClient.connect(to: address)
            try await slow.send(bytes: Array("begun".utf8))
            #expect(try await Self.rest(&idle) == [])
            #expect(try await Self.rest(&slow) == [])
        }
    }

    @Test func `lets go one whose line does not end in time behind many that do`() async throws {
        var limits = ConnectionLimits(connections: 10)
        limits.line = .milliseconds(100)
        try await Self.serve(limits: limits, on: ["tcp"]) { _, address in
            var client = try await LineClient.connect(to: address)
            let lines = String(repeating: "q\n", count: limits.requestsPerTurn * 2 + 8)
            try await client.send(bytes: Array("\(lines)begun".utf8))
            #expect(try await Self.rest(&client).count == limits.requestsPerTurn * 2 + 8)
        }
    }

    @Test func `tells one whose overlong line does not end behind many that do`() async throws {
        var limits = ConnectionLimits(connections: 10)
        limits.overlong = .milliseconds(100)
        try await Self.serve(limits: limits, on: ["tcp"]) { _, address in
            var client = try await LineClient.connect(to: address)
            let lines = String(repeating: "q\n", count: limits.requestsPerTurn * 2 + 8)
            try await client.send(bytes: Array((lines + String(repeating: "x", count: 9000)).utf8))
            #expect(try await Self.rest(&client).last == "endless")
        }
    }

    /// So that bridges stay in step: a person's line would have been called endless by then.
    @Test func `gives an overlong JSON line the whole time of a line to end`() async throws {
        var limits = ConnectionLimits(connections: 10)
        limits.overlong = .milliseconds(1)
        try await Self.serve(limits: limits, on: ["tcp"]) { _, address in
            var client = try await LineClient.connect(to: address)
            try await client.send(bytes: Array(("{" + String(repeating: "x", count: 9000)).utf8))
            // Twice looked at.
            try await Task.sleep(for: .milliseconds(1200))
            try await client.send(bytes: Array("\nq\n".utf8))
            #expect(try await client.receiveJSON() == "overlong")
            #expect(try await client.receiveJSON() == "q")
            await client.close()
        }
    }

    @Test func `keeps a connection that waits for its answer`() async throws {
        var limits = ConnectionLimits(connections: 10)
        limits.idle = .milliseconds(1)
        try await Self.serve(limits: limits, on: ["tcp"]) { server, address in
            let client = try await LineClient.connect(to: address)
            try await client.send("never")
            try await Task.sleep(for: .milliseconds(1200))
            #expect(server.count.value == 1)
            await client.close()
        }
    }

    @Test func `drains: answers what was received, then closes`() async throws {
        try await Self.serve { server, address in
            var busy = try await LineClient.connect(to: address)
            var quiet = try await LineClient.connect(to: address)
            try await quiet.send("hello")
            #expect(try await quiet.receiveJSON() == "hello")
            let lines = (0..<300).map { $0 % 100 == 1 ? "later \($0)" : "q\($0)" }
            try await busy.send(bytes: Array((lines.joined(separator: "\n") + "\n").utf8))
            server.drain()
            #expect(try await Self.rest(&busy) == lines)
            #expect(try await Self.rest(&quiet) == [])
        }
    }

    @Test func `drains: tells a client that never pauses that it is too late`() async throws {
        var limits = ConnectionLimits(connections: 10)
        limits.drain = .milliseconds(200)
        limits.drainQuiet = .seconds(5)
        try await Self.serve(limits: limits, on: ["tcp"]) { server, address in
            var client = try await LineClient.connect(to: address)
            try await client.send("a")
            #expect(try await client.receiveJSON() == "a")
            server.drain()
            var lines: [String] = []
            while (try? await client.send("x")) != nil, let line = try? await client.receiveLine() { lines.append(line) }
            #expect(lines.last == "late" && lines.dropLast().allSatisfy { $0 == "x" } && lines.count > 1)
        }
    }

    @Test func `drains: one that comes in now is answered and let go as well`() async throws {
        try await Self.serve(on: ["tcp"]) { server, address in
            server.drain()
            var client = try await LineClient.connect(to: address)
            try await client.send("q")
            #expect(try await Self.rest(&client) == ["q"])
        }
    }

    @Test(.timeLimit(.minutes(1))) func `drains: gives no more time to one that sends bytes but no line`() async throws {
        var limits = ConnectionLimits(connections: 10)
        limits.drain = .milliseconds(100)
        limits.drainQuiet = .seconds(60)
        try await Self.serve(limits: limits, on: ["tcp"]) { server, address in
            var client = try await LineClient.connect(to: address)
            let sender = client.sender
            server.drain()
            async let sending: Void = {
                while (try? await sender.send(bytes: [0x71])) != nil { try? await Task.sleep(for: .milliseconds(5)) }
            }()
            #expect(try await Self.rest(&client) == [])
            await client.close()
            await sending
        }
    }

    @Test(.timeLimit(.minutes(1))) func `drains: gives no more time to one that takes no replies`() async throws {
        var limits = ConnectionLimits(connections: 10)
        limits.drain = .milliseconds(100)
        try await Self.serve(limits: limits, on: ["tcp"]) { server, address in
            let stalled = try await Self.stalled(at: address)
            while server.heldBytes == 0 { try await Task.sleep(for: .milliseconds(10)) }
            server.drain()
            while server.count.value > 0 { try await Task.sleep(for: .milliseconds(10)) }
            #expect(server.heldBytes == 0)
            try? await stalled.close()
        }
    }

    @Test(.timeLimit(.minutes(1))) func `lets go one that takes no replies, and says why`() async throws {
        var limits = ConnectionLimits(connections: 10)
        limits.unread = .milliseconds(200)
        let causes = Mutex<[ConnectionEvent.Cause]>([])
        try await Self.serve(
            limits: limits, on: ["tcp"], observe: { if case .limited(let cause, _) = $0 { causes.withLock { $0.append(cause) } } }
        ) { server, address in
            let stalled = try await Self.stalled(at: address)
            while server.heldBytes == 0 { try await Task.sleep(for: .milliseconds(10)) }
            while server.count.value > 0 { try await Task.sleep(for: .milliseconds(10)) }
            #expect(server.heldBytes == 0)
            try? await stalled.close()
        }
        #expect(causes.withLock { $0 } == [.unread])
    }

    @Test(.timeLimit(.minutes(1))) func `keeps one that has had its last reply no longer than one that takes none`() async throws {
        var limits = ConnectionLimits(connections: 10)
        limits.unread = .milliseconds(200)
        limits.linger = .seconds(600)
        try await Self.serve(limits: limits, on: ["tcp"]) { server, address in
            var client = try await LineClient.connect(to: address)
            try await client.send("bye")
            #expect(try await Self.rest(&client) == ["bye"])
            while server.count.value > 0 { try await Task.sleep(for: .milliseconds(10)) }
            await client.close()
        }
    }

    /// A client that has sent more than the kernel's buffers hold and reads nothing.
    private static func stalled(at address: Address) async throws -> any Channel {
        let channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .channelOption(.autoRead, value: false)
            .connect(to: try socketAddress(address)).get()
        channel.writeAndFlush(ByteBuffer(string: String(repeating: String(repeating: "y", count: 8000) + "\n", count: 4000)), promise: nil)
        return channel
    }

    @Test func `holds a client back that takes no replies, and serves it when it does`() async throws {
        try await Self.serve(on: ["tcp"]) { _, address in
            let channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
                .channelOption(.autoRead, value: false)
                .connect(to: try Self.socketAddress(address)).get()
            let line = String(repeating: "y", count: 8000)
            let bytes = ByteBuffer(string: String(repeating: "\(line)\n", count: 4000))
            let isSent = SentFlag()
            let sent = channel.eventLoop.makePromise(of: Void.self)
            sent.futureResult.whenSuccess { isSent.value = true }
            channel.writeAndFlush(bytes, promise: sent)
            var other = try await LineClient.connect(to: address)
            try await other.send("me too")
            #expect(try await other.receiveJSON() == "me too")
            try await Task.sleep(for: .milliseconds(300))
            // 32 MB cannot lie in the kernel's buffers alone: the server has stopped reading.
            #expect(!isSent.value)
            try await channel.close()
            await other.close()
        }
    }

    /// A server that meters this machine too.
    static func metered(_ change: (inout RateLimits) -> Void) -> ConnectionLimits {
        var limits = ConnectionLimits(connections: 100)
        limits.rates.unlimited = []
        change(&limits.rates)
        return limits
    }

    @Test func `tells who asks too fast on that line, answers the others in order, and goes on`() async throws {
        let limits = Self.metered { $0.perConnection = RequestRate(perSecond: 1, burst: 3) }
        try await Self.serve(limits: limits, on: ["tcp"]) { _, address in
            var client = try await LineClient.connect(to: address)
            try await client.send(bytes: Array(("a\nlater b\n" + String(repeating: "c\n", count: 50)).utf8))
            var replies: [String] = []
            for _ in 0..<52 { replies.append(try await client.receiveJSON()) }
            #expect(replies.prefix(3) == ["a", "later b", "c"])
            #expect(replies.contains("slower") && Set(replies) == ["a", "later b", "c", "slower"])
            try await Task.sleep(for: .milliseconds(1100))
            try await client.send("later f")
            #expect(try await client.receiveJSON() == "later f")
            await client.close()
        }
    }

    @Test func `meters all connections of an address together, and the Unix socket not at all`() async throws {
        let limits = Self.metered { $0.perAddress = RequestRate(perSecond: 1, burst: 2) }
        try await Self.serve(limits: limits) { _, address in
            var replies: [String] = []
            for _ in 0..<12 {
                var client = try await LineClient.connect(to: address)
                try await client.send("q")
                replies.append(try await client.receiveJSON())
                await client.close()
            }
            let isUnix = if case .unix = address { true } else { false }
            #expect(replies.prefix(2) == ["q", "q"])
            #expect(replies.contains("slower") == !isUnix)
        }
    }

    @Test func `refuses more connections from one address than it may have`() async throws {
        let limits = Self.metered { $0.connectionsPerAddress = 1 }
        try await Self.serve(limits: limits, on: ["tcp"]) { server, address in
            var first = try await LineClient.connect(to: address)
            try await first.send("a")
            #expect(try await first.receiveJSON() == "a")
            var second = try await LineClient.connect(to: address)
            #expect(try await Self.rest(&second) == ["full"])
            #expect(server.count.value == 1)
            await first.close()
        }
    }

    @Test func `closes those who have long taken no replies when they hold too much together, and keeps the others`() async throws {
        var limits = ConnectionLimits(connections: 100)
        limits.buffers = 1 << 20
        try await Self.serve(limits: limits, on: ["tcp"]) { server, address in
            var served = try await LineClient.connect(to: address)
            var stalled: [any Channel] = []
            for _ in 0..<30 { stalled.append(try await Self.stalled(at: address)) }
            // Each holds some 64 KiB of replies and as much of requests: a megabyte is enough for some of the thirty.
            while server.count.value > 20 { try await Task.sleep(for: .milliseconds(10)) }
            #expect(server.heldBytes <= 1 << 20)
            try await served.send("still here")
            #expect(try await served.receiveJSON() == "still here")
            for channel in stalled { try? await channel.close() }
            while server.count.value > 1 { try await Task.sleep(for: .milliseconds(10)) }
            #expect(server.heldBytes == 0)
            await served.close()
        }
    }

    static func socketAddress(_ address: Address) throws -> SocketAddress {
        guard case .tcp(let host, let port) = address else { throw ChannelError.unknownLocalAddress }
        return try SocketAddress(ipAddress: host, port: port)
    }
}

import NIOCore
import Testing
import WireProtocol

@testable import WireTransport

@Suite struct LineClientTests {
    @Test func `reads JSON lines and dot-framed texts`() async throws {
        try await LineServerTests.serve { _, address in
            var client = try await LineClient.connect(to: address)
            try await client.send(bytes: Array("{}\na\n..b\n\u{3042}\n.\n".utf8))
            #expect(try await client.receiveJSON() == "{}")
            #expect(try await client.receiveText() == "a\n.b\n\u{3042}")
            await client.close()
        }
    }

    @Test func `says when the other side closes too early`() async throws {
        try await LineServerTests.serve(on: ["tcp"]) { _, address in
            var client = try await LineClient.connect(to: address)
            try await client.send("bye")
            let error = await #expect(throws: TransportError.self) { try await client.receiveText() }
            #expect(error?.code == .closedEarly)
        }
    }

    @Test func `gives up waiting`() async throws {
        try await LineServerTests.serve(on: ["tcp"]) { _, address in
            var client = try await LineClient.connect(to: address, timeout: .milliseconds(50))
            try await client.send("never")
            let error = await #expect(throws: TransportError.self) { try await client.receiveJSON() }
            #expect(error?.code == .timedOut)
        }
    }

    @Test func `names the address and the mend when nobody listens`() async throws {
        let error = await #expect(throws: TransportError.self) {
            _ = try await LineClient.connect(to: .unix(path: "/nonexistent/socket"))
        }
        #expect(error?.code == .cannotConnect && error?.description.contains("/nonexistent/socket") == true)
        #expect(error?.message == "nobody answers there: there is no such socket")
    }

    @Test func `says in words why a port cannot be reached`() async throws {
        // Port 1 is nobody's.
        let error = await #expect(throws: TransportError.self) { _ = try await LineClient.connect(to: .tcp(host: "127.0.0.1", port: 1)) }
        #expect(error?.message == "nobody answers there: the connection was refused")
    }

    @Test func `a line that is no UTF-8 is refused, and the next one read`() async throws {
        let peer = try await ScriptedPeer(says: [0x61, 0xFF, 0x0A, 0x62, 0x0A], then: .close)
        var client = try await LineClient.connect(to: peer.address)
        let error = await #expect(throws: TransportError.self) { try await client.receiveLine() }
        #expect(error?.code == .unreadableReply && error?.message == "the reply is not UTF-8")
        #expect(try await client.receiveLine() == "b")
        #expect(try await client.receiveLine() == nil)
        await peer.stop()
    }

    @Test func `a reply without an end does not fill the memory`() async throws {
        let peer = try await ScriptedPeer(says: [UInt8](repeating: 0x61, count: WireLimits.reply + 1), then: .stay)
        var client = try await LineClient.connect(to: peer.address)
        let error = await #expect(throws: TransportError.self) { try await client.receiveLine() }
        #expect(error?.code == .unreadableReply && error?.message == "the reply has no end")
        await client.close()
        await peer.stop()
    }

    @Test(arguments: [
        ("", false, "closed without a reply"), ("", true, "closed without a reply"), ("{\"type\":", false, "the reply broke off"),
        ("a\nb", true, "the reply broke off"), ("a\nb\n", true, "the reply broke off"),
    ]) func `a reply that breaks off is never taken for a whole one`(said: String, asText: Bool, message: String) async throws {
        let peer = try await ScriptedPeer(says: Array(said.utf8), then: .close)
        var client = try await LineClient.connect(to: peer.address)
        let error = await #expect(throws: TransportError.self) { _ = asText ? try await client.receiveText() : try await client.receiveJSON() }
        #expect(error == TransportError(.closedEarly, address: "\(peer.address)", message: message, mend: "try again"))
        await peer.stop()
    }

    @Test func `a reset is an end as well, and nothing can be sent then`() async throws {
        let peer = try await ScriptedPeer(says: [], then: .reset)
        // On a busy machine the reset may be there before the client has looked whether it is connected.
        guard var client = try? await LineClient.connect(to: peer.address) else { return await peer.stop() }
        let end = await #expect(throws: TransportError.self) { try await client.receiveJSON() }
        #expect(end?.code == .closedEarly)
        let error = await #expect(throws: TransportError.self) { try await client.send("q") }
        #expect(error == TransportError(.closedEarly, address: "\(peer.address)", message: "the other side closed the connection", mend: "try again"))
        await peer.stop()
    }
}

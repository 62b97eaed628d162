import NIOCore
import Testing

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
}

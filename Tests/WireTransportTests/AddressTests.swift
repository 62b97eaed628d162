import Testing

@testable import WireTransport

@Suite struct AddressTests {
    @Test(arguments: [
        ("127.0.0.1:6236", Address.tcp(host: "127.0.0.1", port: 6236)), ("localhost:0", .tcp(host: "localhost", port: 0)),
        ("[::1]:65535", .tcp(host: "::1", port: 65_535)), ("unix:/run/a.sock", .unix(path: "/run/a.sock")),
        ("unix:a b:1", .unix(path: "a b:1")),
    ]) func `reads and writes an address`(_ spelling: String, _ address: Address) throws {
        #expect(try Address(spelling) == address)
        #expect(address.description == spelling)
    }

    @Test(arguments: [
        "", "6236", ":6236", "a:", "a:x", "a:-1", "a:65536", "a:99999999999999999999", "::1:6236", "[::1]", "[a]:1", "[]:1", "a b:1", "*:6236",
        "unix:", "unix:a\0b", "unix:" + String(repeating: "p", count: 108), "a:+1", "a:１",
    ]) func `refuses what is none and says how to write one`(_ spelling: String) {
        let error = #expect(throws: TransportError.self) { try Address(spelling) }
        #expect(error?.code == .invalidAddress && error?.mend.contains("HOST:PORT") == true)
    }

    @Test func `takes a path as long as the system does`() throws {
        #expect(try Address("unix:" + String(repeating: "p", count: 107)) == .unix(path: String(repeating: "p", count: 107)))
    }
}

import NIOCore
import Testing

@testable import WireTransport

@Suite struct NetworkTests {
    @Test(arguments: [
        ("10.0.0.0/8", "10.255.1.2", true), ("10.0.0.0/8", "11.0.0.1", false), ("192.168.4.0/22", "192.168.7.255", true),
        ("192.168.4.0/22", "192.168.8.0", false), ("203.0.113.7", "203.0.113.7", true), ("203.0.113.7", "203.0.113.6", false),
        ("0.0.0.0/0", "8.8.8.8", true), ("0.0.0.0/0", "::1", false), ("2001:db8::/33", "2001:db8:7fff::1", true),
        ("2001:db8::/33", "2001:db8:8000::1", false), ("127.0.0.0/8", "::ffff:127.0.0.1", true), ("::1", "::1", true),
    ]) func `holds the addresses of its range`(_ network: String, _ address: String, _ isHeld: Bool) throws {
        let bytes = try #require(SocketAddress(ipAddress: address, port: 1).ipBytes)
        #expect(try Network(network).contains(bytes) == isHeld)
    }

    @Test(arguments: ["", "/8", "10.0.0.0/", "10.0.0.0/33", "::/129", "10.0.0.0/-1", "10.0.0/8/8", "localhost", "10.0.0.0/８"])
    func `refuses what is no range`(_ spelling: String) {
        #expect(throws: TransportError.self) { try Network(spelling) }
    }

    @Test(arguments: [
        ("127.0.0.1", true), ("127.255.0.9", true), ("::1", true), ("::ffff:127.0.0.1", true), ("0.0.0.0", false), ("::", false), ("128.0.0.1", false), ("10.0.0.1", false),
        ("localhost", false), ("127.0.0.1.example", false), ("", false),
    ]) func `knows the addresses that nobody else reaches`(_ host: String, _ isOwn: Bool) {
        #expect(Network.isLoopback(host) == isOwn)
    }
}

import NIOCore
import Testing

@testable import WireTransport

@Suite struct ShownAddressTests {
    @Test(arguments: [
        ("203.0.113.77", "203.0.113.0/24"), ("2001:db8:1:2:3:4:5:6", "2001:db8:1::/48"), ("::ffff:203.0.113.77", "203.0.113.0/24"),
    ]) func `shows the network, not the resident`(_ address: String, _ shown: String) throws {
        let address = try SocketAddress(ipAddress: address, port: 4711)
        #expect(ShownAddress.truncated.text(address) == shown)
        #expect(ShownAddress.none.text(address) == nil)
    }

    @Test func `shows what is no address as what it is`() throws {
        #expect(ShownAddress.truncated.text(try SocketAddress(unixDomainSocketPath: "/run/x")) == "unix")
        #expect(ShownAddress.full.text(try SocketAddress(ipAddress: "203.0.113.77", port: 4711)) == "203.0.113.77")
        #expect(ShownAddress.full.text(nil) == nil)
    }
}

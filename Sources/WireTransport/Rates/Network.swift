import NIOCore

#if canImport(Glibc)
import CNIOLinux
import Glibc
#else
import Musl
#endif

/// A range of addresses: `10.0.0.0/8`, `2001:db8::/32`, or one address.
package struct Network: Sendable, Hashable, CustomStringConvertible {
    /// The spelling that it was made from.
    package let description: String
    private let bytes: [UInt8]
    private let bits: Int

    package init(_ spelling: String) throws(TransportError) {
        func wrong(_ message: String) -> TransportError {
            TransportError(.invalidAddress, address: spelling, message: message, mend: "write it like 10.0.0.0/8 or 2001:db8::/32")
        }
        let parts = spelling.split(separator: "/", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let address = try? SocketAddress(ipAddress: String(parts[0]), port: 0),
            let bytes = address.ipBytes
        else { throw wrong("this is no address of IPv4 or IPv6") }
        self.bytes = bytes
        guard parts.count == 2 else {
            bits = bytes.count * 8
            description = spelling
            return
        }
        guard parts[1].utf8.allSatisfy({ (48...57).contains($0) }), let bits = Int(parts[1]), bits <= bytes.count * 8 else {
            throw wrong("behind the slash stands the number of leading bits, at most \(bytes.count * 8)")
        }
        self.bits = bits
        description = spelling
    }

    /// Networks of this machine alone.
    package static let thisMachine = ["127.0.0.0/8", "::1"].compactMap { try? Network($0) }

    /// Whether this is the spelling of an address of this machine alone.
    package static func isLoopback(_ host: String) -> Bool {
        guard let bytes = (try? SocketAddress(ipAddress: host, port: 0))?.ipBytes else { return false }
        return thisMachine.contains { $0.contains(bytes) }
    }

    /// - Parameter address: 4 or 16 bytes.
    func contains(_ address: [UInt8]) -> Bool {
        guard address.count == bytes.count else { return false }
        let whole = bits / 8
        guard address.prefix(whole) == bytes.prefix(whole) else { return false }
        let rest = bits % 8
        return rest == 0 || (address[whole] ^ bytes[whole]) >> UInt8(8 - rest) == 0
    }
}

extension SocketAddress {
    /// The 4 or 16 bytes of an IP address; an IPv4 address mapped into IPv6 counts as IPv4. Nil for a Unix socket.
    var ipBytes: [UInt8]? {
        let bytes: [UInt8]
        switch self {
        // In network order.
        case .v4(let address): bytes = unsafe withUnsafeBytes(of: address.address.sin_addr) { unsafe Array($0) }
        case .v6(let address): bytes = unsafe withUnsafeBytes(of: address.address.sin6_addr) { unsafe Array($0) }
        case .unixDomainSocket: return nil
        }
        let mapped: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]
        return bytes.count == 16 && bytes.starts(with: mapped) ? Array(bytes.suffix(4)) : bytes
    }
}

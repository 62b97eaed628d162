package import NIOCore

/// A client's address as a log may show it.
package enum ShownAddress: String, Sendable, CaseIterable {
    case none
    /// The network of 256 addresses, or of an IPv6 site (/48), that it belongs to: enough to block it, too little to
    /// tell who it is.
    case truncated
    case full

    package func text(_ address: SocketAddress?) -> String? {
        guard self != .none, let address else { return nil }
        guard let bytes = address.ipBytes else { return "unix" }
        if self == .full { return address.ipAddress }
        if bytes.count == 4 { return bytes.prefix(3).map(String.init).joined(separator: ".") + ".0/24" }
        let groups = stride(from: 0, to: 6, by: 2).map { String(Int(bytes[$0]) << 8 | Int(bytes[$0 + 1]), radix: 16) }
        return groups.joined(separator: ":") + "::/48"
    }
}

/// Where a daemon listens: `HOST:PORT`, `[v6]:PORT` or `unix:PATH`.
package enum Address: Sendable, Hashable, CustomStringConvertible {
    /// The host is a name or a literal address without brackets. Port 0 lets the system choose.
    case tcp(host: String, port: Int)
    case unix(path: String)

    /// Where madoguchid listens when nothing else is said: M-A-D-O on a keypad, this machine only.
    package static let standard = Address.tcp(host: "127.0.0.1", port: 6236)

    /// `sun_path` of Linux holds 108 bytes with its NUL (unix(7)).
    package static let longestUnixPath = 107

    package init(_ spelling: String) throws(TransportError) {
        let mend = "write HOST:PORT, [IPV6]:PORT or unix:PATH"
        func wrong(_ message: String) -> TransportError {
            TransportError(.invalidAddress, address: spelling, message: message, mend: mend)
        }
        if spelling.hasPrefix("unix:") {
            let path = String(spelling.dropFirst(5))
            guard !path.isEmpty else { throw wrong("the path is missing") }
            guard !path.utf8.contains(0) else { throw wrong("a path holds no NUL") }
            guard path.utf8.count <= Self.longestUnixPath else {
                throw wrong("a socket's path has at most \(Self.longestUnixPath) bytes, this one \(path.utf8.count)")
            }
            self = .unix(path: path)
            return
        }
        guard let colon = spelling.lastIndex(of: ":") else { throw wrong("the port is missing") }
        var host = String(spelling[..<colon])
        if host.hasPrefix("[") {
            guard host.hasSuffix("]"), host.contains(":") else { throw wrong("no IPv6 address in brackets") }
            host = String(host.dropFirst().dropLast())
        } else if host.contains(":") {
            throw wrong("an IPv6 address needs brackets")
        }
        guard !host.isEmpty else { throw wrong("the host is missing") }
        guard host != "*" else { throw wrong("“*” is no host; 0.0.0.0 is every address, [::] these and IPv6") }
        guard !host.unicodeScalars.contains(where: { $0.properties.isWhitespace }) else {
            throw wrong("a host holds no blanks")
        }
        let digits = spelling[spelling.index(after: colon)...]
        guard digits.utf8.allSatisfy({ (48...57).contains($0) }), let port = Int(digits), port <= 65_535 else {
            throw wrong("the port must be a number from 0 to 65535")
        }
        self = .tcp(host: host, port: port)
    }

    package var description: String {
        switch self {
        case .tcp(let host, let port): host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
        case .unix(let path): "unix:\(path)"
        }
    }
}

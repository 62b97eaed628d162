/// Resolves the links of a page (RFC 3986, section 5) as far as pages use it.
enum URLReference {
    /// An absolute http or https address; nil for any other scheme, and for a relative one without a base.
    static func resolve(_ reference: String, base: String?) -> String? {
        var reference = reference.trimmed
        if let mark = reference.utf8.firstIndex(of: 0x23) { reference = String(reference[..<mark]) }
        guard !reference.isEmpty, !reference.utf8.contains(where: { $0 < 0x20 }) else { return nil }
        if let scheme = scheme(of: reference) {
            guard scheme == "http" || scheme == "https" else { return nil }
            return encoded(reference)
        }
        guard let base, let baseScheme = scheme(of: base), baseScheme == "http" || baseScheme == "https",
            let colon = base.utf8.firstIndex(of: 0x3A), base[colon...].utf8.starts(with: "://".utf8)
        else { return nil }
        if reference.hasPrefix("//") { return encoded(baseScheme + ":" + reference) }
        let behind = base[base.utf8.index(colon, offsetBy: 3)...]
        let rest = behind[..<(behind.utf8.firstIndex { $0 == 0x23 || $0 == 0x3F } ?? behind.endIndex)]
        let start = rest.utf8.firstIndex(of: 0x2F) ?? rest.endIndex
        let (host, path) = (rest[..<start], rest[start...])
        let authority = "\(baseScheme)://\(host)"
        if reference.hasPrefix("/") { return encoded(authority + normalized(reference)) }
        if reference.hasPrefix("?") { return encoded(authority + (path.isEmpty ? "/" : path) + reference) }
        let folder = path.utf8.lastIndex(of: 0x2F).map { path[...$0] } ?? "/"
        return encoded(authority + normalized(folder + reference))
    }

    private static func scheme(of text: String) -> String? {
        guard let colon = text.utf8.firstIndex(of: 0x3A) else { return nil }
        let name = text[..<colon]
        guard let first = name.unicodeScalars.first, first.isASCIILetter,
            name.unicodeScalars.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit || $0 == "+" || $0 == "-" || $0 == "." })
        else { return nil }
        return name.lowercased()
    }

    private static func normalized(_ path: String) -> String {
        if !path.contains("/.") { return path }
        let query = path.firstIndex(of: "?") ?? path.endIndex
        var parts: [Substring] = []
        let segments = path[..<query].split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        for (index, segment) in segments.enumerated() {
            let isLast = index == segments.count - 1
            switch segment {
            case ".": if isLast { parts.append("") }
            case "..":
                _ = parts.popLast()
                if isLast { parts.append("") }
            default: parts.append(segment)
            }
        }
        return "/" + parts.joined(separator: "/") + path[query...]
    }

    /// Blanks, quotes and what is not ASCII, percent-encoded as UTF-8.
    private static func encoded(_ url: String) -> String {
        func isPlain(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F && byte != 0x22 && byte != 0x3C && byte != 0x3E }
        if url.utf8.allSatisfy(isPlain) { return url }
        var result = ""
        for byte in url.utf8 {
            if isPlain(byte) {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let hex = String(byte, radix: 16, uppercase: true)
                result += hex.count == 1 ? "%0\(hex)" : "%\(hex)"
            }
        }
        return result
    }

    static func percentDecoded(_ text: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == 0x25, rest.count >= 2,
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// E-mail addresses as Cloudflare hides them: hexadecimal bytes, each XOR the first one.
enum HiddenEmail {
    /// Nil for anything that does not decode to an address.
    static func decode(_ hex: String) -> String? {
        let digits = hex.unicodeScalars.compactMap { Int(String($0), radix: 16) }
        guard digits.count == hex.unicodeScalars.count, digits.count >= 8, digits.count <= 512, digits.count % 2 == 0
        else { return nil }
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: digits.count, by: 2) { bytes.append(UInt8(digits[index] * 16 + digits[index + 1])) }
        let key = bytes.removeFirst()
        guard let text = String(validating: bytes.map { $0 ^ key }, as: UTF8.self) else { return nil }
        return EmailParser.find(in: FoldedLine(text)).first
    }

    /// The part of `/cdn-cgi/l/email-protection#HEX` after the mark.
    static func decodeLink(_ href: String) -> String? {
        guard href.contains("/cdn-cgi/l/email-protection"), let mark = href.firstIndex(of: "#") else { return nil }
        return decode(String(href[href.index(after: mark)...]))
    }

    /// Whether a text is what is shown in place of an address: "[email protected]".
    static func isPlaceholder(_ text: String) -> Bool {
        let plain = text.lowercased().unicodeScalars.filter { $0.isASCIILetter || $0 == "[" }
        return String(String.UnicodeScalarView(plain)).contains("[emailprotected")
    }
}

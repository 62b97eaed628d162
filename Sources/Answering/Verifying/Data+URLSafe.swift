import Foundation

/// Base 64 with `-` and `_`, without padding (RFC 4648, section 5).
extension Collection<UInt8> {
    /// By hand, since each answer carries some: Foundation's, and three replacements in its text, cost as much as a question's match.
    var urlSafeBase64: String {
        let alphabet = urlSafeAlphabet
        let whole = Array(self)
        let bytes = whole.span
        var text = [UInt8](repeating: 0, count: (bytes.count * 4 + 2) / 3)
        var letters = text.mutableSpan
        for place in letters.indices {
            // The six bits from here on lie in one byte or in two.
            let (first, begin) = (place * 6 / 8, place * 6 % 8)
            let next = first + 1 < bytes.count ? UInt16(bytes[first + 1]) : 0
            letters[place] = alphabet[Int((UInt16(bytes[first]) << 8 | next) >> UInt16(10 - begin) & 0x3F)]
        }
        return String(decoding: text, as: UTF8.self)
    }
}

private let urlSafeAlphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

extension Data {
    init?(urlSafeBase64 text: String) {
        let plain = text.replacing("-", with: "+").replacing("_", with: "/")
        self.init(base64Encoded: plain + String(repeating: "=", count: (4 - plain.utf8.count % 4) % 4))
    }
}

import Foundation

/// Base 64 with `-` and `_`, without padding (RFC 4648, section 5).
extension Collection<UInt8> {
    /// By hand, since each answer carries some: Foundation's, and three replacements in its text, cost as much as a question's match.
    var urlSafeBase64: String {
        let alphabet = urlSafeAlphabet
        var text: [UInt8] = []
        text.reserveCapacity((count * 4 + 2) / 3)
        var (bits, width) = (UInt32(0), 0)
        for byte in self {
            bits = bits << 8 | UInt32(byte)
            width += 8
            while width >= 6 {
                width -= 6
                text.append(alphabet[Int(bits >> UInt32(width) & 0x3F)])
            }
        }
        if width > 0 { text.append(alphabet[Int(bits << UInt32(6 - width) & 0x3F)]) }
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

import Foundation

extension Data {
    /// Base 64 with `-` and `_`, without padding (RFC 4648, section 5).
    var urlSafeBase64: String {
        base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    init?(urlSafeBase64 text: String) {
        let plain = text.replacing("-", with: "+").replacing("_", with: "/")
        self.init(base64Encoded: plain + String(repeating: "=", count: (4 - plain.utf8.count % 4) % 4))
    }
}

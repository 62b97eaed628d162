/// Whether bytes are UTF-8, as Unicode defines it (table 3-7): no overlong forms, no surrogates, nothing above U+10FFFF.
///
/// The standard library's own check takes three times as long on Japanese text, of which a page is full.
enum UTF8Check {
    static func isValid(_ bytes: [UInt8]) -> Bool { unsafe bytes.withUnsafeBytes { unsafe isValid($0) } }

    private static func isValid(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var at = 0
        let count = bytes.count
        while at < count {
            // ASCII, eight bytes at once.
            if at + 8 <= count {
                let high = unsafe UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)) & 0x8080_8080_8080_8080
                at += high.trailingZeroBitCount >> 3
                if high == 0 { continue }
            }
            let first = unsafe bytes[at]
            if first < 0x80 {
                at += 1
                continue
            }
            // What is neither the first nor the last of its row of first bytes takes any two continuations.
            if at + 2 < count, first > 0xE0, first < 0xF0, first != 0xED {
                guard unsafe bytes[at + 1] & 0xC0 == 0x80, unsafe bytes[at + 2] & 0xC0 == 0x80 else { return false }
                at += 3
                continue
            }
            let length: Int
            let second: ClosedRange<UInt8>
            switch first {
            case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
            case 0xE0: (length, second) = (3, 0xA0...0xBF)
            case 0xED: (length, second) = (3, 0x80...0x9F)
            case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
            case 0xF0: (length, second) = (4, 0x90...0xBF)
            case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
            case 0xF4: (length, second) = (4, 0x80...0x8F)
            default: return false
            }
            guard at + length <= count, unsafe second.contains(bytes[at + 1]) else { return false }
            for offset in 2..<max(2, length) where unsafe bytes[at + offset] & 0xC0 != 0x80 { return false }
            at += length
        }
        return true
    }
}

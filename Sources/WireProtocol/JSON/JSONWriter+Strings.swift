extension JSONWriter {
    /// A string in quotes. Beyond what JSON demands, DEL, the C1 controls, U+2028 and U+2029 are escaped: the line
    /// stays one line for every reader, and no control reaches a terminal that shows it raw.
    mutating func string(_ value: String) {
        append(UInt8(ascii: "\""))
        let bytes = value.utf8Span.span
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: "\""): append(contentsOf: #"\""#.utf8)
            case UInt8(ascii: "\\"): append(contentsOf: #"\\"#.utf8)
            case 0x0A: append(contentsOf: #"\n"#.utf8)
            case 0x0D: append(contentsOf: #"\r"#.utf8)
            case 0x09: append(contentsOf: #"\t"#.utf8)
            case 0..<0x20, 0x7F: escaped(UInt32(byte))
            // A C1 control is C2 and its own value …
            case 0xC2 where bytes[index] < 0xA0:
                escaped(UInt32(bytes[index]))
                index += 1
            // … and the separators of lines and paragraphs are E2 80 A8 and E2 80 A9.
            case 0xE2 where bytes[index] == 0x80 && (0xA8...0xA9).contains(bytes[index + 1]):
                escaped(0x2028 + UInt32(bytes[index + 1] & 1))
                index += 2
            default: append(byte)
            }
        }
        append(UInt8(ascii: "\""))
    }

    private mutating func escaped(_ scalar: UInt32) {
        let digits = String(scalar, radix: 16)
        append(contentsOf: #"\u"#.utf8)
        append(contentsOf: String(repeating: "0", count: 4 - digits.count).utf8)
        append(contentsOf: digits.utf8)
    }
}

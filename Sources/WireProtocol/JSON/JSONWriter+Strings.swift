extension JSONWriter {
    /// A string in quotes. Beyond what JSON demands, DEL, the C1 controls, U+2028 and U+2029 are escaped: the line
    /// stays one line for every reader, and no control reaches a terminal that shows it raw.
    mutating func string(_ value: String) {
        append(UInt8(ascii: "\""))
        if value.utf8.contains(where: Self.needsCare) {
            for scalar in value.unicodeScalars { escaped(scalar) }
        } else {
            append(contentsOf: value.utf8)
        }
        append(UInt8(ascii: "\""))
    }

    /// 0xC2 may begin a C1 control, 0xE2 a line separator.
    private static func needsCare(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F || byte == 0xC2
            || byte == 0xE2
    }

    private mutating func escaped(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "\"": append(contentsOf: #"\""#.utf8)
        case "\\": append(contentsOf: #"\\"#.utf8)
        case "\n": append(contentsOf: #"\n"#.utf8)
        case "\r": append(contentsOf: #"\r"#.utf8)
        case "\t": append(contentsOf: #"\t"#.utf8)
        case "\0"..<" ", "\u{7F}"..<"\u{A0}", "\u{2028}", "\u{2029}":
            let digits = String(scalar.value, radix: 16)
            append(contentsOf: #"\u"#.utf8)
            append(contentsOf: String(repeating: "0", count: 4 - digits.count).utf8)
            append(contentsOf: digits.utf8)
        default: append(contentsOf: String(Character(scalar)).utf8)
        }
    }
}

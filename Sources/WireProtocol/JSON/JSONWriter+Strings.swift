extension JSONWriter {
    /// A string in quotes. Beyond what JSON demands, DEL, the C1 controls, U+2028 and U+2029 are escaped: the line
    /// stays one line for every reader, and no control reaches a terminal that shows it raw.
    mutating func string(_ value: String) {
        append(UInt8(ascii: "\""))
        var value = value
        value.withUTF8 { bytes in unsafe escaped(bytes) }
        append(UInt8(ascii: "\""))
    }

    /// Copies what needs no escape run by run: an answer has a line end every few words, and byte by byte or scalar by
    /// scalar it would cost more than matching its question.
    private mutating func escaped(_ bytes: UnsafeBufferPointer<UInt8>) {
        var (start, place) = (0, 0)
        while place < bytes.count {
            guard unsafe Self.needsCare(bytes[place]), let care = unsafe Self.care(bytes, at: place) else {
                place += 1
                continue
            }
            unsafe append(contentsOf: bytes[start..<place])
            escape(care.scalar)
            place += care.length
            start = place
        }
        unsafe append(contentsOf: bytes[start...])
    }

    /// 0xC2 may begin a C1 control, 0xE2 a line separator.
    private static func needsCare(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F || byte == 0xC2
            || byte == 0xE2
    }

    /// The scalar to escape that begins at a byte that may begin one, and how many bytes it has. The bytes are UTF-8.
    private static func care(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> (scalar: UInt16, length: Int)? {
        let byte = unsafe bytes[place]
        switch byte {
        case 0xC2:
            let next = unsafe bytes[place + 1]
            return next < 0xA0 ? (UInt16(next), 2) : nil
        case 0xE2:
            let (next, last) = unsafe (bytes[place + 1], bytes[place + 2])
            return next == 0x80 && (last == 0xA8 || last == 0xA9) ? (0x2000 + UInt16(last & 0x3F), 3) : nil
        default: return (UInt16(byte), 1)
        }
    }

    private mutating func escape(_ scalar: UInt16) {
        append(UInt8(ascii: "\\"))
        switch scalar {
        case 0x22, 0x5C: append(UInt8(scalar))
        case 0x0A: append(UInt8(ascii: "n"))
        case 0x0D: append(UInt8(ascii: "r"))
        case 0x09: append(UInt8(ascii: "t"))
        default:
            append(UInt8(ascii: "u"))
            for shift in [12, 8, 4, 0] {
                let digit = UInt8(scalar >> UInt16(shift) & 0xF)
                append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit)
            }
        }
    }
}

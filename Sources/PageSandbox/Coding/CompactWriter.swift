/// Where encoded values are written; lists and records are closed by the next value that stands outside them.
final class CompactWriter {
    private(set) var bytes: [UInt8] = []
    /// Where the lengths of the open lists and records stand.
    private var open: [Int] = []

    var depth: Int { open.count }

    func begin(_ tag: UInt8, depth: Int) {
        close(to: depth)
        bytes.append(tag)
        open.append(bytes.count)
        bytes += [0, 0, 0, 0]
    }

    func close(to depth: Int) {
        while open.count > depth {
            let start = open.removeLast()
            var length = UInt32(truncatingIfNeeded: bytes.count - start - 4)
            for offset in 0..<4 {
                bytes[start + offset] = UInt8(truncatingIfNeeded: length)
                length >>= 8
            }
        }
    }

    func key(_ key: String, depth: Int) {
        close(to: depth)
        varint(UInt64(key.utf8.count))
        bytes += key.utf8
    }

    /// `depth` is how many lists and records the value stands in.
    func write<Value: Encodable>(_ value: Value, depth: Int) throws {
        close(to: depth)
        if let text = value as? String {
            bytes.append(CompactForm.Tag.string)
            varint(UInt64(text.utf8.count))
            bytes += text.utf8
        } else if let number = value as? Int {
            integer(Int64(number))
        } else if let flag = value as? Bool {
            bytes.append(flag ? CompactForm.Tag.yes : CompactForm.Tag.no)
        } else if let number = value as? Double {
            bytes.append(CompactForm.Tag.double)
            var pattern = number.bitPattern
            for _ in 0..<8 {
                bytes.append(UInt8(truncatingIfNeeded: pattern))
                pattern >>= 8
            }
        } else if let number = value as? any FixedWidthInteger {
            integer(Int64(truncatingIfNeeded: number))
        } else {
            try value.encode(to: CompactEncoder(writer: self, depth: depth))
        }
    }

    func nothing(depth: Int) {
        close(to: depth)
        bytes.append(CompactForm.Tag.nothing)
    }

    private func integer(_ number: Int64) {
        bytes.append(CompactForm.Tag.integer)
        varint(UInt64(bitPattern: number << 1 ^ number >> 63))
    }

    private func varint(_ number: UInt64) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }
}

/// Reads encoded values at positions of a buffer; every length is checked against it first.
final class CompactReader {
    let bytes: [UInt8]

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    func value<Value: Decodable>(_ type: Value.Type, at position: Int) throws -> Value {
        if let value = try plain(type, at: position) { return value }
        return try Value(from: CompactDecoder(reader: self, position: position))
    }

    /// A text, number or truth value; nil where the type is none of these. Throws where the bytes hold another.
    func plain<Value>(_ type: Value.Type, at position: Int) throws -> Value? {
        let isNumber = type is any FixedWidthInteger.Type
        guard type == String.self || type == Bool.self || type == Double.self || isNumber else { return nil }
        let tag = try byte(position)
        let read: Any? = switch tag {
        case CompactForm.Tag.string where type == String.self: try string(at: position + 1).text
        case CompactForm.Tag.no where type == Bool.self: false
        case CompactForm.Tag.yes where type == Bool.self: true
        case CompactForm.Tag.double where type == Double.self: try double(at: position + 1)
        case CompactForm.Tag.integer where isNumber: integer(try integer(at: position + 1).number, as: type)
        default: nil
        }
        guard let value = read as? Value else { throw Self.broken("another kind of value is wanted") }
        return value
    }

    private func integer(_ number: Int64, as type: Any.Type) -> Any? {
        (type as? any FixedWidthInteger.Type).flatMap { exact(number, as: $0) }
    }

    private func exact<Number: FixedWidthInteger>(_ number: Int64, as type: Number.Type) -> Any? { Number(exactly: number) }

    func isNothing(at position: Int) -> Bool { position < bytes.count && bytes[position] == CompactForm.Tag.nothing }

    /// What a list or record holds, as positions.
    func contents(at position: Int, tag: UInt8) throws -> Range<Int> {
        guard try byte(position) == tag else { throw Self.broken("another kind of value is wanted") }
        var length = 0
        for offset in 0..<4 { length |= Int(try byte(position + 1 + offset)) << (8 * offset) }
        let start = position + 5
        guard length <= bytes.count - start else { throw Self.broken("a value is cut short") }
        return start..<start + length
    }

    /// Where the value that begins here ends.
    func end(of position: Int) throws -> Int {
        switch try byte(position) {
        case CompactForm.Tag.no, CompactForm.Tag.yes, CompactForm.Tag.nothing: return position + 1
        case CompactForm.Tag.integer: return try varint(at: position + 1).end
        case CompactForm.Tag.double: return position + 9
        case CompactForm.Tag.string:
            let (length, start) = try varint(at: position + 1)
            guard length <= UInt64(max(0, bytes.count - start)) else { throw Self.broken("a text is cut short") }
            return start + Int(length)
        case let tag where tag == CompactForm.Tag.list || tag == CompactForm.Tag.record: return try contents(at: position, tag: tag).upperBound
        default: throw Self.broken("an unknown kind of value")
        }
    }

    /// The text whose length stands here, and the position behind it.
    func string(at position: Int) throws -> (text: String, end: Int) {
        let range = try text(at: position)
        return (String(decoding: bytes[range], as: UTF8.self), range.upperBound)
    }

    /// The bytes of the text whose length stands here.
    func text(at position: Int) throws -> Range<Int> {
        let (length, start) = try varint(at: position)
        guard length <= UInt64(max(0, bytes.count - start)) else { throw Self.broken("a text is cut short") }
        return start..<start + Int(length)
    }

    private func integer(at position: Int) throws -> (number: Int64, end: Int) {
        let (raw, end) = try varint(at: position)
        return (Int64(bitPattern: raw >> 1) ^ -Int64(bitPattern: raw & 1), end)
    }

    private func double(at position: Int) throws -> Double {
        var pattern: UInt64 = 0
        for offset in 0..<8 { pattern |= UInt64(try byte(position + offset)) << (8 * UInt64(offset)) }
        return Double(bitPattern: pattern)
    }

    private func varint(at position: Int) throws -> (number: UInt64, end: Int) {
        var (number, shift, next) = (UInt64(0), UInt64(0), position)
        while shift < 64 {
            let byte = try byte(next)
            number |= UInt64(byte & 0x7F) << shift
            next += 1
            if byte < 0x80 { return (number, next) }
            shift += 7
        }
        throw Self.broken("a number is too long")
    }

    private func byte(_ position: Int) throws -> UInt8 {
        guard position >= 0, position < bytes.count else { throw Self.broken("the bytes end in the middle") }
        return bytes[position]
    }

    static func broken(_ what: String) -> DecodingError {
        .dataCorrupted(DecodingError.Context(codingPath: [], debugDescription: what))
    }
}

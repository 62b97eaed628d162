/// The form in which pages travel between parent and child: `Codable` values as tagged bytes, records with their keys.
///
/// JSON through Foundation took twice as long as libxml2 takes to parse the page. Nothing of it is stored: both ends are
/// the same program.
enum CompactForm {
    /// The first byte of every value.
    enum Tag {
        static let no: UInt8 = 0
        static let yes: UInt8 = 1
        /// A varint of the zigzag of 64 bits follows.
        static let integer: UInt8 = 2
        /// Eight bytes follow, the lowest first.
        static let double: UInt8 = 3
        /// A varint of the length in bytes, then UTF-8.
        static let string: UInt8 = 4
        /// Four bytes of length, the lowest first, then values.
        static let list: UInt8 = 5
        /// Four bytes of length, then keys (a varint of the length, UTF-8), each with its value; what is nil is left out.
        static let record: UInt8 = 6
        static let nothing: UInt8 = 7
    }

    static func encode(_ value: some Encodable) throws -> [UInt8] {
        let writer = CompactWriter()
        try writer.write(value, depth: 0)
        writer.close(to: 0)
        return writer.bytes
    }

    /// Throws a `DecodingError` for bytes that no `encode` has written; never reads past them.
    static func decode<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws -> Value {
        try CompactReader(bytes: bytes).value(type, at: 0)
    }
}

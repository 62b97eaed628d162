/// Writes one value's lists and records.
struct CompactEncoder: Encoder {
    let writer: CompactWriter
    /// How many lists and records the value stands in.
    let depth: Int

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        writer.begin(CompactForm.Tag.record, depth: depth)
        return KeyedEncodingContainer(Record(writer: writer, depth: depth + 1))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        writer.begin(CompactForm.Tag.list, depth: depth)
        return List(writer: writer, depth: depth + 1)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { Single(writer: writer, depth: depth) }

    private struct Record<Key: CodingKey>: KeyedEncodingContainerProtocol {
        let writer: CompactWriter
        let depth: Int
        var codingPath: [any CodingKey] { [] }

        mutating func encodeNil(forKey key: Key) throws {}

        mutating func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
            writer.key(key.stringValue, depth: depth)
            try writer.write(value, depth: depth)
        }

        mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) -> KeyedEncodingContainer<Nested> {
            writer.key(key.stringValue, depth: depth)
            return CompactEncoder(writer: writer, depth: depth).container(keyedBy: type)
        }

        mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
            writer.key(key.stringValue, depth: depth)
            return CompactEncoder(writer: writer, depth: depth).unkeyedContainer()
        }

        mutating func superEncoder() -> any Encoder { CompactEncoder(writer: writer, depth: depth) }

        mutating func superEncoder(forKey key: Key) -> any Encoder {
            writer.key(key.stringValue, depth: depth)
            return CompactEncoder(writer: writer, depth: depth)
        }
    }

    private struct List: UnkeyedEncodingContainer {
        let writer: CompactWriter
        let depth: Int
        var count = 0
        var codingPath: [any CodingKey] { [] }

        mutating func encodeNil() throws {
            count += 1
            writer.nothing(depth: depth)
        }

        mutating func encode<Value: Encodable>(_ value: Value) throws {
            count += 1
            try writer.write(value, depth: depth)
        }

        mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
            count += 1
            return CompactEncoder(writer: writer, depth: depth).container(keyedBy: type)
        }

        mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
            count += 1
            return CompactEncoder(writer: writer, depth: depth).unkeyedContainer()
        }

        mutating func superEncoder() -> any Encoder { CompactEncoder(writer: writer, depth: depth) }
    }

    private struct Single: SingleValueEncodingContainer {
        let writer: CompactWriter
        let depth: Int
        var codingPath: [any CodingKey] { [] }

        mutating func encodeNil() throws { writer.nothing(depth: depth) }

        mutating func encode<Value: Encodable>(_ value: Value) throws { try writer.write(value, depth: depth) }
    }
}

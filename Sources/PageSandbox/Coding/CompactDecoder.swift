/// Reads one value's lists and records.
struct CompactDecoder: Decoder {
    let reader: CompactReader
    let position: Int

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(try Record(reader: reader, position: position))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { try List(reader: reader, position: position) }

    func singleValueContainer() throws -> any SingleValueDecodingContainer { Single(reader: reader, position: position) }

    private struct Record<Key: CodingKey>: KeyedDecodingContainerProtocol {
        let reader: CompactReader
        private var entries: [(key: Range<Int>, value: Int)] = []
        var codingPath: [any CodingKey] { [] }

        init(reader: CompactReader, position: Int) throws {
            self.reader = reader
            let contents = try reader.contents(at: position, tag: CompactForm.Tag.record)
            var next = contents.lowerBound
            while next < contents.upperBound {
                let key = try reader.text(at: next)
                entries.append((key, key.upperBound))
                next = try reader.end(of: key.upperBound)
            }
            guard next == contents.upperBound else { throw CompactReader.broken("a record runs over its end") }
        }

        var allKeys: [Key] {
            entries.compactMap { Key(stringValue: String(decoding: reader.bytes[$0.key], as: UTF8.self)) }
        }

        private func find(_ key: Key) -> Int? {
            let name = key.stringValue.utf8
            return entries.first { $0.key.count == name.count && reader.bytes[$0.key].elementsEqual(name) }?.value
        }

        private func position(_ key: Key) throws -> Int {
            guard let position = find(key) else {
                throw DecodingError.keyNotFound(key, DecodingError.Context(codingPath: [], debugDescription: "\(key.stringValue) is missing"))
            }
            return position
        }

        func contains(_ key: Key) -> Bool { find(key) != nil }

        func decodeNil(forKey key: Key) throws -> Bool { reader.isNothing(at: try position(key)) }

        func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value { try reader.value(type, at: position(key)) }

        func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) throws -> KeyedDecodingContainer<Nested> {
            try CompactDecoder(reader: reader, position: position(key)).container(keyedBy: type)
        }

        func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
            try CompactDecoder(reader: reader, position: position(key)).unkeyedContainer()
        }

        func superDecoder() throws -> any Decoder { throw CompactReader.broken("there are no classes here") }

        func superDecoder(forKey key: Key) throws -> any Decoder { CompactDecoder(reader: reader, position: try position(key)) }
    }

    private struct List: UnkeyedDecodingContainer {
        let reader: CompactReader
        private var next: Int
        private let end: Int
        var currentIndex = 0
        var count: Int? { nil }
        var isAtEnd: Bool { next >= end }
        var codingPath: [any CodingKey] { [] }

        init(reader: CompactReader, position: Int) throws {
            self.reader = reader
            let contents = try reader.contents(at: position, tag: CompactForm.Tag.list)
            (next, end) = (contents.lowerBound, contents.upperBound)
        }

        /// Steps over the next value and says where it stands.
        private mutating func step() throws -> Int {
            guard !isAtEnd else { throw CompactReader.broken("a list is too short") }
            defer { currentIndex += 1 }
            let position = next
            next = try reader.end(of: position)
            return position
        }

        mutating func decodeNil() throws -> Bool {
            guard !isAtEnd, reader.isNothing(at: next) else { return false }
            _ = try step()
            return true
        }

        mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try reader.value(type, at: step()) }

        mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) throws -> KeyedDecodingContainer<Nested> {
            try CompactDecoder(reader: reader, position: step()).container(keyedBy: type)
        }

        mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
            try CompactDecoder(reader: reader, position: step()).unkeyedContainer()
        }

        mutating func superDecoder() throws -> any Decoder { CompactDecoder(reader: reader, position: try step()) }
    }

    private struct Single: SingleValueDecodingContainer {
        let reader: CompactReader
        let position: Int
        var codingPath: [any CodingKey] { [] }

        func decodeNil() -> Bool { reader.isNothing(at: position) }

        func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
            return try reader.value(type, at: position)
        }
    }
}

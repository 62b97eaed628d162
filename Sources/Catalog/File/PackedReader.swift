import Foundation

/// Takes out what a ``PackedWriter`` put together. Reading a thousand texts this way takes as long as a handful out of JSON.
struct PackedReader {
    private let bytes: Data
    private var place: Int

    init(_ bytes: Data) {
        self.bytes = bytes
        place = bytes.startIndex
    }

    var isAtEnd: Bool { place == bytes.endIndex }

    mutating func number() throws(CatalogPayload.Malformed) -> Int {
        let start = try advance(by: 4)
        return unsafe bytes.withUnsafeBytes { unsafe Int(UInt32(littleEndian: $0.loadUnaligned(fromByteOffset: start, as: UInt32.self))) }
    }

    mutating func text() throws(CatalogPayload.Malformed) -> String {
        let count = try number()
        let start = try advance(by: count)
        let text = unsafe bytes.withUnsafeBytes { bytes in
            unsafe String(validating: UnsafeRawBufferPointer(rebasing: bytes[start..<start + count]), as: UTF8.self)
        }
        guard let text else { throw CatalogPayload.Malformed(description: "a text that is not UTF-8") }
        return text
    }

    mutating func optional() throws(CatalogPayload.Malformed) -> String? { try number() == 0 ? nil : try text() }

    mutating func list<Value>(_ read: (inout PackedReader) throws(CatalogPayload.Malformed) -> Value) throws(CatalogPayload.Malformed) -> [Value] {
        let count = try number()
        var values: [Value] = []
        // Each takes four bytes at least: a count that is nonsense reserves nothing.
        values.reserveCapacity(min(count, (bytes.endIndex - place) / 4))
        for _ in 0..<count { values.append(try read(&self)) }
        return values
    }

    mutating func texts() throws(CatalogPayload.Malformed) -> [String] {
        try list { (reader: inout PackedReader) throws(CatalogPayload.Malformed) in try reader.text() }
    }

    /// Where the next `count` bytes begin, from the beginning of all bytes.
    private mutating func advance(by count: Int) throws(CatalogPayload.Malformed) -> Int {
        guard count <= bytes.endIndex - place else { throw CatalogPayload.Malformed(description: "texts beyond their end") }
        defer { place += count }
        return place - bytes.startIndex
    }
}

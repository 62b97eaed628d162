import Foundation

/// Numbers one behind the other, little endian; of a catalog file they are read where they lie, without a copy.
package struct FixedNumbers<Word: FixedWidthInteger & BitwiseCopyable & Sendable>: Sendable, Equatable {
    private let bytes: FixedBytes
    package let count: Int

    private init(_ bytes: FixedBytes) {
        self.bytes = bytes
        count = bytes.count / MemoryLayout<Word>.size
    }

    package init(_ words: [Word]) { self.init(FixedBytes(words: words.map(\.littleEndian))) }

    /// A place within `count`.
    @inline(__always)
    package subscript(place: Int) -> Word { Word(littleEndian: bytes.word(at: place &* MemoryLayout<Word>.size)) }

    package var indices: Range<Int> { 0..<count }
}

extension FixedNumbers: Codable {
    package init(from decoder: any Decoder) throws {
        if let key = CatalogPayload.numbersKey, let file = decoder.userInfo[key] as? FixedBytes {
            self.init(file[try CatalogPayload.Extent(from: decoder).range(in: file)])
        } else {
            self.init(FixedBytes(copying: try decoder.singleValueContainer().decode(Data.self)))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(bytes.data)
    }
}

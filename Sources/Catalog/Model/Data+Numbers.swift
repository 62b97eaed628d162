package import Foundation

/// Numbers as stored in a model: little endian, one after another.
extension Data {
    package init<Word: FixedWidthInteger>(words: some Sequence<Word>) {
        self.init()
        for word in words {
            var rest = word
            for _ in 0..<Word.bitWidth / 8 {
                append(UInt8(truncatingIfNeeded: rest))
                rest = rest >> 8
            }
        }
    }

    /// Bytes that are left over are ignored.
    package func words<Word: FixedWidthInteger>(_: Word.Type) -> [Word] {
        let size = Word.bitWidth / 8
        return unsafe withUnsafeBytes { bytes in
            (0..<bytes.count / size).map { place in
                unsafe Word(littleEndian: bytes.loadUnaligned(fromByteOffset: place * size, as: Word.self))
            }
        }
    }

    package init(floats: [Float]) { self.init(words: floats.map(\.bitPattern)) }

    /// Bytes that are left over are ignored.
    package var floats: [Float] { words(UInt32.self).map(Float.init(bitPattern:)) }
}

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
    ///
    /// Copied whole: word by word, a function that knows the words' type only when it runs took half of a daemon's start.
    package func words<Word: FixedWidthInteger & BitwiseCopyable>(_: Word.Type) -> [Word] {
        let count = count / MemoryLayout<Word>.size
        var words = unsafe [Word](unsafeUninitializedCapacity: count) { room, filled in
            let bytes = UnsafeMutableRawBufferPointer(room)
            unsafe copyBytes(to: bytes, count: count * MemoryLayout<Word>.size)
            filled = count
        }
        if 1.littleEndian != 1 { for place in words.indices { words[place] = Word(littleEndian: words[place]) } }
        return words
    }

    package init(floats: [Float]) { self.init(words: floats.map(\.bitPattern)) }

    /// Bytes that are left over are ignored.
    package var floats: [Float] { words(UInt32.self).map(Float.init(bitPattern:)) }
}

/// A line of a page with, scalar for scalar, a folded copy in which spellings look alike.
///
/// Folding never changes the number of scalars, so a position found in the folded copy cuts the page's own wording:
/// full-width letters, digits and signs become ASCII, capitals small, all blanks a blank, dashes `-`, wave dashes `~`.
final class FoldedLine: Sendable {
    /// As the page has it.
    let text: String
    let scalars: [Unicode.Scalar]
    /// The scalars of the folded copy: tells at once that a word is not in it.
    let present: ScalarSet
    /// Its pairs of neighbouring scalars: tells of most words of a set at once that they are not in it.
    let pairs: PairSet
    /// How many digits it has; of a part of another line, at most so many.
    let digitCount: Int

    init(_ text: String) {
        var text = text
        var words = InlineArray<10, UInt64>(repeating: 0)
        var pairs = PairSet()
        var digits = 0
        scalars = text.utf8.isEmpty ? [] : text.withUTF8 { bytes in
            var length = 0
            for offset in 0..<bytes.count where unsafe bytes[offset] & 0xC0 != 0x80 { length += 1 }
            return unsafe [Unicode.Scalar](unsafeUninitializedCapacity: length) { folded, count in
                var (at, position, last) = (0, 0, "\0" as Unicode.Scalar)
                while at < bytes.count {
                    let (scalar, width) = unsafe Self.decode(bytes, at)
                    let small = Self.fold(scalar)
                    let slot = ScalarSet.slot(small)
                    words[slot >> 6] |= 1 << UInt64(slot & 63)
                    pairs.insert(last, small)
                    last = small
                    digits += small.isASCIIDigit ? 1 : 0
                    unsafe folded.initializeElement(at: position, to: small)
                    at += width
                    position += 1
                }
                count = position
            }
        }
        (self.text, present, self.pairs, digitCount) = (text, ScalarSet(words: words), pairs, digits)
    }

    /// The scalar that begins at a byte, and how many it takes; the bytes must be valid UTF-8, as those of a `String` are.
    @inline(__always)
    static func decode<Bytes: RandomAccessCollection>(_ bytes: Bytes, _ at: Int) -> (Unicode.Scalar, Int) where Bytes.Element == UInt8, Bytes.Index == Int {
        let first = UInt32(bytes[at])
        if first < 0x80 { return (Unicode.Scalar(UInt8(first)), 1) }
        let width = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        var value = first & (0x7F >> UInt32(width))
        for offset in 1..<width { value = value << 6 | UInt32(bytes[at + offset]) & 0x3F }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", width)
    }

    /// A part of another line; cheaper than folding it anew.
    init(_ line: FoldedLine, _ range: Range<Int>) {
        let bounded = range.clamped(to: 0..<line.count)
        text = line.written(bounded)
        scalars = Array(line.scalars[bounded])
        present = line.present
        pairs = line.pairs
        digitCount = line.digitCount
    }

    var count: Int { scalars.count }
    var hasDigit: Bool { digitCount > 0 }

    @inline(__always)
    subscript(position: Int) -> Unicode.Scalar? {
        position >= 0 && position < scalars.count ? scalars[position] : nil
    }

    private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        // Most of what Japanese is written in.
        if scalar.value > 0x3000, scalar.value < 0xFE00, scalar.value != 0x301C { return scalar }
        return switch scalar.value {
        case 0x41...0x5A: Unicode.Scalar(scalar.value + 0x20) ?? scalar
        case 0x20...0x7E: scalar
        case 0xFF21...0xFF3A: Unicode.Scalar(scalar.value - 0xFF21 + 0x61) ?? scalar
        case 0xFF5E, 0x301C, 0x223C, 0x2053: "~"
        case 0xFF01...0xFF5D: Unicode.Scalar(scalar.value - 0xFF01 + 0x21) ?? scalar
        case 0x2010...0x2015, 0x2212, 0x207B, 0xFE63, 0x2500: "-"
        case 0x09, 0x0A, 0x0D, 0xA0, 0x2000...0x200A, 0x202F, 0x3000: " "
        case 0x2018, 0x2019: "'"
        case 0x201C, 0x201D: "\""
        case 0x00D7: "x"
        case 0xFFE5: "¥"
        default: scalar
        }
    }

    /// The page's own wording in a range, without blanks at its ends.
    func wording(_ range: Range<Int>) -> String {
        var bounded = range.clamped(to: 0..<count)
        while let first = bounded.first, scalars[first].isBlank || scalars[first].isInvisible { bounded.removeFirst() }
        while let last = bounded.last, scalars[last].isBlank || scalars[last].isInvisible { bounded.removeLast() }
        return written(bounded)
    }

    /// The scalar at a position as the page has it: `Ｑ` where the folded one is `q`.
    func original(_ position: Int) -> Unicode.Scalar { text.unicodeScalars[index(position)] }

    private func written(_ range: Range<Int>) -> String {
        if range.count == count { return text }
        return String(text[index(range.lowerBound)..<index(range.upperBound)])
    }

    /// Where the scalar at a position begins in the text.
    private func index(_ position: Int) -> String.Index {
        let utf8 = text.utf8
        if utf8.count == count { return utf8.index(utf8.startIndex, offsetBy: position) }
        let bytes = utf8.span
        var (at, left) = (0, position)
        while at < bytes.count {
            if bytes[at] & 0xC0 != 0x80 {
                if left == 0 { break }
                left -= 1
            }
            at += 1
        }
        return utf8.index(utf8.startIndex, offsetBy: at)
    }

    /// The folded text in a range.
    func folded(_ range: Range<Int>) -> String {
        let range = range.clamped(to: 0..<count)
        if range.isEmpty { return "" }
        return unsafe String(unsafeUninitializedCapacity: range.count * 4) { buffer in
            var length = 0
            for position in range {
                for byte in UTF8.encode(scalars[position]) ?? UTF8.encodedReplacementCharacter {
                    unsafe buffer[length] = byte
                    length += 1
                }
            }
            return length
        }
    }

    /// Whether a folded word stands at a position.
    func stands(_ word: String, at position: Int) -> Bool { position >= 0 && has(word, at: position) }

    /// Whether a folded word ends at a position.
    func ends(_ word: String, at position: Int) -> Bool { stands(word, at: position - word.unicodeScalars.count) }

    /// Where a folded word first stands at or after a position.
    func find(_ word: String, from start: Int = 0, to end: Int? = nil) -> Range<Int>? {
        var length = 0
        for scalar in word.unicodeScalars {
            guard present.mayContain(scalar) else { return nil }
            length += 1
        }
        let limit = min(end ?? count, count)
        guard let first = word.unicodeScalars.first, start >= 0, start + length <= limit else { return nil }
        var position = start
        while position <= limit - length {
            if scalars[position] == first, has(word, at: position) { return position..<position + length }
            position += 1
        }
        return nil
    }

    /// Where another folded line first stands in this one.
    func find(_ other: FoldedLine) -> Range<Int>? {
        guard let first = other.scalars.first, other.count <= count, present.mayContainAll(other.present) else { return nil }
        for position in 0...(count - other.count) where scalars[position] == first {
            if scalars[position..<position + other.count].elementsEqual(other.scalars) { return position..<position + other.count }
        }
        return nil
    }

    private func has(_ word: String, at start: Int) -> Bool {
        var position = start
        for scalar in word.unicodeScalars {
            guard self[position] == scalar else { return false }
            position += 1
        }
        return true
    }

    /// Like `find`, but an ASCII word must not be part of a longer one.
    func findWord(_ word: String, from start: Int = 0, to end: Int? = nil) -> Range<Int>? {
        var from = start
        while let found = find(word, from: from, to: end) {
            let before = self[found.lowerBound - 1]
            let after = self[found.upperBound]
            let startsInside = word.unicodeScalars.first?.isASCIILetter == true && before?.isASCIILetter == true
            let endsInside = word.unicodeScalars.last?.isASCIILetter == true && after?.isASCIILetter == true
            if !startsInside, !endsInside { return found }
            from = found.lowerBound + 1
        }
        return nil
    }

    func contains(_ word: String) -> Bool { find(word) != nil }

    /// Whether any of the folded words stands in it; ASCII words only as whole words.
    func mentions(_ words: [String]) -> Bool { words.contains { findWord($0) != nil } }

    func mentions(_ words: WordSet) -> Bool { words.isIn(self) }

    /// Whether any of the folded words stands in it, be it as a part of another.
    func contains(anyOf words: WordSet) -> Bool { words.isIn(self, asWords: false) }
}

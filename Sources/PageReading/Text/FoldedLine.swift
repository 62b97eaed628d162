/// A line of a page with, scalar for scalar, a folded copy in which spellings look alike.
///
/// Folding never changes the number of scalars, so a position found in the folded copy cuts the page's own wording:
/// full-width letters, digits and signs become ASCII, capitals small, all blanks a blank, dashes `-`, wave dashes `~`.
struct FoldedLine {
    let original: [Unicode.Scalar]
    let scalars: [Unicode.Scalar]
    /// The scalars of the folded copy: tells at once that a word is not in it.
    let present: ScalarSet

    init(_ text: String) {
        var original: [Unicode.Scalar] = []
        var scalars: [Unicode.Scalar] = []
        original.reserveCapacity(text.utf8.count)
        scalars.reserveCapacity(text.utf8.count)
        var present = ScalarSet()
        for scalar in text.unicodeScalars {
            let folded = Self.fold(scalar)
            original.append(scalar)
            scalars.append(folded)
            present.insert(folded)
        }
        (self.original, self.scalars, self.present) = (original, scalars, present)
    }

    /// A part of another line; cheaper than folding it anew.
    init(_ line: FoldedLine, _ range: Range<Int>) {
        let bounded = range.clamped(to: 0..<line.count)
        original = Array(line.original[bounded])
        scalars = Array(line.scalars[bounded])
        present = line.present
    }

    var count: Int { scalars.count }
    var hasDigit: Bool { present.mayContainAny(.digits) }

    @inline(__always)
    subscript(position: Int) -> Unicode.Scalar? {
        position >= 0 && position < scalars.count ? scalars[position] : nil
    }

    private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
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
        let bounded = range.clamped(to: 0..<count)
        var text = String.UnicodeScalarView()
        text.append(contentsOf: original[bounded])
        return String(text).trimmed
    }

    /// The folded text in a range.
    func folded(_ range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[range.clamped(to: 0..<count)])
        return String(text)
    }

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

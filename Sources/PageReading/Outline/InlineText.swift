/// Collects the text of one line as a browser would show it.
struct InlineText {
    private var bytes: [UInt8] = []
    /// The line of the first character in the file; 0 while there is none.
    private(set) var line = 0
    private(set) var hasPlain = false
    var anchors: [Block.Anchor] = []
    var emails: [String] = []
    private var pending: (blank: Bool, newline: Bool, line: Bool) = (false, false, false)
    /// In bytes, where lines of a cell begin.
    private var starts: [Int] = []

    /// The last scalar of the text.
    private var last: Unicode.Scalar?

    var isEmpty: Bool { last == nil }
    var isBold: Bool { last != nil && !hasPlain }
    var text: String { String(decoding: bytes, as: UTF8.self) }
    /// In bytes of UTF-8.
    var length: Int { bytes.count }

    mutating func append(_ more: String, line start: Int, isBold: Bool) {
        let utf8 = Array(more.utf8)
        append(utf8, utf8.indices, line: start, isBold: isBold)
    }

    /// A part of a page's text, which is valid UTF-8.
    mutating func append(_ utf8: [UInt8], _ range: Range<Int>, line start: Int, isBold: Bool) {
        var at = range.lowerBound
        // What was read and goes into the line as it is.
        var run = at..<at
        while at < range.upperBound {
            let (scalar, width) = FoldedLine.decode(utf8, at)
            let next = at + width
            defer { at = next }
            if !Self.isPlain(scalar), scalar.isBlank || scalar.isInvisible || scalar.value < 0x20 {
                bytes.append(contentsOf: utf8[run])
                run = next..<next
                if scalar.isBlank {
                    pending.blank = true
                    if scalar == "\n" { pending.newline = true }
                }
                continue
            }
            if pending.blank {
                // A line end in the source between two Japanese characters is no blank to a reader.
                if let last, pending.line || !(pending.newline && last.isEastAsian && scalar.isEastAsian) {
                    bytes.append(0x20)
                    if pending.line { starts.append(bytes.count) }
                }
                pending = (false, false, false)
            }
            if last == nil { line = start }
            // Marks and brackets round a bold heading are often left plain.
            if !isBold, !hasPlain, scalar.isASCIIDigit || scalar.isAlphabetic { hasPlain = true }
            run = run.lowerBound..<next
            last = scalar
        }
        bytes.append(contentsOf: utf8[run])
    }

    /// What most of a page is written in, and is neither blank nor invisible.
    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value > 0x20 && scalar.value < 0x80 || scalar.value > 0x3000 && scalar.value < 0xFE00
    }

    /// Has a blank follow, whatever comes next.
    mutating func separate() { pending.blank = true }

    /// What follows is a line of its own, which in one line is divided from the one before by a blank.
    mutating func breakLine() { (pending.blank, pending.line) = (true, true) }

    /// The lines of a cell; empty where there is one only.
    var lines: [String] {
        guard !starts.isEmpty else { return [] }
        return zip([0] + starts, starts + [bytes.count]).map { String(decoding: bytes[$0..<$1], as: UTF8.self).trimmed }.filter { !$0.isEmpty }
    }

    /// The text from a length on, as noted when a link began.
    func suffix(from start: Int) -> String { String(decoding: bytes[min(start, bytes.count)...], as: UTF8.self).trimmed }
}

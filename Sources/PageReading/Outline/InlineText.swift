/// Collects the text of one line as a browser would show it.
struct InlineText {
    private var bytes: [UInt8] = []
    /// The line of the first character in the file; 0 while there is none.
    private(set) var line = 0
    private(set) var hasPlain = false
    var anchors: [Block.Anchor] = []
    var emails: [String] = []
    private var pending: (blank: Bool, newline: Bool) = (false, false)

    /// The last scalar of the text.
    private var last: Unicode.Scalar?

    var isEmpty: Bool { last == nil }
    var isBold: Bool { last != nil && !hasPlain }
    var text: String { String(decoding: bytes, as: UTF8.self) }
    /// In bytes of UTF-8.
    var length: Int { bytes.count }

    mutating func append(_ more: String, line start: Int, isBold: Bool) {
        for scalar in more.unicodeScalars {
            if scalar.isInvisible || scalar.value < 0x20 && !scalar.isBlank { continue }
            if scalar.isBlank {
                pending.blank = true
                if scalar == "\n" { pending.newline = true }
                continue
            }
            if pending.blank, let last {
                // A line end in the source between two Japanese characters is no blank to a reader.
                if !(pending.newline && last.isEastAsian && scalar.isEastAsian) { bytes.append(0x20) }
            }
            pending = (false, false)
            if last == nil { line = start }
            // Marks and brackets round a bold heading are often left plain.
            if !isBold, !hasPlain, scalar.properties.isAlphabetic || scalar.isASCIIDigit { hasPlain = true }
            if scalar.value < 0x80 {
                bytes.append(UInt8(truncatingIfNeeded: scalar.value))
            } else {
                bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
            last = scalar
        }
    }

    /// Has a blank follow, whatever comes next.
    mutating func separate() { pending.blank = true }

    /// The text from a length on, as noted when a link began.
    func suffix(from start: Int) -> String { String(decoding: bytes[min(start, bytes.count)...], as: UTF8.self).trimmed }
}

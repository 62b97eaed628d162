/// Collects the text of one line as a browser would show it.
struct InlineText {
    private(set) var text = String.UnicodeScalarView()
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
    /// In scalars.
    private(set) var length = 0

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
                if !(pending.newline && last.isEastAsian && scalar.isEastAsian) {
                    text.append(" ")
                    length += 1
                }
            }
            pending = (false, false)
            if last == nil { line = start }
            // Marks and brackets round a bold heading are often left plain.
            if !isBold, !hasPlain, scalar.properties.isAlphabetic || scalar.isASCIIDigit { hasPlain = true }
            text.append(scalar)
            last = scalar
            length += 1
        }
    }

    /// The text from a length on, as noted when a link began; counted from the end, so that ten thousand links in one
    /// paragraph do not each walk through all of it.
    func suffix(from start: Int) -> String {
        String(String.UnicodeScalarView(text.suffix(max(0, length - start)))).trimmed
    }
}

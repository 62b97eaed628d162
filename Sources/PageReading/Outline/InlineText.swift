/// Collects the text of one line as a browser would show it.
struct InlineText {
    private(set) var text = String.UnicodeScalarView()
    /// The line of the first character in the file; 0 while there is none.
    private(set) var line = 0
    private(set) var hasPlain = false
    var anchors: [Block.Anchor] = []
    var emails: [String] = []
    private var pending: (blank: Bool, newline: Bool) = (false, false)

    var isEmpty: Bool { text.isEmpty }
    var isBold: Bool { !text.isEmpty && !hasPlain }
    var length: Int { text.count }

    mutating func append(_ more: String, line start: Int, isBold: Bool) {
        for scalar in more.unicodeScalars {
            if scalar.isInvisible || scalar.value < 0x20 && !scalar.isBlank { continue }
            if scalar.isBlank {
                pending.blank = true
                if scalar == "\n" { pending.newline = true }
                continue
            }
            if pending.blank, let last = text.last {
                // A line end in the source between two Japanese characters is no blank to a reader.
                if !(pending.newline && last.isEastAsian && scalar.isEastAsian) { text.append(" ") }
            }
            pending = (false, false)
            if text.isEmpty { line = start }
            // Marks and brackets round a bold heading are often left plain.
            if !isBold, scalar.properties.isAlphabetic || scalar.isASCIIDigit { hasPlain = true }
            text.append(scalar)
        }
    }

    /// The text from a length on, as noted when a link began.
    func suffix(from length: Int) -> String {
        String(String.UnicodeScalarView(text.dropFirst(length))).trimmed
    }
}

/// One pass over the bytes before libxml2 sees them: counts what is limited, notices a document cut short, and finds what
/// the parser need not read.
struct MarkupScan {
    /// Whether any element that HTML knows was seen.
    var knowsHTML = false
    /// Whether the bytes end inside a tag, a comment or a script, or with elements left open and no `</html>`.
    var isTruncated = false
    /// The lines of a page that is cut short; 1 for any other.
    var lines = 1
    /// What to leave out before parsing, in order: scripts and styles, attributes that nobody asks for (together two fifths
    /// of a common page), and needless tags.
    var cuts: [Range<Int>] = []
    /// How many tags are left out: formatting nested in itself for the n-th time, which editors pile up by the hundred until
    /// libxml2 drops the page's text.
    var needless = 0

    /// The bytes that the parser is to read. All line ends are kept, so that lines keep their numbers.
    func kept(of bytes: [UInt8]) -> [UInt8] {
        var kept: [UInt8] = []
        kept.reserveCapacity(bytes.count)
        var from = 0
        for cut in cuts {
            kept.append(contentsOf: bytes[from..<cut.lowerBound])
            for position in cut where bytes[position] == 0x0A { kept.append(0x0A) }
            from = cut.upperBound
        }
        kept.append(contentsOf: bytes[from...])
        return kept
    }
}

extension MarkupScan {
    init(_ bytes: [UInt8]) throws(HTMLReadingError) {
        var walk = MarkupWalk(bytes)
        self = try walk.scan()
    }
}

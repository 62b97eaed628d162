/// Reads the bytes of a page into an immutable tree.
///
/// The encoding is decided and converted before the parser sees a byte, and what is limited is counted first.
/// Fetched pages belong into a throw-away process all the same: libxml2's authors advise against untrusted data.
package struct HTMLReader: Sendable {
    /// The charset of the server's Content-Type, where it was kept beside the page.
    package var httpCharset: String?

    package init(httpCharset: String? = nil) {
        self.httpCharset = httpCharset
    }

    /// Loads what reading needs from files, so that a process may give up the right to open any afterwards.
    package static func preload() { Transcoder.preload() }

    private static let signatures: [(start: [UInt8], name: String)] = [
        (Array("%PDF".utf8), "a PDF file"), ([0x50, 0x4B, 0x03, 0x04], "a ZIP or Office file"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"), ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        (Array("GIF8".utf8), "a GIF picture"), ([0x1F, 0x8B], "compressed (gzip)"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Office file"),
    ]

    package func read(_ bytes: [UInt8]) throws(HTMLReadingError) -> HTMLPage {
        guard bytes.contains(where: { $0 > 0x20 }) else {
            throw HTMLReadingError(.empty, "the document is empty")
        }
        guard bytes.count <= HTMLLimits.bytes else {
            throw HTMLReadingError(
                .tooLarge, "the document has \(bytes.count) bytes; at most \(HTMLLimits.bytes) are read")
        }
        for (start, name) in Self.signatures where bytes.starts(with: start) {
            throw HTMLReadingError(.binary, "the document is \(name), not an HTML page")
        }
        let decoded = try EncodingDetector(bytes: bytes, httpCharset: httpCharset).decode()
        // Without a mark, UTF-8 was looked through for NUL before it was decoded.
        if decoded.decision.reason == .byteOrderMark || decoded.decision.used != .utf8, decoded.utf8.contains(0) { throw HTMLReadingError(.binary, "the document holds NUL characters") }
        let scan = try MarkupScan(decoded.utf8)
        guard scan.knowsHTML else {
            throw HTMLReadingError(.notHTML, "the document holds no HTML element")
        }
        let tree = try TreeParser.parse(scan.kept(of: decoded.utf8))
        var notices = Self.notices(on: decoded.decision)
        if scan.needless > 0 {
            notices.append(
                HTMLNotice(
                    .markup, isWarning: false, message: "\(scan.needless) tags of formatting within itself were left out"))
        }
        if scan.isTruncated {
            notices.append(
                HTMLNotice(
                    .truncated, line: scan.lines, message: "the page ends in the middle",
                    mend: "save the whole page again, to its last tag"))
        }
        notices += tree.complaints.prefix(10).map {
            HTMLNotice(.markup, isWarning: false, line: $0.line > 0 ? $0.line : nil, message: "markup: \($0.message)")
        }
        return HTMLPage(nodes: tree.nodes, attributes: tree.attributes, utf8: tree.utf8, encoding: decoded.decision, notices: notices)
    }

    private static func notices(on decision: EncodingDecision) -> [HTMLNotice] {
        var notices: [HTMLNotice] = []
        if decision.contradictsDeclaration {
            let declared = [decision.http.map { "the server says \($0)" }, decision.meta.map { "the page says \($0)" }]
                .compactMap { $0 }.joined(separator: ", ")
            notices.append(
                HTMLNotice(
                    .encoding, message: "\(declared), but it was read as \(decision.used.rawValue): \(decision.reason.rawValue)",
                    mend: "declare charset=\(decision.used.rawValue)"))
        } else if decision.http == nil, decision.meta == nil, decision.used != .utf8 {
            notices.append(
                HTMLNotice(
                    .encoding,
                    message: "no encoding is declared; it was read as \(decision.used.rawValue): \(decision.reason.rawValue)",
                    mend: "declare charset=\(decision.used.rawValue)"))
        }
        if decision.replaced > 0 {
            notices.append(
                HTMLNotice(
                    .replacedBytes,
                    message: "\(decision.replaced) bytes are no characters in \(decision.used.rawValue) and were replaced"))
        }
        return notices
    }
}

/// What a page can be made of to hurt its reader.
enum HostilePages {
    struct Page: Sendable {
        var name: String
        var bytes: [UInt8]
        /// What is said of it; empty where it is read.
        var message: String
        /// The line that a refusal names.
        var line: Int?
    }

    static let all: [Page] = [
        Page(
            name: "entities that grow a billionfold",
            text: "<!DOCTYPE html [<!ENTITY a0 \"ha\">"
                + (1...9).map { "<!ENTITY a\($0) \"" + String(repeating: "&a\($0 - 1);", count: 10) + "\">" }.joined()
                + "]><html><body><h1>T</h1><p>kept &a9;</p></body></html>"),
        Page(name: "100,000 nested tags", text: "<h1>T</h1>\n" + String(repeating: "<div>\n", count: 100_000), message: "nested more than 256 deep", line: 258),
        Page(name: "50 MB in one line", bytes: Array("<p>".utf8) + [UInt8](repeating: 0x61, count: 50 << 20), message: "at most 4194304 are read"),
        Page(name: "3 MB in one line", text: "<h1>T</h1>\n<p>" + String(repeating: "1", count: 3 << 20), message: "more than 1048576 bytes of text", line: 2),
        Page(name: "900 KB in one line", text: "<h1>T</h1><p>" + String(repeating: "1", count: 900 << 10)),
        Page(name: "NUL bytes", text: "<h1>T</h1><p>a\u{0}b</p>", message: "holds NUL bytes"),
        Page(
            name: "invalid UTF-8", bytes: Array("<h1>Title</h1><p>".utf8) + (0..<600).map { UInt8(0x80 + $0 % 0x20) } + Array("</p>".utf8),
            message: "no text in UTF-8"),
        Page(name: "a picture", bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + (0..<1000).map { UInt8($0 % 256) }, message: "a PNG picture"),
        Page(name: "a PDF file", text: "%PDF-1.7\n<h1>T</h1>", message: "a PDF file"),
        Page(name: "an archive", bytes: [0x50, 0x4B, 0x03, 0x04, 0x14] + (0..<1000).map { UInt8($0 * 7 % 256) }, message: "a ZIP or Office file"),
        Page(name: "10,000 links", text: "<h1>T</h1>" + (0..<10_000).map { "<a href=\"/\($0)\">link \($0)</a> " }.joined()),
        Page(
            name: "a tag with 100,000 attributes", text: "<h1>T</h1>\n\n<p " + (0..<100_000).map { "a\($0)=1 " }.joined() + ">x",
            message: "more than 512 attributes", line: 3),
        Page(name: "300,000 tags", text: "<h1>T</h1>" + String(repeating: "<br>", count: 300_000), message: "more than 200000 tags", line: 1),
        Page(name: "100,000 open formatting tags", text: "<h1>T</h1>" + String(repeating: "<b>", count: 100_000) + "kept"),
        Page(
            name: "50,000 cells that reach down 60,000 rows",
            text: "<h1>T</h1><table>" + String(repeating: "<tr><td rowspan=60000 colspan=1000>x</td>", count: 25_000) + "</table>"),
        Page(name: "40,000 headings", text: "<h1>T</h1>" + (0..<40_000).map { "<h2>H\($0)</h2>" }.joined()),
    ]

    /// Those that end in an error.
    static var refused: [Page] { all.filter { !$0.message.isEmpty } }
}

extension HostilePages.Page {
    init(name: String, text: String, message: String = "", line: Int? = nil) {
        self.init(name: name, bytes: Array(text.utf8), message: message, line: line)
    }
}

import HTMLReader
import Testing

@Suite struct RefusalTests {
    static let deep = String(repeating: "<div>", count: 300) + "x"

    private static func text(_ text: String) -> [UInt8] { Array(text.utf8) }

    private static let attributes = (0...HTMLLimits.attributesPerTag).map { "a\($0)=1 " }.joined()
    private static let noise: [UInt8] = (0..<600).map { UInt8(0x80 + $0 % 0x20) }

    static let cases: [([UInt8], HTMLReadingError.Code)] = [
        ([], .empty),
        (text(" \n\t"), .empty),
        (text("%PDF-1.7 <p>"), .binary),
        ([0x50, 0x4B, 0x03, 0x04, 0x14], .binary),
        (text("<p>a") + [0, 1, 2] + text("</p>"), .binary),
        (text("just a sentence, 1 < 2"), .notHTML),
        (text("<?xml version=\"1.0\"?><rss><channel></channel></rss>"), .notHTML),
        (text("<p>") + [UInt8](repeating: 0x61, count: HTMLLimits.bytes), .tooLarge),
        (text("<p>") + [UInt8](repeating: 0x61, count: HTMLLimits.text + 1), .tooMuchText),
        (text(String(repeating: "<br>", count: HTMLLimits.tags + 1)), .tooManyTags),
        (text("<p " + attributes + ">x"), .tooManyAttributes),
        (text(deep), .tooDeep),
        (text("<p>") + noise + text("</p>"), .undecodable),
    ]

    @Test(arguments: cases)
    func `What is no page, or beyond the bounds, is refused by name`(bytes: [UInt8], code: HTMLReadingError.Code) {
        let error = #expect(throws: HTMLReadingError.self) { try HTMLReader().read(bytes) }
        #expect(error?.code == code)
    }

    @Test func `A refusal for depth names the line`() {
        let error = #expect(throws: HTMLReadingError.self) {
            try HTMLReader().read(Array(String(repeating: "<div>\n", count: 300).utf8))
        }
        #expect(error?.line == 257)
    }

    @Test func `A hundred thousand nested tags end in a refusal`() {
        #expect(throws: HTMLReadingError.self) {
            try HTMLReader().read(Array(String(repeating: "<section>", count: 100_000).utf8))
        }
    }

    @Test func `Elements whose end may be left out do not count as depth`() throws {
        let list = "<ul>" + String(repeating: "<li>entry", count: 1000) + "</ul>"
        let page = try HTMLReader().read(Array(list.utf8))
        #expect(page.nodes.count { $0.name == .li } == 1000)
    }

    @Test func `Formatting nested in itself by the hundred keeps its text`() throws {
        let html = "<p>" + String(repeating: "<strong>", count: 400) + "kept" + String(repeating: "</strong>", count: 400) + "<p>after"
        let page = try HTMLReader().read(Array(html.utf8))
        #expect(page.text(of: 0).contains("kept") && page.text(of: 0).contains("after"))
        #expect(page.notices.contains { $0.message.contains("formatting") })
    }

    @Test func `A page of unmatched tags is read in time that grows with its size`() throws {
        let html = String(repeating: "<b>", count: 100_000) + "kept" + String(repeating: "</i>", count: 500_000)
        #expect(try HTMLReader().read(Array(html.utf8)).text(of: 0).contains("kept"))
    }

    @Test(arguments: [
        ("<html><body><div><p>One.</p><p>Two", true),
        ("<html><body><div><ul><li>One</li><li class=\"o", true),
        ("<html><body><p>One</p><!-- never closed", true),
        ("<html><body><p>One</p></body></html>", false),
        ("<h2>A part of a page</h2><p>One</p>", false),
    ])
    func `A page that ends in the middle is told`(html: String, isTruncated: Bool) throws {
        let page = try HTMLReader().read(Array(html.utf8))
        #expect(page.notices.contains { $0.code == .truncated } == isTruncated)
        #expect(page.text(of: 0).contains("One"))
    }
}

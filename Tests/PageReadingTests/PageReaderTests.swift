import Catalog
import Foundation
import PageReading
import Testing

@Suite struct PageReaderTests {
    @Test(arguments: [
        ([], "empty"), (Array("%PDF-1.4".utf8), "PDF"), (Array("no page at all".utf8), "no HTML element"),
        (Array("<html><body><script>draw()</script></body></html>".utf8), "no text"),
    ])
    func `A page that cannot be read ends in one error with file and mend`(bytes: [UInt8], words: String) {
        let error = #expect(throws: PageReadingError.self) {
            try PageReader(areaCode: nil, baseURL: nil).read(bytes, path: "pages/x.html")
        }
        #expect(error?.message.contains(words) == true)
        #expect(error?.description.hasPrefix("pages/x.html") == true)
        #expect(error?.mend.isEmpty == false)
    }

    @Test func `The report is valid JSON with the facts under their sections`() throws {
        let page = try FixturePages.read(SeedPageTests.shipped)
        let json = try PageReport(page, path: "page.html").json()
        let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        let sections = try #require(object["sections"] as? [[String: Any]])
        #expect(object["title"] as? String == "About Individual Number")
        #expect((object["encoding"] as? [String: Any])?["used"] as? String == "UTF-8")
        let counters = try #require(sections.first { $0["heading"] as? String == "(5) Handling counter" })
        #expect((counters["facts"] as? [[String: Any]])?.count == 4)
        #expect(json.contains("\"quote\"") && !json.contains("\"_0\""))
    }

    @Test func `The text report shows lines, regions and words`() throws {
        let text = PageReport(try FixturePages.read(SeedPageTests.shipped), path: "page.html").text
        #expect(text.contains("encoding: UTF-8, because: the bytes are valid UTF-8"))
        #expect(text.contains("(contact box)"))
        #expect(text.contains("counter: Individual Card Promotion Center @ Miyako City Shopping Center, floor 3"))
        #expect(text.contains("vi tl"))
    }

    @Test func `Ten thousand links and most of a megabyte in one line stay within bounds`() throws {
        let links = (0..<10_000).map { "<li><a href=\"/p\($0).html\">Link \($0)</a></li>" }.joined()
        let page = try FixturePages.read(html: "<ul>\(links)</ul><p>\(String(repeating: "9:00-17:00 (", count: 70_000))</p>")
        #expect(page.facts.count == 10_000)
        #expect(page.diagnostics.contains { $0.message.contains("not searched") })
    }

    @Test func `The shipped page cut at any line is read or refused, never worse`() throws {
        let bytes = try FixturePages.bytes(SeedPageTests.shipped)
        for end in stride(from: 0, to: bytes.count, by: 211) {
            _ = try? PageReader(areaCode: "0985", baseURL: nil).read(Array(bytes[..<end]), path: "cut.html")
        }
    }
}

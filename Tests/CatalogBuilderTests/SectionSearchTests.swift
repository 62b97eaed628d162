import Catalog
import CatalogBuilder
import Foundation
import Matching
import Synchronization
import Testing

/// Sections for which nobody has written an intent, many of them, and in kana.
@Suite struct SectionSearchTests {
    private static func bytes(_ language: String, title: String, _ sections: [(heading: String, text: String)]) -> Data {
        let body = sections.map { "<h2>\($0.heading)</h2><p>\($0.text)</p>" }.joined()
        return Data("<html lang=\"\(language)\"><head><title>\(title)</title></head><body><div id=\"main\"><h1>\(title)</h1>\(body)</div></body></html>".utf8)
    }

    /// The shipped page in English, and one more.
    private static func catalog(_ bytes: Data, language: String) throws -> Catalog {
        let build = try SamplePages.build([SamplePages.edited("en", []), (bytes, language)])
        return try #require(build.catalog, "\(build.diagnostics)")
    }

    @Test func `to load a page in kana asks the dictionary nothing`() throws {
        let page = Self.bytes("ja", title: "ねこのおせわ", [("よぼうせっしゅ", "ねこは まいとし よぼうせっしゅを うけてください。"), ("しょくじ", "えさは いちにち にかい あげます。")])
        let catalog = try Self.catalog(page, language: "ja")
        let asked = Mutex<[String]>([])
        let matcher = CatalogMatcher(catalog) { kana in
            asked.withLock { $0.append(kana) }
            return kana
        }
        #expect(asked.withLock { $0 } == [])
        #expect(catalog.tables?.conversions?.text(of: "よぼうせっしゅ") == "予防接種")
        #expect(matcher.match(Question(text: "猫の予防接種")).candidates.first?.intent == "page2.1")
    }

    @Test(arguments: [60, 70, 130])
    func `a section is found however many others there are`(others: Int) throws {
        let page = Self.bytes(
            "en", title: "Firewood stoves",
            [("Subsidy for firewood stoves", "The town pays a part of a firewood stove."), ("Sweeping firewood stoves", "A sweep cleans the firewood stove each autumn.")])
        var catalog = try Self.catalog(page, language: "en")
        let model = try #require(catalog.sections.last)
        let missing = others - catalog.intents.count(where: \.texts.isEmpty)
        for number in 0..<missing {
            var section = model
            (section.parent, section.heading, section.paragraphs) = (nil, "Playground \(number)", ["Swings and slides in district \(number)."])
            catalog.pages.append(Page(id: "q\(number)", site: "miyazaki", url: "https://city.example/\(number)", language: "en", file: "q.html", title: "Q", readOn: nil))
            section.page = "q\(number)"
            catalog.sections.append(section)
            catalog.intents.append(Intent(id: "q\(number).1", topic: "pages", about: [], facts: [], bindings: [catalog.sections.count - 1]))
        }
        let found = CatalogMatcher(catalog).match(Question(text: "is there a subsidy for a firewood stove")).candidates
        #expect(found.first?.intent == "page2.1")
    }
}

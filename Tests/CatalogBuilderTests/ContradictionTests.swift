import Catalog
import CatalogBuilder
import Foundation
import Testing

/// Pages that contradict each other are told, with both sources and the one that answers follow.
@Suite struct ContradictionTests {
    private static func fixture(_ edits: [(String, String)] = []) throws -> Data {
        var text = try String(contentsOfFile: "\(SamplePages.repository)/Tests/Fixtures/pages/en-bold.html", encoding: .utf8)
        for (old, new) in edits {
            try #require(text.contains(old), "\(old)")
            text = text.replacingOccurrences(of: old, with: new)
        }
        return Data(text.utf8)
    }

    /// A page of another topic: no intent is bound to it, so that only the facts meet.
    private static func notice(_ text: String, updated: String) -> Data {
        Data("<html lang=\"en\"><body><h1>Notice</h1><p class=\"update\">Last updated: \(updated)</p><h2>Notice of the office</h2>\(text)</body></html>".utf8)
    }

    private static func warnings(_ build: CatalogBuild) -> [Diagnostic] {
        build.diagnostics.filter { $0.severity == .warning && $0.message.contains("answers") && !$0.message.contains("is left out") }
    }

    private static func phones(_ build: CatalogBuild, _ number: String, page: String) throws -> [Phone] {
        let catalog = try #require(build.catalog, "\(build.diagnostics)")
        return catalog.facts.compactMap { fact in
            if case .phone(let phone) = fact.value, phone.number == number, catalog.page(of: fact.section)?.id == page { phone } else { nil }
        }
    }

    @Test func `the hours of the newer page are used, and those of the older are left out`() throws {
        let notice = Self.notice("<p>Call Center</p><p>0985-25-2111</p><p>8:00 a.m. to 6:00 p.m. (Monday to Friday)</p>", updated: "December 20, 2026")
        let build = try SamplePages.build([(Self.fixture(), "en"), (notice, "en")])
        let found = Self.warnings(build)
        #expect(found.count == 1)
        #expect(found.first?.path.hasSuffix("miyazaki/page.html") == true)
        #expect(found.first?.message.contains("the hours of 0985-25-2111") == true)
        #expect(found.first?.message.contains("page2.html:") == true)
        #expect(found.first?.message.contains("answers use those of `page2`, the newer page (2026-12-20, against 2026-11-02)") == true, "\(found)")
        #expect(try Self.phones(build, "0985-25-2111", page: "page").map(\.hours) == [[]])
        #expect(try Self.phones(build, "0985-25-2111", page: "page2").map(\.hours.count) == [1])
    }

    @Test func `an older page changes nothing`() throws {
        let notice = Self.notice("<p>Call Center</p><p>0985-25-2111</p><p>8:00 a.m. to 6:00 p.m. (Monday to Friday)</p>", updated: "January 20, 2020")
        let build = try SamplePages.build([(Self.fixture(), "en"), (notice, "en")])
        #expect(Self.warnings(build).first?.message.contains("answers use those of `page`") == true)
        #expect(try Self.phones(build, "0985-25-2111", page: "page").map(\.hours.count) == [1])
    }

    @Test(arguments: [
        "<p>0985-25-2111</p><p>8:00 a.m. to 5:15 p.m. (Monday to Friday)</p>", "<p>Call 0985-25-2111</p>", "<p>0985-25-9999</p><p>8:00 a.m. to 6:00 p.m.</p>",
        "<p>0985-25-2111</p><p>Saturdays 9:00-12:00</p>",
    ])
    func `the same hours, none, other days and other numbers contradict nothing`(text: String) throws {
        let build = try SamplePages.build([(Self.fixture(), "en"), (Self.notice(text, updated: "December 20, 2026"), "en")])
        #expect(Self.warnings(build).isEmpty, "\(Self.warnings(build))")
    }

    @Test(arguments: [
        "The counter in Miyako City Shopping Center was closed on March 15.", "宮交シティの窓口は、3月15日で閉鎖しました。",
    ])
    func `a counter that another page calls closed is marked with both pages, in any language`(text: String) throws {
        let build = try SamplePages.build([(Self.fixture(), "en"), (Self.notice("<p>\(text)</p>", updated: "December 20, 2026"), "en")])
        #expect(Self.warnings(build).count == 1, "\(build.diagnostics)")
        #expect(Self.warnings(build).first?.message.contains("Individual Card Promotion Center") == true)
        let catalog = try #require(build.catalog)
        let closings = catalog.facts.compactMap { fact in if case .counter(let counter) = fact.value { (counter.floor, counter.closing) } else { nil } }
        #expect(closings.filter { $0.1 != nil }.map(\.0) == ["3"])
        guard case .page(let saying) = closings.compactMap(\.1).first else {
            Issue.record("not marked by a page")
            return
        }
        #expect(text.contains(saying.words))
        #expect(saying.url == "https://city.example/page2")
        #expect(saying.page == "Notice (2026-12-20)")
        #expect(saying.listedOn.hasSuffix("(2026-11-02)"))
    }

    @Test func `language versions with other figures are told`() throws {
        let english = try Self.fixture([("4.5 cm x width 3.5 cm", "5.0 cm x width 4.0 cm")])
        let japanese = try Data(contentsOf: URL(fileURLWithPath: "\(SamplePages.repository)/Knowledge/miyazaki/pages/ja/individual-number.html"))
        let found = Self.warnings(try SamplePages.build([(english, "en"), (japanese, "ja")]))
        #expect(found.contains { $0.message.hasPrefix("the size: ") && $0.message.contains("no page is newer") }, "\(found)")
    }

    @Test(arguments: [
        ("(3rd floor of Miyako City Shopping Center)", "(2nd floor of Miyako City Shopping Center)", "the floor: "),
        ("0120-0178-27", "0120-0178-99", "the phone: "),
    ])
    func `language versions with another floor or phone are told`(old: String, new: String, what: String) throws {
        let pages = "\(SamplePages.repository)/Knowledge/miyazaki/pages"
        let english = try String(contentsOfFile: "\(pages)/en/individual-number.html", encoding: .utf8)
        try #require(english.contains(old))
        let japanese = try Data(contentsOf: URL(fileURLWithPath: "\(pages)/ja/individual-number.html"))
        let found = Self.warnings(try SamplePages.build([(Data(english.replacing(old, with: new).utf8), "en"), (japanese, "ja")]))
        #expect(found.count == 1 && found.first?.message.hasPrefix(what) == true, "\(found)")
        #expect(found.first?.message.contains(new) == true && found.first?.message.contains(".html:") == true, "\(found)")
    }

    @Test func `versions whose headings name the same are compared, whatever the intents are bound to`() throws {
        let english = "<html lang=\"en\"><body><h1>Individual Number Card</h1><p>Last updated: April 1, 2026</p><h2>(9) Fee for the first application</h2><p>The fee is 800 yen.</p></body></html>"
        let japanese = "<html lang=\"ja\"><body><h1>マイナンバーカード</h1><p>更新日：2026年10月1日</p><h2>（9）初めての申請の手数料</h2><p>手数料は1,000円です。</p></body></html>"
        let found = Self.warnings(try SamplePages.build([(Data(english.utf8), "en"), (Data(japanese.utf8), "ja")]))
        #expect(found.count == 1 && found.first?.message.contains("the fee") == true && found.first?.message.contains("2026-10-01, against 2026-04-01") == true, "\(found)")
        let same = japanese.replacingOccurrences(of: "1,000円", with: "800円")
        #expect(Self.warnings(try SamplePages.build([(Data(english.utf8), "en"), (Data(same.utf8), "ja")])).isEmpty)
    }

    @Test(arguments: [
        ("2026-11-25", "answers use those of `notice`, the newer page (2026-11-25, against 2026-11-20)"), ("2026-11-01", "answers use those of `nursery`, the newer page (2026-11-20, against 2026-11-01)"),
        (nil, "no page is newer ("),
    ] as [(String?, String)]) func `of pages that state no date the one counts as newer that was read later`(day: String?, words: String) throws {
        let folder = try NurseryFolder()
        let notice = """
            <html lang="en"><body><h1>Notice of the office</h1><h2>Rooms</h2><p>The office has four rooms.</p>
            <h2>Call</h2><p>Childcare Division</p><p>0985-99-1234</p><p>8:00 a.m. to 6:00 p.m. (Monday to Friday)</p></body></html>
            """
        try folder.addPage("notice", notice, readOn: day)
        let found = Self.warnings(folder.build())
        #expect(found.count == 1 && found.first?.message.contains("the hours of 0985-99-1234") == true && found.first?.message.contains(words) == true, "\(found)")
    }

    @Test func `the shipped pages do not contradict each other`() {
        let build = SamplePages.shipped
        #expect(build.diagnostics.isEmpty, "\(build.diagnostics)")
    }

    @Test(arguments: [
        ("宮交シティ窓口は、令和6年3月15日をもって閉鎖しました。", true), ("市民課での写真撮影は終了しました。", false), ("宮交シティ窓口は、来年3月で閉鎖します。", false), ("宮交シティ窓口での受付は終了しました。", true),
    ]) func `a counter that its own page calls closed is marked`(text: String, isClosed: Bool) throws {
        let html = "<html lang=\"ja\"><body><h1>マイナンバーカード</h1><h2>窓口</h2><ul><li>市民課（本庁舎1階）</li><li>宮交シティ窓口（宮交シティ3階）</li></ul><h2>お知らせ</h2><p>\(text)</p></body></html>"
        let catalog = try #require(SamplePages.build([(Self.fixture(), "en"), (Data(html.utf8), "ja")]).catalog)
        let closed = catalog.facts.compactMap { fact in if case .counter(let counter) = fact.value, counter.closing != nil { counter.names[0] } else { nil } }
        #expect(closed.filter { $0 == "市民課" || $0 == "宮交シティ窓口" } == (isClosed ? ["宮交シティ窓口"] : []))
    }
}

import Catalog
import CatalogBuilder
import Foundation
import Testing
import WireProtocol

@testable import Answering

/// What a page calls a thing is what its readers are told, in the page's language.
@Suite struct PageWordingTests {
    private static func desk(_ edits: [(String, String)]) throws -> CatalogDesk {
        let pages = "\(SamplePages.repository)/Knowledge/miyazaki/pages"
        var japanese = try String(contentsOfFile: "\(pages)/ja/individual-number.html", encoding: .utf8)
        for (old, new) in edits {
            try #require(japanese.contains(old), "\(old)")
            japanese = japanese.replacing(old, with: new)
        }
        let english = try Data(contentsOf: URL(fileURLWithPath: "\(pages)/en/individual-number.html"))
        let build = try SamplePages.build([(english, "en"), (Data(japanese.utf8), "ja")])
        let catalog = try #require(build.catalog, "\(build.diagnostics)")
        return CatalogDesk(try CatalogFile(decoding: CatalogFile.encode(catalog)), now: { .distantPast })
    }

    private static func reply(_ desk: CatalogDesk, _ intent: String, _ language: ResidentLanguage) throws -> AskReply {
        try #require(desk.composer.reply(to: intent, in: language, confidence: 1, at: .distantPast))
    }

    @Test func `papers that the glossary has one term for keep the page's names`() throws {
        let desk = try Self.desk([("<li>交付通知書（はがきまたは封書）</li>", "<li>戸籍謄本</li>\n<li>通知カード</li>\n<li>パスポート</li>")])
        let bring = try Self.reply(desk, "individual-number.card.pickup.bring", .ja).bring
        #expect(["戸籍謄本", "通知カード", "パスポート"].allSatisfy(bring.contains), "\(bring)")
        #expect(bring.contains { $0.contains("永住者証明書") && !$0.contains("特別永住者証明書") }, "\(bring)")
    }

    @Test func `nothing is called by the name of a matter that is not answered`() throws {
        let desk = try Self.desk([])
        for language in ResidentLanguage.allCases {
            let localizer = try #require(desk.composer.localizer(language))
            for wording in ["戸籍謄本", "住民票の写し"] {
                let shown = localizer.term(wording, pageLanguage: "ja")
                #expect(shown.contains("戸籍") || shown.contains("住民票"), "\(language): \(shown)")
            }
        }
        #expect(try #require(desk.composer.localizer(.en)).term("在留カード", pageLanguage: "ja").lowercased() == "residence card")
        // What is the matter's very name is no other thing.
        #expect(try #require(desk.composer.localizer(.vi)).term("パスポート", pageLanguage: "ja") == "hộ chiếu")
    }

    @Test func `a counter on another floor on the Japanese page is not shown beside it`() throws {
        let desk = try Self.desk([("マイナンバーカード推進センター（宮交シティ3階）", "マイナンバーカード推進センター（宮交シティ2階）")])
        let counters = try Self.reply(desk, "individual-number.counters", .en).counters
        let other = try #require(counters.first { $0.floor == "3" })
        #expect(other.original?.contains("2階") == false, "\(other.original ?? "")")
        #expect(counters.first { $0.floor == "1" }?.original?.contains("市役所第2庁舎1階") == true)
    }
}

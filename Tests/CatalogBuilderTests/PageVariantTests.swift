import Answering
import Catalog
import CatalogBuilder
import Foundation
import Testing
import WireProtocol

/// The same page in other markup, wording and encodings answers the same.
@Suite struct PageVariantTests {
    static let variants: [(String, String)] = [
        ("en-bold.html", "en"), ("en-table.html", "en"), ("en-dl.html", "en"), ("en-reworded.html", "en"),
        ("ja-sjis.html", "ja"), ("ja-wrong-charset.html", "ja"),
    ]

    private static func desk(_ build: CatalogBuild) throws -> CatalogDesk {
        let catalog = try #require(build.catalog, "\(build.diagnostics)")
        let noon = try Date("2026-11-24T12:00:00+09:00", strategy: .iso8601)
        return CatalogDesk(try CatalogFile(decoding: CatalogFile.encode(catalog)), now: { noon })
    }

    /// The reply to an intent's own first example: what is tested is the page, not the matching.
    private static func reply(_ desk: CatalogDesk, _ catalog: Catalog, _ id: String, _ language: ResidentLanguage) throws -> AskReply {
        let intent = try #require(catalog.intents.first { $0.id == id }, "\(id) is not bound")
        let question = try #require(intent.texts[language]?.examples.first)
        return desk.reply(to: AskRequest(question: question, lang: language.rawValue))
    }

    @Test(arguments: variants)
    func `every intent finds its section`(fixture: String, language: String) throws {
        #expect(try SamplePages.build(fixture, language: language).unbound == [])
    }

    @Test(arguments: variants)
    func `the facts are the same`(fixture: String, language: String) throws {
        let build = try SamplePages.build(fixture, language: language)
        let catalog = try #require(build.catalog, "\(build.diagnostics)")
        let desk = try Self.desk(build)
        func reply(_ id: String, _ language: ResidentLanguage = .en) throws -> AskReply {
            try Self.reply(desk, catalog, "individual-number.\(id)", language)
        }
        let lost = try reply("contact.card", .es)
        #expect(lost.contacts.first?.phone == "0120-0178-27")
        #expect(lost.contacts.first?.openNow == true)
        let system = try reply("contact.system")
        #expect(system.contacts.first?.phone == "0120-0178-26")
        #expect(try reply("card.fee").fees == ["free of charge"])
        #expect(try reply("card.pickup.bring").bring.count == 2)
        #expect(try reply("counters").counters.count == 4)
        #expect(try reply("counters").counters.compactMap(\.floor) == ["1", "3"])
        #expect(try reply("card.pickup.wait").durations == ["1.5 to 2 months"])
        #expect(try reply("card.photo").text.contains("4.5 cm"))
        #expect(try reply("what").text.contains("12"))
        #expect(try reply("call-centre").contacts.first?.phone == "0985-25-2111")
        #expect(try reply("office").contacts.first?.phone == "0985-42-2036")
        #expect(try reply("address").text.contains("880-8505"))
    }

    @Test func `each language gets its own hours`() throws {
        let build = try SamplePages.build("en-bold.html", language: "en")
        let catalog = try #require(build.catalog)
        let desk = try Self.desk(build)
        let hours = try [ResidentLanguage.es, .tl].map { language in
            try Self.reply(desk, catalog, "individual-number.contact.card", language).contacts.first?.hours
        }
        #expect(hours[0] != hours[1])
        #expect(hours[1]?.contains("10:00") == true)
    }
}

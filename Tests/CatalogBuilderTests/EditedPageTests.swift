import Answering
import Catalog
import CatalogBuilder
import Foundation
import Testing
import WireProtocol

/// A city edits its page: what is no longer there is not answered from something else.
@Suite struct EditedPageTests {
    private static func desk(_ build: CatalogBuild) throws -> CatalogDesk {
        let catalog = try #require(build.catalog, "\(build.diagnostics)")
        let noon = try Date("2026-11-24T12:00:00+09:00", strategy: .iso8601)
        return CatalogDesk(try CatalogFile(decoding: CatalogFile.encode(catalog)), now: { noon })
    }

    private static func warnings(_ build: CatalogBuild) -> [String] {
        build.diagnostics.filter { $0.severity == .warning }.map(\.message)
    }

    @Test func `without the section on the pickup no other section answers for it`() throws {
        let pages = try [SamplePages.cut("en", from: "<h2>(4)", to: "<h2>(5)"), SamplePages.cut("ja", from: "<h2>(4)", to: "<h2>(5)")]
        let unbound = try SamplePages.build(pages, training: .none).unbound
        #expect(unbound == ["", ".wait", ".bring"].map { "individual-number.card.pickup\($0)" })
    }

    @Test func `a section that one version of the page has lost is warned of`() throws {
        let pages = try [SamplePages.cut("en", from: "<h2>(5)", to: "<h2>(6)"), SamplePages.edited("ja", [])]
        let build = try SamplePages.build(pages, training: .none)
        #expect(build.unbound == [])
        let told = Self.warnings(build).filter { $0.hasPrefix("no section of the pages in en is about") }
        #expect(told.count == 1)
        #expect(told.first?.contains("`individual-number.counters`, only “(5)取扱窓口” of `page2`") == true)
    }

    @Test func `a fee for something else is not the fee of the first application`() throws {
        let reissue = [("Your first application is <strong>free</strong> of charge.", "A reissue after loss costs 1,000 yen.")]
        let build = try SamplePages.build([SamplePages.edited("en", reissue)], training: .none)
        #expect(build.unbound == ["individual-number.card.fee"])
    }

    @Test func `of several figures in a paragraph each goes into the sentence it belongs to`() throws {
        let page = try SamplePages.edited("en", [
            ("<strong>free</strong> of charge.", "<strong>free</strong> of charge. Reissue after loss costs 1,000 yen."),
            ("two months.</p>", "two months. Please pick up the card within 90 days after the Issue Notice arrives. The card is kept for about 3 months.</p>"),
        ])
        let desk = try Self.desk(SamplePages.build([page]))
        let fee = desk.reply(to: AskRequest(question: "how much is the first card", lang: "en"))
        #expect(fee.fees == ["free of charge"])
        let wait = desk.reply(to: AskRequest(question: "how long do i wait for the card", lang: "en"))
        #expect(wait.intent == "individual-number.card.pickup.wait")
        #expect(wait.durations == ["1.5 to 2 months"])
    }

    @Test func `without the line for lost cards no other number is said to stop them`() throws {
        let page = try SamplePages.cut("en", from: "<h2>(6)", to: "<h2>(7)")
        #expect(try SamplePages.build([page], training: .none).unbound.contains("individual-number.contact.card"))
    }

    /// The way was recommended for as long as the page named it at all.
    @Test(arguments: [
        "<li>By Internet: applications over the internet are no longer accepted.</li>", "<li>The online application has ended. Please use the form.</li>",
    ]) func `a way that has ended is not recommended`(line: String) throws {
        let old = "<li>By Internet: take the photo with a smartphone or digital camera, scan the QR code on the form, and upload the photo.</li>"
        let catalog = try #require(SamplePages.build([SamplePages.edited("en", [(old, line)])]).catalog)
        let section = try #require(catalog.sections.first { $0.heading.hasPrefix("[1]") })
        #expect(!section.textConcepts.contains(ConceptID("channel.internet")))
        #expect(section.textConcepts.contains(ConceptID("channel.mail")))
    }
}

import Answering
import Catalog
import Testing
import WireProtocol

@Suite struct FreshnessTests {
    @Test(arguments: ResidentLanguage.allCases)
    func `what was read long ago is marked in every language`(language: ResidentLanguage) throws {
        let intent = "individual-number.card.fee"
        // The pages were read on 2026-11-20.
        let fresh = try Desks.ask(Desks.desk("2027-05-19T12:00"), intent, language)
        #expect(fresh.source?.isStale == nil)
        #expect(fresh.notice == nil)
        let old = try Desks.ask(Desks.desk("2027-05-20T12:00"), intent, language)
        #expect(old.source?.isStale == true)
        let notice = try #require(old.notice)
        #expect(old.text.contains(notice))
        #expect(!notice.contains("{"))
    }

    @Test func `the age can be set`() throws {
        let desk = try Desks.desk("2026-11-24T12:00", freshness: Freshness(days: 3))
        #expect(try Desks.ask(desk, "individual-number.card.fee", .en).source?.isStale == true)
    }
}

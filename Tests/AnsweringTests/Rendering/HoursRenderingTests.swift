import Catalog
import Matching
import Testing

@testable import Answering

/// From when to when, as a clock shows it.
@Suite struct HoursRenderingTests {
    private static func text(_ language: ResidentLanguage, _ opens: Int, _ closes: Int) throws -> String {
        try text(language, [ServiceHours(days: .everyDay, opens: opens, closes: closes)])
    }

    private static func text(_ language: ResidentLanguage, _ hours: [ServiceHours]) throws -> String {
        let catalog = try ShippedCatalog.catalog
        let localizer = try #require(AnswerComposer(catalog, finder: ConceptFinder(catalog.glossaries.values)).localizer(language))
        return try #require(localizer.text(hours, closures: []))
    }

    @Test(arguments: ResidentLanguage.allCases)
    func `hours past midnight end at the time that the clock shows then, in every language`(language: ResidentLanguage) throws {
        let night = try Self.text(language, 20 * 60, 30 * 60)
        #expect(night == (try Self.text(language, 20 * 60, 22 * 60)).replacing("22", with: "6"), "\(night)")
        let late = try Self.text(language, 22 * 60, 33 * 60 + 30)
        #expect(late.contains("9") && late.contains("30") && !late.contains("33"), "\(late)")
    }

    @Test(arguments: [(20 * 60, 30 * 60, "20:00–6:00"), (22 * 60, 33 * 60 + 30, "22:00–9:30"), (18 * 60, 24 * 60, "18:00–24:00"), (8 * 60, 32 * 60, "8:00–8:00")])
    func `the end of the day stays 24 o'clock`(opens: Int, closes: Int, text: String) throws {
        #expect(try Self.text(.en, opens, closes) == text)
    }

    @Test func `hours round the clock that end on a day say so, as all others do`() throws {
        let hours = [
            ServiceHours(days: .everyDay, opens: 0, closes: 1440, ends: CivilDay(iso: "2026-12-31")),
            ServiceHours(days: .everyDay, opens: 540, closes: 1260, begins: CivilDay(iso: "2027-01-01")),
        ]
        #expect(try Self.text(.en, hours) == "24 hours (– 31 December 2026); 9:00–21:00 (1 January 2027 –)")
    }

    @Test(arguments: ResidentLanguage.allCases)
    func `a year's end without dates is said without dates`(language: ResidentLanguage) throws {
        let catalog = try ShippedCatalog.catalog
        let localizer = try #require(AnswerComposer(catalog, finder: ConceptFinder(catalog.glossaries.values)).localizer(language))
        let hours = [ServiceHours(days: .everyDay, opens: 540, closes: 1020)]
        let (open, closed) = (try #require(localizer.text(hours, closures: [])), try #require(localizer.text(hours, closures: [.yearEnd])))
        #expect(closed.hasPrefix(open) && closed.count > open.count + 6, "\(closed)")
        #expect(!closed.dropFirst(open.count).contains { $0.isNumber })
    }

    @Test func `what staff verify says the same`() {
        let phone = Phone(number: "119", e164: "119", kind: .voice, isTollFree: false, languages: [], hours: [ServiceHours(days: .everyDay, opens: 1200, closes: 1800)])
        #expect(FactWording.text(Fact(section: 0, line: 0, quote: "", value: .phone(phone))) == "119: 20:00–6:00")
    }
}

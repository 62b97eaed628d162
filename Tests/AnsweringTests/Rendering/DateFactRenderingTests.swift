import Catalog
import Matching
import Testing

@testable import Answering

/// Days by which one must act, and how long a card is valid.
@Suite struct DateFactRenderingTests {
    private static func localizer(_ language: ResidentLanguage) throws -> Localizer {
        let catalog = try ShippedCatalog.catalog
        return try #require(AnswerComposer(catalog, finder: ConceptFinder(catalog.glossaries.values)).localizer(language))
    }

    @Test(arguments: [
        (ResidentLanguage.en, DueDate(month: 1, day: 31), "31 January"),
        (.en, DueDate(year: 2027, month: 1, day: 31), "31 January 2027"),
        (.ja, DueDate(month: 1, day: 31), "1月31日"),
        (.ja, DueDate(year: 2027, month: 2, day: 5), "2027年2月5日"),
        (.es, DueDate(month: 1, day: 31), "31 de enero"),
    ])
    func `a due date is said with its year where the page names one`(language: ResidentLanguage, due: DueDate, text: String) throws {
        #expect(try Self.localizer(language).text(due) == text)
    }

    @Test(arguments: [
        (ResidentLanguage.en, Validity(span: TimeSpan(lower: 10, upper: 10, unit: .year, relation: .within)), "10 years"),
        (.en, Validity(birthday: 10), "until the 10th birthday after it was issued"),
        (.ja, Validity(birthday: 5), "発行から5回目の誕生日まで"),
        (.ko, Validity(span: TimeSpan(lower: 1, upper: 1, unit: .year, relation: .within)), "1년"),
    ])
    func `a validity is a span or a birthday`(language: ResidentLanguage, validity: Validity, text: String) throws {
        #expect(try Self.localizer(language).text(validity) == text)
    }

    @Test(arguments: ResidentLanguage.allCases)
    func `every language says which birthday`(language: ResidentLanguage) throws {
        let text = try Self.localizer(language).text(Validity(birthday: 10))
        #expect(text.contains("10") && !text.contains("{") && text.count > 10)
    }
}

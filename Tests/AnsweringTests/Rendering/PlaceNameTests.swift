import Catalog
import Matching
import Testing

@testable import Answering

/// No part of a place's name is lost in translation: it would be another place.
@Suite struct PlaceNameTests {
    private static func localizer(_ language: ResidentLanguage) throws -> Localizer {
        let catalog = try ShippedCatalog.catalog
        return try #require(AnswerComposer(catalog, finder: ConceptFinder(catalog.glossaries.values)).localizer(language))
    }

    @Test(arguments: ["南区役所", "南区役所市民課", "北総合支所", "市役所前", "市役所2", "第2庁舎西", "東情報政策課"], [ResidentLanguage.en, .vi, .zhHans, .jaEasy])
    func `a name that the glossary knows in part stands as the page has it`(name: String, language: ResidentLanguage) throws {
        let text = try Self.localizer(language).term(name, pageLanguage: "ja")
        #expect(text.contains(name) || language == .jaEasy && text.unicodeScalars.contains { name.unicodeScalars.prefix(1).contains($0) }, "\(text)")
    }

    @Test func `a counter in such an office names it`() throws {
        let counter = Counter(names: ["市民課", "南区役所"], building: "南区役所", floor: "2")
        #expect(try Self.localizer(.en).text(counter, pageLanguage: "ja").contains("南区役所"))
    }

    @Test(arguments: [("市役所", "City Hall"), ("総合支所", "General Branch Office"), ("在留カード等", "Residence Card"), ("Residence cards", "Residence Card")])
    func `a whole term and its endings are translated`(name: String, term: String) throws {
        #expect(try Self.localizer(.es).term(name, pageLanguage: "ja") == Self.localizer(.es).term(term, pageLanguage: "en"))
    }
}

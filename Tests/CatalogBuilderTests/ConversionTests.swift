import Catalog
import CatalogBuilder
import IntentFiles
import Matching
import Testing
import TextNormalizing

@Suite struct ConversionTests {
    @Test func `the catalog says of all kana in its phrases what the dictionary says`() throws {
        let build = SamplePages.shipped
        let catalog = try #require(build.catalog)
        let conversions = try #require(catalog.tables?.conversions)
        let forming = TextForming(build.library.glossaries)
        let ids = Set(catalog.intents.map(\.id))
        let phrases = build.library.intents.filter { ids.contains($0.id) }.flatMap { $0.texts[.jaEasy]?.examples ?? [] }
        // The dictionary takes a millisecond or two for each.
        let expected = phrases.prefix(100).reduce(into: [:]) { $0.merge(forming.conversions(in: $1)) { first, _ in first } }
        #expect(expected.count > 100)
        for (kana, text) in expected { #expect(conversions.text(of: kana) == text) }
    }
}

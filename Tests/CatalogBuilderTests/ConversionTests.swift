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
        let kana = Set(phrases.flatMap(forming.asked)).sorted()
        #expect(kana.count > 100)
        for kana in kana { #expect(conversions.text(of: kana) != nil, "\(kana)") }
        // A millisecond or two each.
        for kana in kana.prefix(200) { #expect(conversions.text(of: kana) == KanaKanjiConverter.converted(kana)) }
    }
}

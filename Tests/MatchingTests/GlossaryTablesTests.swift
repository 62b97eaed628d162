import Catalog
import Testing
import TextNormalizing

@testable import Matching

@Suite struct GlossaryTablesTests {
    private static let glossaries = [
        Glossary(language: .en, forms: ["matter.fee": ["fee", "fees charged"], "matter.feed": ["feed"], "a": ["fee"]]),
        Glossary(language: .ja, forms: Dictionary(uniqueKeysWithValues: (0..<300).map { ("k.\($0)", [String(Unicode.Scalar(0xAC00 + UInt32($0)) ?? "x")]) })),
    ]

    @Test func `every form is found in the tree, and what is none is not`() {
        let table = TermTable(Self.glossaries)
        func ending(_ text: String) -> [ConceptID]? {
            var node: Int? = 0
            for scalar in text.unicodeScalars { node = node.flatMap { table.node(after: $0, by: scalar) } }
            return node.map { table.concepts[table.ending(at: $0)] }
        }
        #expect(ending("fee") == [ConceptID("a"), ConceptID("matter.fee")])
        #expect(ending("feed") == [ConceptID("matter.feed")])
        #expect(ending("fees") == [])
        #expect(ending("feet") == nil)
        for number in 0..<300 { #expect(ending(String(Unicode.Scalar(0xAC00 + UInt32(number)) ?? "x")) == [ConceptID("k.\(number)")]) }
        #expect(ending("\u{B000}") == nil)
    }

    @Test func `a finder names concepts where it finds any at all`() {
        let finder = ConceptFinder(Self.glossaries)
        for text in ["the fee", "fees", "feet", "", "一つ", "x"] {
            let form = MatchingForm(text)
            #expect(finder.isAnyNamed(in: form) == !finder.mentions(in: form).isEmpty)
        }
    }

    @Test(arguments: [("the fee", 1), ("fee, fee", 2), ("fees charged", 1), ("feet", 0), ("", 0), ("fee feed fee", 3)])
    func `the places are counted at which terms begin`(text: String, count: Int) {
        let finder = ConceptFinder(Self.glossaries)
        for most in 1...4 { #expect(finder.isNamed(atPlaces: most, in: MatchingForm(text)) == (count >= most)) }
    }

    @Test func `the words of terms come back as they were put in`() {
        let table = SpellingTable(Self.glossaries)
        let words = (0..<table.ends.count).map { String(String.UnicodeScalarView(table.word($0))) }
        #expect(words == ["charged"])
    }

    @Test func `a text is formed by the conversions of the tables, where they know it`() {
        let tables = GlossaryTables(Self.glossaries, conversions: ConversionTable(["なくした": "無くした", "もの": "物"]))
        let forming = TextForming([:], tables: tables) { "〈\($0)〉" }
        #expect(forming.forms(of: "なくした ものは どこ", in: .jaEasy).spelled == MatchingForm("無くした〈ものは〉〈どこ〉"))
        #expect(forming.conversions(in: "なくした もの") == ["なくした": "〈なくした〉", "もの": "〈もの〉"])
    }
}

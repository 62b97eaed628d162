import Catalog
import Foundation
import Matching
import Testing

@Suite struct GuardTests {
    private static let glossary = Glossary(
        language: .en, forms: ["other.pin": ["pin"], "other.visa": ["visa"], "matter.fee": ["fee", "cost"]])

    /// A catalog whose intent about the fee has an example with a visa, and whose negatives have a PIN.
    private static func matcher() throws -> CatalogMatcher {
        let forming = TextForming([.en: glossary])
        let examples =
            ["what is the fee", "fee please", "cost of the card", "my visa is new, is there a fee", "visa holder fee"]
            .map { ("t.fee", $0) } + ["i forgot my pin", "pin locked", "new pin", "weather today"].map { ("none:", $0) }
        let model = LinearTrainer().train((examples + examples).map { label, text in
            .init(label: label, features: forming.features(of: forming.forms(of: text, in: .en)))
        })
        let intent = Intent(id: "t.fee", topic: "t", about: [ConceptID("matter.fee")], facts: [], bindings: [0])
        let section = Section(
            page: "p", parent: nil, heading: "Fee", region: .body, line: 1, paragraphs: ["free"],
            headingConcepts: [ConceptID("matter.fee")], textConcepts: [])
        var titled = intent
        titled.texts[.en] = IntentText(title: "The fee", examples: [], answer: AnswerTemplate(lines: []))
        let page = Page(id: "p", site: "s", url: "https://c.example/", language: "en", file: "p.html", title: "P", readOn: nil)
        var catalog = Catalog(
            sites: [], pages: [page], sections: [section], facts: [], intents: [titled], glossaries: [.en: glossary],
            phrasebooks: [:], intentModel: model, languageModel: LinearTrainer().train([]))
        catalog.phrases = PhraseTable(catalog)
        return CatalogMatcher(catalog)
    }

    @Test func `a matter that the pages do not answer makes an answer doubtful`() throws {
        let result = try Self.matcher().match(Question(text: "fee for a new pin of the card", requestedLanguage: .en))
        #expect(result.candidates.first?.conflicts == [ConceptID("other.pin")])
        #expect(result.candidates.first.map { $0.probability < 0.65 } == true)
        #expect(result.none > 0.35)
    }

    @Test func `one that the intent's own examples name does not`() throws {
        let result = try Self.matcher().match(Question(text: "with a visa, what is the cost of the card", requestedLanguage: .en))
        #expect(result.candidates.first?.conflicts == [])
        #expect(result.candidates.first.map { $0.probability > 0.5 } == true)
    }
}

import Catalog
import Matching
import TextNormalizing
import Testing

@Suite struct ConceptFinderTests {
    let finder = ConceptFinder([
        Glossary(
            language: .en,
            forms: [
                "subject.number": ["Individual Number"], "subject.card": ["Individual Number Card"], "field.tax": ["tax", "taxes"],
                "document.residence-card": ["residence card"],
            ]),
        Glossary(language: .ja, forms: ["document.residence-card": ["在留カード"], "subject.card": ["マイナンバーカード"]]),
        Glossary(language: .ne, forms: ["document.residence-card": ["रेसिडेन्स कार्ड"]]),
    ])

    @Test(arguments: [
        ("my Individual Number Cards", ["subject.card"]), ("the Individual Number of a card", ["subject.number"]),
        ("I took a taxi", []), ("RESIDENCE  CARD and taxes", ["document.residence-card", "field.tax"]),
        ("ざいりゅう かーど", []), ("在留 カードとマイナンバーカード", ["document.residence-card", "subject.card"]),
        ("रेसिडेन्स कार्डको", ["document.residence-card"]),
    ])
    func `the longest term wins, in any language`(text: String, names: [String]) {
        #expect(finder.concepts(in: text).map(\.name) == names)
    }
}

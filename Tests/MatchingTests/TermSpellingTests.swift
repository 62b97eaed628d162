import Catalog
import TextNormalizing
import Testing

@testable import Matching

@Suite struct TermSpellingTests {
    private static let spelling = TermSpelling(SpellingTable([
        Glossary(language: .en, forms: ["document.residence-card": ["residence card"], "document.id": ["identity certificate"]]),
        Glossary(language: .tl, forms: ["place.city-hall": ["shiyakusho"]]),
    ]))

    private static func corrected(_ text: String, known: Set<String> = []) -> String? {
        let hashes = Set(known.map { TextPieces.hash(ofWord: $0.unicodeScalars) })
        return spelling.corrected(MatchingForm(text), isKnown: hashes.contains)?.text
    }

    @Test(arguments: [
        ("my residense card", "my residence card"), ("residnce card", "residence card"), ("resiednce card", "residence card"),
        ("shiyakushoo", "shiyakusho"), ("certifcat", nil), ("certificatte pls", "certificate pls"), ("sertificate", nil),
        ("ceritficaet", "certificate"), ("certifficatte", "certificate"), ("certifficattes", nil),
    ] as [(String, String?)])
    func `one fault in a long word is corrected, and two in a very long one`(typed: String, meant: String?) {
        #expect(Self.corrected(typed) == meant)
    }

    @Test(arguments: ["residence card", "cards", "在留カード", "presidents", ""])
    func `what is right, short or far from any term stays`(text: String) {
        #expect(Self.corrected(text) == nil)
    }

    @Test func `a word longer than any term is not taken apart, however long the line`() {
        let long = String(repeating: "residence", count: 250)
        let time = ContinuousClock().measure {
            #expect(Self.corrected(long) == nil)
            #expect(Self.corrected("\(long) residense") == "\(long) residence")
        }
        #expect(time < .seconds(1))
    }

    @Test func `a word that examples hold is meant as it is`() {
        #expect(Self.corrected("residents", known: []) == nil)
        #expect(Self.corrected("residense", known: ["residense"]) == nil)
    }
}

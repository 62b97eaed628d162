import Catalog
import Foundation

/// The smallest catalog that is consistent.
enum SmallCatalog {
    static func make() -> Catalog {
        let model = LinearModel(
            classes: ["a.b", "none:"], features: Data(repeating: 1, count: 16), frequencies: Data(repeating: 0, count: 8),
            weightCounts: Data(words: [2, 1] as [UInt32]), weightClasses: Data(words: [0, 1, 1] as [UInt16]),
            weights: Data(repeating: 3, count: 3), scale: 0.5, biases: [0, 0.25], temperature: 1)
        let dense = LinearModel(
            classes: ["en", "ja"], features: Data(repeating: 1, count: 16), frequencies: Data(repeating: 0, count: 8), weightCounts: Data(),
            weightClasses: Data(), weights: Data(repeating: 5, count: 2 * LinearModel.rowLength(classes: 2)), scale: 0.5, biases: [0, 0.25],
            temperature: 1)
        return Catalog(
            sites: [
                Site(id: "s", name: [.en: "City"], baseURL: "https://city.example/", timeZone: "Asia/Tokyo", areaCode: nil, defaultContact: [])
            ],
            pages: [Page(id: "p", site: "s", url: "https://city.example/p", language: "en", file: "p.html", title: "P", readOn: nil)],
            sections: [Section(page: "p", parent: nil, heading: "(1) H", region: .body, line: 3, paragraphs: ["text"])],
            facts: [Fact(section: 0, line: 4, quote: "free", value: .fee(Fee(yen: 0)))],
            intents: [Intent(id: "a.b", topic: "a", about: [ConceptID("matter.fee")], facts: [.fee], bindings: [0])],
            glossaries: [.en: Glossary(language: .en, forms: ["matter.fee": ["fee"]])],
            phrasebooks: [
                .en: Phrasebook(
                    language: .en, labels: [:], formats: [:], list: .init(separator: ", ", last: " and "),
                    either: .init(separator: ", ", last: " or "), vague: [:], units: [:], days: [:], replies: [:],
                    errors: [:], smalltalk: [:], cues: [:])
            ], intentModel: model, languageModel: dense,
            phrases: PhraseTable(
                hashes: Data(words: [7, 9] as [UInt64]), classes: Data(words: [0, 1] as [UInt16]), languages: Data(words: [1, 4] as [UInt16])),
            tables: tables)
    }

    /// The one term "fee", as a tree; no word to be misspelt.
    static let tables = GlossaryTables(
        terms: TermTable(
            scalars: [0] + "fee".unicodeScalars.map(\.value), next: [1, 2, 3, 4], endings: [0, 0, 0, 1], concepts: [[], [ConceptID("matter.fee")]]),
        spellings: SpellingTable(words: [], rests: SortedHashes([]), whole: []))
}

import Catalog
import Testing

@testable import CatalogBuilder
@testable import IntentFiles

/// What `madoguchi check` tells of languages that are not written to the end.
@Suite struct CoverageTests {
    private static let library: IntentLibrary = {
        var library = IntentLibrary()
        func text(_ examples: Int, wish: String? = "w") -> IntentText {
            IntentText(title: "t", wish: wish, examples: Array(repeating: "e", count: examples), answer: AnswerTemplate(lines: []))
        }
        let all = Dictionary(uniqueKeysWithValues: ResidentLanguage.allCases.map { ($0, text(CoverageTable.leastExamples)) })
        var some = all
        (some[.ja], some[.vi], some[.ko], some[.th]) = (text(11), nil, nil, text(100, wish: nil))
        library.intents = [
            Intent(id: "topic.whole", topic: "topic", about: [], facts: [], texts: IntentTexts(all)),
            Intent(id: "topic.some", topic: "topic", about: [], facts: [], texts: IntentTexts(some)),
        ]
        library.declared = ["topic.some": .init(path: "topic/intents.yaml", line: 9)]
        library.unread = ["topic": [.ko]]
        return library
    }()

    @Test func `the table holds the examples of each intent in each language, one below the other`() {
        let rows = CoverageTable(Self.library).text.split(separator: "\n")
        let languages = ResidentLanguage.allCases
        func cells(_ count: (ResidentLanguage) -> String) -> [String] { languages.map(count) }
        #expect(rows.map { $0.split(separator: " ").map(String.init) } == [
            ["intent"] + cells(\.rawValue), ["topic.whole"] + cells { _ in "12" },
            ["topic.some"] + cells { [.ja: "11", .vi: "-", .ko: "-", .th: "100"][$0] ?? "12" },
            ["all"] + cells { [.ja: "23", .vi: "12", .ko: "12", .th: "112"][$0] ?? "24" },
        ])
        func places(_ row: Substring) -> [Int] {
            let characters = Array(row)
            return characters.indices.filter { characters[$0] != " " && ($0 == 0 || characters[$0 - 1] == " ") }
        }
        #expect(rows.allSatisfy { places($0) == places(rows[0]) && $0.last != " " })
        #expect(CoverageTable(IntentLibrary()).text.split(separator: "\n").count == 2)
    }

    @Test func `gaps are told where the intent is declared; of a file that cannot be read its fault alone`() {
        func gap(_ message: String, _ mend: String) -> Diagnostic { Diagnostic(.error, path: "topic/intents.yaml", line: 9, message: message, mend: mend) }
        #expect(CoverageTable(Self.library).gaps == [
            gap("`topic.some` has only 11 examples in ja", "write topic/ja.yaml: title, 12 examples, answer"),
            gap("`topic.some` has no wording in vi", "write topic/vi.yaml: title, 12 examples, answer"),
            gap("`topic.some` has no wish in th: its counter card would be empty", "write `wish` in topic/th.yaml: what the resident wants, said to a clerk"),
        ])
    }

    @Test func `a term that one language's glossary holds is wanted of all that are written`() {
        var library = IntentLibrary()
        library.glossaries = [
            .en: Glossary(language: .en, forms: ["a.x": ["x"], "a.y": ["y"]]), .ja: Glossary(language: .ja, forms: ["a.y": ["y"], "a.z": ["z"]]),
            .ko: Glossary(language: .ko, forms: ["a.x": ["x"], "a.y": ["y"], "a.z": ["z"]]),
        ]
        #expect(GlossaryGaps.faults(in: library, intents: "Intents") == [
            Diagnostic(.error, path: "Intents/glossary/ja.yaml", message: "no term for a.x", mend: "add them"),
            Diagnostic(.error, path: "Intents/glossary/en.yaml", message: "no term for a.z", mend: "add them"),
        ])
    }
}

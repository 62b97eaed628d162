import Catalog
import Testing

@testable import CatalogBuilder
@testable import IntentFiles

@Suite struct VersionGapsTests {
    private static func page(_ id: String, _ language: String) -> Page {
        Page(id: id, site: "s", url: "https://city.example/\(id)", language: language, file: "\(id).html", title: "P", readOn: nil)
    }

    private static func intent(_ id: String, _ bindings: [Int]) -> Intent {
        Intent(id: id, topic: "t", about: [ConceptID("matter.fee")], facts: [.fee], bindings: bindings)
    }

    @Test func `what one language's pages of a topic answer and another's do not is told, unless it is bound to a page`() {
        let sections = [("en", "Fee"), ("ja", "手数料"), ("en", "Lost cards")].map { page, heading in
            Section(page: page, parent: nil, heading: heading, region: .body, line: 1, paragraphs: [])
        }
        var library = IntentLibrary()
        library.restrictedToPage = ["t.own": "en"]
        library.declared = ["t.lost": .init(path: "Intents/t/intents.yaml", line: 7)]
        let warnings = VersionGaps.warnings(
            for: [Self.intent("t.fee", [0, 1]), Self.intent("t.lost", [2]), Self.intent("t.own", [2])], in: library,
            pages: [Self.page("en", "en"), Self.page("ja", "ja"), Self.page("ko", "ko")], sections: sections)
        #expect(warnings.map(\.description) == [
            "Intents/t/intents.yaml:7: warning: no section of the pages in ja is about `t.lost`, only “Lost cards” of `en`, which answers in all languages; "
                + "compare the versions of the page; if a heading was reworded, add its words to the glossary"
        ])
    }
}

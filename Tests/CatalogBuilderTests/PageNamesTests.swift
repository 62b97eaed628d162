import Catalog
import Testing

@testable import CatalogBuilder
@testable import IntentFiles

@Suite struct PageNamesTests {
    @Test func `a page that no site lists is told where it is named, with those that there are`() {
        let page = { Page(id: $0, site: "s", url: "https://city.example/", language: "en", file: "p.html", title: "P", readOn: nil) }
        var library = IntentLibrary()
        library.restrictedToPage = ["t.a": "garbage", "t.b": "waste", "t.c": "refuse"]
        library.declared = ["t.b": .init(path: "Intents/t/intents.yaml", line: 7)]
        #expect(PageNames.faults(in: library, pages: [page("garbage"), page("water")]).map(\.description) == [
            "Intents/t/intents.yaml:7: error: `t.b` is bound to the page `waste`, which no site.yaml lists; name one of garbage, water",
            "t.c: error: `t.c` is bound to the page `refuse`, which no site.yaml lists; name one of garbage, water",
        ])
    }
}

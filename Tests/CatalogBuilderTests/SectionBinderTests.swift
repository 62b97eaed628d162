import Catalog
import CatalogBuilder
import Testing

@Suite struct SectionBinderTests {
    private static let pages = [Page(id: "p", site: "s", url: "https://c.example/", language: "en", file: "p.html", title: "P", readOn: nil)]

    private static func section(_ parent: Int?, _ heading: [String], _ text: [String]) -> Section {
        Section(
            page: "p", parent: parent, heading: "H", region: .body, line: 1, paragraphs: ["x"],
            headingConcepts: heading.map(ConceptID.init), textConcepts: text.map(ConceptID.init))
    }

    private static func intent(_ about: [String], _ facts: [FactKind] = []) -> Intent {
        Intent(id: "t.i", topic: "t", about: about.map(ConceptID.init), facts: facts)
    }

    private static let sections = [
        section(nil, ["matter.pickup"], ["document.issue-notice"]),
        section(0, ["matter.bring"], ["document.issue-notice", "document.identity-document"]),
        section(nil, ["matter.counter"], ["place.city-hall"]),
    ]

    @Test func `the section that names most of it is bound`() {
        let binder = SectionBinder(sections: Self.sections, facts: [])
        #expect(binder.bindings(of: Self.intent(["matter.bring", "matter.pickup", "document.identity-document"]), pages: Self.pages) == [1])
        #expect(binder.bindings(of: Self.intent(["matter.pickup"]), pages: Self.pages) == [0])
    }

    @Test func `an intent that no section is about is bound to none`() {
        let binder = SectionBinder(sections: Self.sections, facts: [])
        #expect(binder.bindings(of: Self.intent(["other.passport"]), pages: Self.pages) == [])
    }

    @Test func `a section with the facts that are wanted is preferred`() {
        let twins = [Self.section(nil, ["matter.fee"], []), Self.section(nil, ["matter.fee"], [])]
        let fee = Fact(section: 1, line: 1, quote: "free", value: .fee(Fee(yen: 0)))
        let binder = SectionBinder(sections: twins, facts: [fee])
        #expect(binder.bindings(of: Self.intent(["matter.fee"], [.fee]), pages: Self.pages) == [1])
    }
}

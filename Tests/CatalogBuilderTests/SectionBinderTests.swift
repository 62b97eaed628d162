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

    private static func binder(_ sections: [Section], _ facts: [Fact] = [], pages: Set<String> = ["p"]) -> SectionBinder {
        SectionBinder(sections: sections, facts: facts, pages: pages)
    }

    @Test func `the section that names most of it is bound`() {
        let binder = Self.binder(Self.sections)
        #expect(binder.bindings(of: Self.intent(["matter.bring", "matter.pickup", "document.identity-document"]), pages: Self.pages) == [1])
        #expect(binder.bindings(of: Self.intent(["matter.pickup"]), pages: Self.pages) == [0])
    }

    @Test func `an intent that no section is about is bound to none`() {
        let binder = Self.binder(Self.sections)
        #expect(binder.bindings(of: Self.intent(["other.passport"]), pages: Self.pages) == [])
    }

    @Test func `no intent is bound to the pages of two sites`() {
        func page(_ id: String, _ site: String, _ language: String) -> Page {
            Page(id: id, site: site, url: "https://c.example/", language: language, file: "p.html", title: "P", readOn: nil)
        }
        func section(_ page: String, _ text: [String]) -> Section {
            Section(page: page, parent: nil, heading: "H", region: .body, line: 1, paragraphs: ["x"], headingConcepts: [ConceptID("matter.fee")], textConcepts: text.map(ConceptID.init))
        }
        let pages = [page("a", "one", "en"), page("b", "two", "ja"), page("c", "two", "en")]
        let sections = [section("a", []), section("b", ["document.photo"]), section("c", ["document.photo"])]
        let binder = Self.binder(sections, pages: Set(pages.map(\.id)))
        #expect(binder.bindings(of: Self.intent(["matter.fee", "document.photo"]), pages: pages) == [1, 2])
        #expect(binder.bindings(of: Self.intent(["matter.fee"]), pages: pages) == [0])
    }

    @Test func `a section with the facts that are wanted is preferred`() {
        let twins = [Self.section(nil, ["matter.fee"], []), Self.section(nil, ["matter.fee"], [])]
        let fee = Fact(section: 1, line: 1, quote: "free", value: .fee(Fee(yen: 0)))
        let binder = Self.binder(twins, [fee])
        #expect(binder.bindings(of: Self.intent(["matter.fee"], [.fee]), pages: Self.pages) == [1])
    }

    @Test func `where the section is gone, the next best one does not answer in its place`() {
        let photo = Fact(
            section: 3, line: 1, quote: "taken within the last 6 months", value: .duration(TimeSpan(lower: 6, upper: 6, unit: .month, relation: .within)),
            concepts: [ConceptID("data.face-photo")])
        let wait = Self.intent(["matter.pickup", "matter.waiting-time", "document.issue-notice"], [.duration])
        let bring = Self.intent(["matter.bring", "matter.pickup", "document.issue-notice", "document.identity-document"], [.document])
        let papers = Fact(section: 4, line: 1, quote: "Passport", value: .document(Document(name: "Passport")))
        let others = [Self.section(nil, [], ["matter.pickup", "data.face-photo"]), Self.section(nil, [], ["document.identity-document"])]
        let sections = (0..<3).map { _ in Self.section(nil, ["place.city-hall"], []) } + others
        let binder = Self.binder(sections, [photo, papers])
        #expect(binder.bindings(of: wait, pages: Self.pages) == [])
        #expect(binder.bindings(of: bring, pages: Self.pages) == [])
    }

    @Test(arguments: [0, 1, 3, 10, 100])
    func `a box that stands below each page of a city tells as much as one`(others: Int) {
        let pages = Self.pages + (0..<others).map {
            Page(id: "p\($0)", site: "s", url: "https://c.example/\($0)", language: "en", file: "\($0).html", title: "P", readOn: nil)
        }
        var sections = Self.sections + (0..<5).map { Self.section(nil, ["subject.\($0)"], []) }
        var facts: [Fact] = []
        for page in pages {
            var box = Self.section(nil, ["matter.inquiry"], ["office.a"])
            (box.page, box.heading) = (page.id, "Contact")
            let address = PostalAddress(text: "1-1-1 Tachibanadori-Nishi", postalCode: "880-8505")
            facts.append(Fact(section: sections.count, line: 1, quote: "1-1-1 Tachibanadori-Nishi", value: .postalAddress(address)))
            sections.append(box)
        }
        let binder = Self.binder(sections, facts, pages: Set(pages.map(\.id)))
        #expect(binder.bindings(of: Self.intent(["matter.address", "place.city-hall"], [.postalAddress]), pages: pages) == [8])
    }

    /// "First application: free" was taken from what a forgotten PIN costs.
    @Test func `what the answer says of a fact, the fact has to say`() {
        func fee(_ section: Int, _ concepts: [String]) -> Fact {
            Fact(section: section, line: 1, quote: "free", value: .fee(Fee(yen: 0)), concepts: concepts.map(ConceptID.init))
        }
        var intent = Self.intent(["matter.fee", "matter.apply"], [.fee])
        intent.asserts = [.init(kind: .fee, concepts: [ConceptID("matter.first-application")])]
        let sections = [Self.section(nil, ["matter.fee"], ["matter.fee"]), Self.section(nil, ["matter.apply"], ["matter.fee", "matter.first-application"])]
        let other = Self.binder(sections, [fee(0, ["matter.fee"]), fee(1, ["matter.fee"])])
        #expect(other.bindings(of: intent, pages: Self.pages) == [])
        let own = Self.binder(sections, [fee(0, ["matter.fee"]), fee(1, ["matter.fee", "matter.first-application"])])
        #expect(own.bindings(of: intent, pages: Self.pages) == [1])
    }

    @Test func `a section for somebody else's case gives way to that for one's own`() {
        let cases = [Self.section(nil, ["matter.bring"], []), Self.section(0, ["matter.pickup", "other.proxy"], ["matter.pickup"]), Self.section(0, ["matter.pickup"], [])]
        let papers = [1, 1, 2].map { Fact(section: $0, line: 1, quote: "Passport", value: .document(Document(name: "Passport"))) }
        let intent = Self.intent(["matter.bring", "matter.pickup"], [.document])
        #expect(Self.binder(cases, papers).bindings(of: intent, pages: Self.pages) == [2])
    }
}

import Catalog
import Testing

@Suite struct IntentNearnessTests {
    private static let intent = Intent(
        id: "t.fee", topic: "t", about: ["matter.fee", "matter.first-application"].map(ConceptID.init), facts: [.fee, .link])

    private static func section(_ parent: Int?, _ headings: [String]) -> Section {
        Section(page: "p", parent: parent, heading: "H", region: .body, line: 1, paragraphs: ["x"], headingConcepts: headings.map(ConceptID.init))
    }

    private static let sections = [section(nil, ["matter.fee"]), section(0, []), section(nil, ["matter.loss"])]

    private static func fee(_ section: Int, _ concepts: [String]) -> Fact {
        Fact(section: section, line: 1, quote: "x", value: .fee(Fee(yen: 1000)), concepts: concepts.map(ConceptID.init))
    }

    @Test func `a figure whose sentence names more of it is nearer, a heading counts less`() {
        let nearness = [Self.fee(2, ["matter.fee", "matter.first-application"]), Self.fee(2, ["matter.fee"]), Self.fee(1, []), Self.fee(2, [])].map {
            Self.intent.nearness(of: $0, in: Self.sections)
        }
        #expect(nearness == [3, 2, 1, 0])
    }

    @Test func `a figure of a matter that no page answers belongs to that matter`() {
        #expect(!Self.intent.shows(Self.fee(0, ["matter.fee", "other.reissue"]), in: Self.sections))
        #expect(!Self.intent.shows(Self.fee(2, ["matter.loss"]), in: Self.sections))
        #expect(Self.intent.shows(Self.fee(0, ["matter.loss"]), in: Self.sections))
    }

    @Test func `what is no figure is shown whatever it names, and so is all that an intent wants all of`() {
        let link = Fact(section: 2, line: 1, quote: "x", value: .link(Link(title: "T", url: "https://city.example/")))
        #expect(Self.intent.shows(link, in: Self.sections))
        var all = Self.intent
        all.showAll = [.fee]
        #expect(all.shows(Self.fee(2, ["other.reissue"]), in: Self.sections))
    }
}

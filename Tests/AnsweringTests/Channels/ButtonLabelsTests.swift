import Catalog
import Testing

@testable import Answering

@Suite struct ButtonLabelsTests {
    private static func labels(_ titles: [String]) -> [String?] { ButtonLabels(titles, budget: 20).labels }

    @Test func `what titles begin with alike is left out where their beginnings do not tell them apart`() {
        #expect(Self.labels(["What the Individual Number is", "What the Individual Number Card (My Number Card) is", "How long it takes"])
            == ["…Number is", "…Card (My Number…", "How long it takes"])
        #expect(Self.labels(["Applying when your card expires", "Applying when your visa expires"]) == ["…your card expires", "…your visa expires"])
        // One of them is the beginning of the other.
        #expect(Self.labels(["A certificate of residence", "A certificate of residence, by post"]) == ["…of residence", "…residence, by post"])
    }

    @Test func `where that does not tell them apart either they are numbered`() {
        let shared = "abc def ghi jkl mno pqr "
        #expect(Self.labels(["\(shared)1", "\(shared)uvw xyz uvw xyz 2", "x uvw xyz uvw xyz 2", "\(shared)uvw xyz uvw xyz 3"])
            .map { $0.map { $0.prefix(1) } } == ["…", "…", "x", "…"])
        #expect(Self.labels(["aaaa bbbb cccc dddd eeee ffff gggg", "aaaa bbbb cccc dddd hhhh eeee ffff gggg", "…dddd eeee ffff gggg"])
            .map { $0.map { $0.prefix(2) } } == ["1.", "2.", "3."])
    }

    @Test func `the same choice twice has the same label`() {
        let title = "Applying when your residence card expires soon"
        #expect(Self.labels([title, title]) == ["Applying when your…", "Applying when your…"])
    }

    @Test(arguments: ResidentLanguage.allCases)
    func `whichever intents are offered together, each has a label of its own within the limit`(language: ResidentLanguage) throws {
        let titles = try ShippedCatalog.catalog.intents.compactMap { $0.texts[language]?.title }
        #expect(titles.count > 20)
        func check(_ choice: [String]) {
            let labels = Self.labels(choice)
            #expect(Set(labels).count == Set(choice).count && labels.allSatisfy { (1...20).contains($0?.utf16.count ?? 0) }, "\(choice): \(labels)")
        }
        for place in titles.indices {
            check(Array(titles[place...].prefix(13)))
            // Those that begin alike, in pairs and all at once.
            let alike = titles.filter { $0 != titles[place] && $0.prefix(5) == titles[place].prefix(5) }
            for other in alike { check([titles[place], other]) }
            check(Array(([titles[place]] + alike).prefix(13)))
        }
    }
}

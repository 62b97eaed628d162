import Catalog
import Testing

@testable import Answering

@Suite struct HeadingShelfTests {
    @Test func `a heading is made once for each intent and language`() {
        let shelf = HeadingShelf()
        var made = 0
        func title(_ id: String, _ language: ResidentLanguage) -> String {
            let intent = Intent(id: id, topic: "a", about: [], facts: [])
            return shelf.heading(of: intent, in: language) {
                made += 1
                return HeadingShelf.Heading(title: "\(id) \(language.rawValue)", question: "?")
            }.title
        }
        for _ in 0..<2 {
            #expect(title("a.b", .en) == "a.b en")
            #expect(title("a.b", .vi) == "a.b vi")
            #expect(title("a.c", .en) == "a.c en")
        }
        #expect(made == 3)
    }
}

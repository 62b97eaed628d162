import Answering
import Catalog
import CatalogBuilder
import Foundation
import Matching
import Testing
import WireProtocol

/// A page for which nobody has written an intent, beside one that has them.
@Suite struct OtherTopicTests {
    private static func catalog() throws -> Catalog {
        let build = try SamplePages.build([("en-bold.html", "en"), ("en-garbage.html", "en")])
        return try #require(build.catalog, "\(build.diagnostics)")
    }

    private static func desk(_ catalog: Catalog) throws -> CatalogDesk {
        let noon = try Date("2026-11-24T12:00:00+09:00", strategy: .iso8601)
        return CatalogDesk(try CatalogFile(decoding: CatalogFile.encode(catalog)), now: { noon })
    }

    @Test func `no intent of another topic is bound to it`() throws {
        let catalog = try Self.catalog()
        let bound = catalog.intents.filter { !$0.texts.isEmpty }.flatMap(\.bindings)
        #expect(Set(bound.map { catalog.sections[$0].page }) == ["page"])
    }

    @Test func `each of its sections is an intent of its own`() throws {
        let own = try Self.catalog().intents.filter(\.texts.isEmpty)
        #expect(own.map(\.id) == ["page2.1", "page2.2"])
    }

    @Test(arguments: [
        ("I have bulky garbage, a sofa. what does it cost", "page2.1", "500 yen"),
        ("when is burnable garbage collected", "page2.2", "Monday and Thursday"),
    ])
    func `its sections answer in the page's words`(question: String, intent: String, words: String) throws {
        let reply = try Self.desk(Self.catalog()).reply(to: AskRequest(question: question))
        #expect(reply.intent == intent)
        #expect(reply.text.contains(words))
        #expect(reply.notice?.isEmpty == false)
    }

    @Test func `the written intents go on as before`() throws {
        let desk = try Self.desk(Self.catalog())
        #expect(desk.reply(to: AskRequest(question: "how much is the first card")).fees == ["free of charge"])
        #expect(desk.reply(to: AskRequest(question: "my cat is ill, which vet is open")).kind == .fallback)
    }

    @Test func `a section is found by what it means where no word is shared`() throws {
        var catalog = try Self.catalog()
        let classes = catalog.intentModel.classes
        let none = [Float](repeating: 0, count: 3)
        catalog.encoderModel = EncoderModel(
            encoder: "test 1", classes: classes, mean: Data(floats: none),
            hidden: .init(weights: Data(floats: none), biases: [0]),
            output: .init(weights: Data(floats: classes.map { _ in 0 }), biases: classes.map { _ in 0 }), share: 0.4, temperature: 1,
            sections: [
                SectionVectors(intent: "page2.1", headings: Data(floats: [1, 0, 0]), text: Data(floats: [0.9, 0.1, 0])),
                SectionVectors(intent: "page2.2", headings: Data(floats: [0, 1, 0]), text: Data(floats: [0, 1, 0])),
            ])
        let matcher = CatalogMatcher(catalog)
        func found(_ vector: [Float]?) -> Set<String> {
            let result = matcher.match(Question(text: "ขอถามเรื่องโซฟา", vector: vector))
            return Set(result.candidates.filter { $0.intent.hasPrefix("page2") }.map(\.intent))
        }
        #expect(found(nil).isEmpty)
        #expect(found([0.8, 0.1, 0.3]) == ["page2.1"])
    }
}

import Answering
import Catalog
import CatalogBuilder
import Foundation
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
}

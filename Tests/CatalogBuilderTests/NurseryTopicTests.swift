import Answering
import Catalog
import CatalogBuilder
import Foundation
import Testing
import WireProtocol

/// A page of quite another topic with intents of its own, without the shipped ones: nothing may depend on these.
@Suite struct NurseryTopicTests {
    private static let built = Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.copyItem(atPath: "\(SamplePages.repository)/Tests/Fixtures/nursery", toPath: folder)
        try FileManager.default.createDirectory(atPath: "\(folder)/Intents/phrasebook", withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            atPath: "\(SamplePages.repository)/Intents/phrasebook/en.yaml", toPath: "\(folder)/Intents/phrasebook/en.yaml")
        return CatalogBuild(knowledge: "\(folder)/Knowledge", intents: "\(folder)/Intents")
    }

    private static func desk() throws -> CatalogDesk {
        let build = try built.get()
        let catalog = try #require(build.catalog, "\(build.diagnostics)")
        let noon = try Date("2026-11-24T12:00:00+09:00", strategy: .iso8601)
        return CatalogDesk(try CatalogFile(decoding: CatalogFile.encode(catalog)), now: { noon })
    }

    @Test func `it builds without an error, every intent bound to its section`() throws {
        let build = try Self.built.get()
        #expect(build.diagnostics.filter { $0.severity == .error } == [])
        #expect(build.unbound == [])
        let catalog = try #require(build.catalog)
        let headings = catalog.intents.filter { !$0.texts.isEmpty }.map { intent in
            intent.bindings.first.map { catalog.sections[$0].heading }
        }
        #expect(headings == ["How to apply", "What to bring", "Fees", "Contact"])
    }

    @Test(arguments: [
        ("how could I apply for a place at a nursery", "nursery.apply", "Apply by 30 November."),
        ("which documents does the nursery want", "nursery.bring", "Certificate of employment"),
        ("what is the price of a nursery school", "nursery.fee", "free of charge"),
        ("whom do i call about the nursery", "nursery.contact", "0985-99-1234"),
    ])
    func `it answers from its own page`(question: String, intent: String, words: String) throws {
        let reply = try Self.desk().reply(to: AskRequest(question: question))
        #expect(reply.intent == intent)
        #expect(reply.contacts.map(\.phone) == ["0985-99-1234"])
        let text = ([reply.text, reply.source?.quote ?? ""] + reply.durations).joined(separator: "\n")
        #expect(text.localizedCaseInsensitiveContains(words))
    }

    @Test(arguments: ["when is the garbage collected", "my bicycle was stolen"])
    func `it refuses other topics and names its own office`(question: String) throws {
        let reply = try Self.desk().reply(to: AskRequest(question: question))
        #expect(reply.kind == .fallback)
        #expect(reply.contacts.map(\.phone) == ["0985-99-1234"])
    }
}

import Answering
import Catalog
import CatalogBuilder
import Foundation
import Testing
import WireProtocol

/// A page of quite another topic with intents of its own, without the shipped ones: nothing may depend on these.
@Suite struct NurseryTopicTests {
    private static let built = Result { try NurseryFolder().build() }

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

    @Test func `an intent that is bound to a page is answered from that page and its versions alone`() throws {
        let folder = try NurseryFolder()
        let other = "<html lang=\"en\"><body><h1>Nursery schools of the ward</h1><h2>Rooms</h2><p>A nursery school has four rooms.</p><h2>Contact</h2><p>Childcare Division</p><p>TEL: 0985-99-0000</p></body></html>"
        try folder.addPage("ward", other)
        try folder.addPage("ward-old", other.replacing("0000", with: "0001"))
        try folder.edit("Intents/nursery/intents.yaml", "  - id: nursery.contact\n", "  - id: nursery.contact\n    page: ward\n")
        let build = folder.build()
        let catalog = try #require(build.catalog, "\(build.diagnostics)")
        func pages(_ id: String) -> [String] { catalog.intents.first { $0.id == id }?.bindings.map { catalog.sections[$0].page } ?? [] }
        #expect(!pages("nursery.contact").isEmpty && pages("nursery.contact").allSatisfy { $0.hasPrefix("ward") })
        #expect(pages("nursery.fee") == ["nursery"])
    }

    @Test func `an intent that is bound to a page which nobody lists is an error where it is declared`() throws {
        let folder = try NurseryFolder()
        try folder.edit("Intents/nursery/intents.yaml", "  - id: nursery.contact\n", "  - id: nursery.contact\n    page: nurserry\n")
        let build = folder.build(training: .none)
        #expect(build.catalog == nil && build.diagnostics.first == Diagnostic(
            .error, path: "\(folder.path)/Intents/nursery/intents.yaml", line: 17,
            message: "`nursery.contact` is bound to the page `nurserry`, which no site.yaml lists", mend: "name one of nursery"))
    }

    @Test(arguments: [
        ("office.childcare-divison", "write `office.childcare-division`"), ("city.mayor", "name a concept of Intents/glossary/"),
    ]) func `a default contact that no glossary holds is an error where it is named`(name: String, mend: String) throws {
        let folder = try NurseryFolder()
        try folder.edit("Knowledge/city/site.yaml", "[office.childcare-division]", "[\(name)]")
        #expect(folder.build(training: .none).diagnostics.first == Diagnostic(
            .error, path: "\(folder.path)/Knowledge/city/site.yaml", line: 6, message: "`default-contact` names `\(name)`, which no glossary holds", mend: mend))
    }

    @Test func `a default contact beside which no phone stands is told`() throws {
        let folder = try NurseryFolder()
        try folder.edit("Knowledge/city/site.yaml", "[office.childcare-division]", "[document.employment-certificate]")
        let warning = folder.build(training: .none).diagnostics.first { $0.path.hasSuffix("site.yaml") }
        #expect(warning?.severity == .warning && warning?.line == 6)
        #expect(warning?.message.hasPrefix("no phone on the pages is about `default-contact` (document.employment-certificate)") == true)
    }
}

import Answering
import Catalog
import CatalogBuilder
import EncoderSource
import Foundation
import Testing
import WireProtocol

/// From an embeddings server to an answer: built, asked, and asked again when the server is gone.
@Suite struct ServedDeskTests {
    private static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// A small topic, built through the server at an address; off the test's own threads, since calls hold theirs.
    private static func build(_ address: String) async throws -> CatalogBuild {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.copyItem(atPath: "\(repository)/Tests/Fixtures/nursery", toPath: folder)
        try FileManager.default.createDirectory(atPath: "\(folder)/Intents/phrasebook", withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            atPath: "\(repository)/Intents/phrasebook/en.yaml", toPath: "\(folder)/Intents/phrasebook/en.yaml")
        let source = try EncoderSource(address, besideCatalog: "\(folder)/x.catalog")
        return try await onThread {
            let encoder = try source.openForBuilding()
            return CatalogBuild(
                knowledge: "\(folder)/Knowledge", intents: "\(folder)/Intents",
                vectors: encoder.map { EncodedPhrases($0, place: source.place, cache: "\(folder)/x.vectors") })
        }
    }

    private static func onThread<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            Thread { continuation.resume(with: Result(catching: work)) }.start()
        }
    }

    private static func ask(_ desk: CatalogDesk, _ question: String) async throws -> AskReply {
        try await onThread { desk.reply(to: AskRequest(question: question)) }
    }

    @Test func `a catalog built through a server answers with it, and by the words when it is gone`() async throws {
        let server = try await EmbeddingsServer.started()
        let build = try await Self.build(server.address)
        let catalog = try #require(build.catalog, "\(build.diagnostics)")
        #expect(catalog.encoderModel?.encoder == "openai test-model 2 “”")
        let asked = server.inputs.count
        let source = try EncoderSource(server.address, besideCatalog: "x")
        let encoder = try #require(try source.open(builtWith: catalog.encoderModel?.encoder, dimension: 2))
        let file = try CatalogFile(decoding: CatalogFile.encode(catalog))
        let desk = CatalogDesk(file, encoder: QuestionEncoder(encoder), now: { Date(timeIntervalSince1970: 1_795_500_000) })
        #expect(try await Self.ask(desk, "what papers do we need for the nursery").intent == "nursery.bring")
        #expect(server.inputs.count == asked + 1 && server.inputs.last == ["what papers do we need for the nursery"])
        try await server.stop()
        for number in 1...4 {
            #expect(try await Self.ask(desk, "what papers does the nursery need from us \(number)").intent == "nursery.bring")
        }
        #expect(desk.status(lang: "en").text.contains("words only for now"))
        #expect(throws: (any Error).self) {
            try EncoderSource("http://127.0.0.1:\(server.port)/v1#other-model", besideCatalog: "x")
                .open(builtWith: catalog.encoderModel?.encoder, dimension: 2)
        }
    }
}

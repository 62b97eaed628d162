import EncoderSource
import Foundation
import SentenceEncoder
import Testing

/// The client against a server that behaves well, badly, or not at all.
@Suite struct ServerEncoderTests {
    /// Calls hold their thread, which is none of the test's own.
    private static func onThread<T: Sendable>(_ work: @escaping @Sendable () -> T) async -> T {
        await withCheckedContinuation { continuation in
            Thread { continuation.resume(returning: work()) }.start()
        }
    }

    private static func vectors(_ encoder: ServerEncoder, _ texts: [String]) async -> Result<[[Float]], EncoderError> {
        await onThread { Result { () throws(EncoderError) in try encoder.vectors(of: texts) } }
    }

    private static func error(_ encoder: ServerEncoder) async throws -> EncoderError {
        let result = await vectors(encoder, ["a"])
        guard case .failure(let error) = result else { throw NoError() }
        return error
    }

    private struct NoError: Error {}

    private static func encoder(_ server: EmbeddingsServer, timeout: Duration = .seconds(10)) throws -> ServerEncoder {
        ServerEncoder(try ServerAddress(server.address), dimension: 2, timeout: timeout)
    }

    @Test func `vectors come in the order of the texts, of length 1`() async throws {
        let server = try await EmbeddingsServer.started()
        let result = await Self.vectors(try Self.encoder(server), ["aaaa", "bb"])
        let vectors = try result.get()
        #expect(vectors.map { abs($0[0] / $0[1]).rounded() } == [4, 2])
        #expect(vectors.allSatisfy { abs($0[0] * $0[0] + $0[1] * $0[1] - 1) < 0.001 })
        #expect(server.inputs == [["aaaa", "bb"]])
    }

    @Test func `the server tells the dimension, which is part of the identity`() async throws {
        let server = try await EmbeddingsServer.started()
        let address = try ServerAddress(server.address)
        let identity = await Self.onThread { Result { () throws(EncoderError) in try ServerEncoder(asking: address, timeout: .seconds(10)).identity } }
        #expect(try identity.get() == "openai test-model 2 “”")
        #expect(ServerEncoder(address, dimension: 3).identity != "openai test-model 2 “”")
    }

    @Test func `a model of the E5 family gets its prefix, and any can be given`() async throws {
        let server = try await EmbeddingsServer.started()
        for (suffix, sent) in [("#multilingual-e5-small", "query: a"), ("?prefix=Frage:%20#test-model", "Frage: a")] {
            let address = try ServerAddress("http://127.0.0.1:\(server.port)/v1\(suffix)")
            _ = await Self.vectors(ServerEncoder(address, dimension: 2), ["a"])
            #expect(server.inputs.last == [sent])
        }
    }

    @Test func `a Unix socket will do`() async throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString.prefix(8)).sock").path
        let server = try await EmbeddingsServer.started(socket: path)
        let encoder = ServerEncoder(try ServerAddress("http+unix:\(path)#test-model"), dimension: 2)
        #expect(try await Self.vectors(encoder, ["a"]).get().count == 1)
        try await server.stop()
        try? FileManager.default.removeItem(atPath: path)
    }

    @Test(arguments: [
        (EmbeddingsServer.Manner.malformed, "not that of /v1/embeddings"), (.fails, "500"), (.wrongDimension, "gives 3 dimensions, not 2"),
        (.hangsUp, "without a whole answer"), (.never, "no answer within 100 ms"),
    ])
    func `what is no answer is an error that says what was wrong`(manner: EmbeddingsServer.Manner, words: String) async throws {
        let server = try await EmbeddingsServer.started(manner)
        let isSlow = if case .never = manner { true } else { false }
        let error = try await Self.error(Self.encoder(server, timeout: isSlow ? .milliseconds(100) : .seconds(10)))
        #expect("\(error)".contains(words), "\(error)")
    }

    @Test func `a server that is down is left alone until it answers again`() async throws {
        let server = try await EmbeddingsServer.started()
        let encoder = try Self.encoder(server)
        let port = server.port
        try await server.stop()
        for _ in 0..<3 {
            #expect(encoder.trouble == nil)
            _ = try await Self.error(encoder)
        }
        #expect(encoder.trouble != nil)
        #expect(try await Self.error(encoder).message.contains("does not answer"))
        let again = try await EmbeddingsServer.started(port: port)
        // The first pause is a second.
        for _ in 0..<100 where encoder.trouble != nil {
            try await Task.sleep(for: .milliseconds(100))
            _ = await Self.vectors(encoder, ["a"])
        }
        #expect(encoder.trouble == nil)
        #expect(again.inputs.count == 1)
    }
}

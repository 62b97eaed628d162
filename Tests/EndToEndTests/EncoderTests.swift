import Foundation
import Testing

/// The sentence encoder from folder to answer, with an encoder compiled for the test: no network, no model.
@Suite struct EncoderTests {
    /// A workplace with an encoder beside its catalog, where commands and daemon look for it, and the catalog built
    /// with it once for all tests.
    private static func workplace() throws -> Workplace {
        let shipped = try built.get()
        let workplace = try Workplace()
        try install("test encoder 1", in: workplace)
        try shipped.catalog.write(to: URL(fileURLWithPath: workplace.catalog))
        try shipped.cache.write(to: URL(fileURLWithPath: "\(workplace.folder)/encoder/vectors.cache"))
        return workplace
    }

    private static let built = Result {
        let workplace = try Workplace()
        try install("test encoder 1", in: workplace)
        let outcome = try workplace.build()
        guard outcome.status == 0 else { throw Workplace.Missing(what: outcome.diagnostics) }
        return Built(
            output: outcome.output, catalog: try Data(contentsOf: URL(fileURLWithPath: workplace.catalog)),
            cache: try Data(contentsOf: URL(fileURLWithPath: "\(workplace.folder)/encoder/vectors.cache")))
    }

    /// What a build printed and wrote.
    private struct Built {
        var output: String
        var catalog: Data
        var cache: Data
    }

    private static func install(_ identity: String, in workplace: Workplace) throws {
        let folder = "\(workplace.folder)/encoder"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let source = "\(Binaries.repository)/Tests/Fixtures/encoder/encoder.c"
        let compiled = try Binaries.run(
            "/usr/bin/env", ["cc", "-O1", "-shared", "-fPIC", "-o", "\(folder)/libencoder.so", source, "-lm"])
        try #require(compiled.status == 0, "\(compiled.diagnostics)")
        try Data("TEST".utf8).write(to: URL(fileURLWithPath: "\(folder)/model.bin"))
        try Data("\(identity)\n".utf8).write(to: URL(fileURLWithPath: "\(folder)/identity.txt"))
    }

    @Test func `build and daemon find it beside the catalog and say so`() async throws {
        let workplace = try Self.workplace()
        #expect(try Self.built.get().output.contains("encoder test encoder 1"))
        let daemon = try await RunningDaemon(workplace)
        #expect(try daemon.ask("/status").contains("matching: words and the encoder “test encoder 1”"))
        let questions = (1...20).map { #"{"id":\#($0),"question":"i lost my card at the station number \#($0)"}"# }
        let replies = try Binaries.run(
            "/bin/nc", ["-N", "127.0.0.1", String(daemon.port)], input: questions.joined(separator: "\n") + "\n").output
        let ids = replies.split(separator: "\n").compactMap { $0.firstMatch(of: /"id":([0-9]+)/).flatMap { Int($0.1) } }
        #expect(ids == Array(1...20))
    }

    @Test func `without it the words are enough`() async throws {
        let workplace = try Self.workplace()
        try FileManager.default.removeItem(atPath: "\(workplace.folder)/encoder")
        let daemon = try await RunningDaemon(workplace)
        #expect(try daemon.ask("/status").contains("which is not here"))
        #expect(try daemon.ask(#"{"question":"I lost my card","lang":"en"}"#).contains("0120-0178-27"))
    }

    @Test func `an encoder that is named for a catalog without one is warned of`() throws {
        let workplace = try Workplace.built()
        for encoder in ["/nonexistent", "http://127.0.0.1:9/v1#m"] {
            let check = try Binaries.run(
                Binaries.path("madoguchid"), ["--check-catalog", "--catalog", workplace.catalog, "--encoder", encoder])
            #expect(check.status == 0 && check.diagnostics.contains("warning: the encoder \(encoder) is not used"), "\(check)")
        }
        let silent = try Binaries.run(
            Binaries.path("madoguchid"), ["--check-catalog", "--catalog", workplace.catalog, "--encoder", "none"])
        #expect(silent.status == 0 && silent.diagnostics.isEmpty, "\(silent)")
    }

    @Test func `another encoder than the catalog's is refused`() throws {
        let workplace = try Self.workplace()
        try Self.install("test encoder 2", in: workplace)
        let ask = try Binaries.madoguchi("ask", "hello", "--catalog", workplace.catalog)
        #expect(ask.status != 0)
        #expect(ask.diagnostics.contains("test encoder 1") && ask.diagnostics.contains("test encoder 2"))
        #expect(ask.diagnostics.contains("build the catalog anew"))
        #expect(try Binaries.madoguchi("ask", "hello", "--catalog", workplace.catalog, "--encoder", "none").status == 0)
    }

    @Test func `a second build takes the vectors from the cache, and the catalog is the same`() throws {
        let workplace = try Self.workplace()
        let first = FileManager.default.contents(atPath: workplace.catalog)
        let cache = "\(workplace.folder)/encoder/vectors.cache"
        let cached = try #require(FileManager.default.contents(atPath: cache))
        #expect(try workplace.build().status == 0)
        #expect(FileManager.default.contents(atPath: workplace.catalog) == first)
        #expect(FileManager.default.contents(atPath: cache) == cached)
        try Data("damaged".utf8).write(to: URL(fileURLWithPath: cache))
        #expect(try workplace.build().status == 0)
        #expect(FileManager.default.contents(atPath: workplace.catalog) == first)
    }
}

import Foundation
import SentenceEncoder
import Testing

@testable import CatalogBuilder

/// Vectors are costly: each text is asked for once, until the encoder or the text is another.
@Suite struct EncodedPhrasesTests {
    private let folder: String
    private var cache: String { "\(folder)/vectors" }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "vectors-\(UUID().uuidString.prefix(8))").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    private func cleanUp() { try? FileManager.default.removeItem(atPath: folder) }

    /// The texts' vectors, which must be the encoder's own, and what it was asked for them.
    private func asked(_ encoder: CountingEncoder, _ texts: [String], keptApart: String? = nil, at cache: String? = nil) throws -> [String] {
        let vectors = try EncodedPhrases(encoder, place: "here", cache: cache ?? self.cache).vectors(of: texts, keptApart: keptApart)
        #expect(vectors == texts.map { CountingEncoder.vector(of: $0, dimension: encoder.dimension) })
        return encoder.takeAsked()
    }

    @Test func `each text is asked for once, in batches of the size that suits the encoder`() throws {
        defer { cleanUp() }
        let encoder = CountingEncoder()
        let texts = ["d", "a", "c", "b", "a", "g", "f", "e", "d", ""]
        let phrases = EncodedPhrases(encoder, place: "here", cache: cache)
        #expect(try phrases.vectors(of: texts) == texts.map { CountingEncoder.vector(of: $0) })
        let batches = encoder.takeBatches()
        #expect(batches.map(\.count).sorted() == [2, 3, 3])
        #expect(batches.flatMap(\.self).sorted() == ["", "a", "b", "c", "d", "e", "f", "g"])
        #expect(try phrases.vectors(of: []).isEmpty && encoder.takeBatches().isEmpty)
    }

    @Test func `what was asked for the last time is not asked again, and what no longer is wanted is forgotten`() throws {
        defer { cleanUp() }
        let encoder = CountingEncoder()
        #expect(try asked(encoder, ["a", "b", "窓口"]) == ["a", "b", "窓口"])
        #expect(try asked(encoder, ["窓口", "a"]) == [])
        #expect(try asked(encoder, ["a", "d"]) == ["d"])
        #expect(try asked(encoder, ["d", "a", "b"]) == ["b"])
    }

    @Test func `what is kept apart disturbs nothing`() throws {
        defer { cleanUp() }
        let encoder = CountingEncoder()
        #expect(try asked(encoder, ["a"]) == ["a"])
        #expect(try asked(encoder, ["s"], keptApart: "sections") == ["s"])
        #expect(try asked(encoder, ["a"]) == [] && asked(encoder, ["s"], keptApart: "sections") == [])
    }

    @Test func `another encoder, or another version of it, is asked anew`() throws {
        defer { cleanUp() }
        #expect(try asked(CountingEncoder(), ["a"]) == ["a"])
        #expect(try asked(CountingEncoder(identity: "other"), ["a"]) == ["a"])
        #expect(try asked(CountingEncoder(identity: "other", dimension: 3), ["a"]) == ["a"])
        #expect(try asked(CountingEncoder(identity: "other", dimension: 3), ["a"]) == [])
    }

    @Test(arguments: ["cut", "longer", "another header", "empty", "a folder", "nowhere"])
    func `whatever is wrong with the kept vectors, the encoder's own are given`(damage: String) throws {
        defer { cleanUp() }
        let encoder = CountingEncoder()
        let url = URL(filePath: damage == "nowhere" ? "\(folder)/no/vectors" : cache)
        #expect(try asked(encoder, ["a", "b"], at: url.path) == ["a", "b"])
        if damage != "nowhere" {
            var data = try Data(contentsOf: url)
            try FileManager.default.removeItem(at: url)
            switch damage {
            case "cut": data.removeLast()
            case "longer": data.append(0)
            case "another header": data[0] ^= 1
            default: data = Data()
            }
            if damage == "a folder" { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false) } else { try data.write(to: url) }
        }
        #expect(try asked(encoder, ["a", "b"], at: url.path) == ["a", "b"])
    }

    @Test func `where one text has no vector there are none, and nothing is kept`() throws {
        defer { cleanUp() }
        let broken = EncodedPhrases(CountingEncoder(broken: "b"), place: "here", cache: cache)
        let error = #expect(throws: EncoderError.self) { try broken.vectors(of: ["a", "b", "c", "d", "e"]) }
        #expect(error == EncoderError(.failed, "no vector for “b”", mend: "see whether it runs"))
        #expect(try asked(CountingEncoder(), ["a", "b"]) == ["a", "b"])
    }
}

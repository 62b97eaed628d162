import Foundation
import SentenceEncoder
import Testing

@Suite struct LocalEncoderTests {
    @Test func `a folder's library and model make vectors of length 1`() throws {
        let folder = try EncoderFolder()
        let encoder = try LocalEncoder(folder: folder.path)
        #expect(encoder.identity == "test encoder 1")
        #expect(encoder.dimension == 16)
        let vector = try encoder.vector(of: "財布ごと落とした")
        #expect(abs(vector.reduce(0) { $0 + $1 * $1 } - 1) < 0.001)
        #expect(try encoder.vector(of: "財布ごと落とした") == vector)
        #expect(try encoder.vector(of: "a\0b").count == 16)
    }

    @Test func `a folder without an encoder says what to run`() {
        let error = #expect(throws: EncoderError.self) { try LocalEncoder(folder: "/nowhere") }
        #expect(error?.code == .missing)
        #expect(error?.mend.contains("scripts/get-encoder") == true)
    }

    @Test(arguments: ["model.bin", "libencoder.so"])
    func `a damaged file is named`(name: String) throws {
        let folder = try EncoderFolder()
        try folder.write(name, "x")
        let error = #expect(throws: EncoderError.self) { try LocalEncoder(folder: folder.path) }
        #expect(error?.code == .unusable)
        #expect(error?.message.contains(name) == true)
    }
}

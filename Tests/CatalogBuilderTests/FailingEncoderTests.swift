import Answering
import Catalog
import CatalogBuilder
import Foundation
import SentenceEncoder
import Testing
import WireProtocol

/// An encoder that gives no vectors costs no answers.
@Suite struct FailingEncoderTests {
    private struct FailingEncoder: TextEncoder {
        let identity = "failing"
        let dimension = 1
        let trouble: String? = "the encoder's server at nowhere does not answer"

        func vector(of text: String) throws(EncoderError) -> [Float] {
            throw EncoderError(.failed, "no answer within 1000 ms", mend: "see whether it runs")
        }
    }

    private static func desk(_ encoder: QuestionEncoder?) throws -> CatalogDesk {
        var catalog = try #require(SamplePages.shipped.catalog)
        let classes = catalog.intentModel.classes
        let zeros = [Float](repeating: 0, count: classes.count)
        catalog.encoderModel = EncoderModel(
            encoder: "failing", classes: classes, mean: Data(floats: [0]), hidden: .init(weights: Data(floats: [0]), biases: [0]),
            output: .init(weights: Data(floats: zeros), biases: zeros), share: 0.5, temperature: 1)
        let noon = try Date("2026-11-24T12:00:00+09:00", strategy: .iso8601)
        return CatalogDesk(try CatalogFile(decoding: CatalogFile.encode(catalog)), encoder: encoder, now: { noon })
    }

    @Test func `the words answer instead, and status says so`() async throws {
        let (failing, without) = (try Self.desk(QuestionEncoder(FailingEncoder())), try Self.desk(nil))
        for question in ["help i cant find my card anywhere", "通知カードが届かない", "xyzzy"] {
            let request = AskRequest(question: question)
            let reply = await withCheckedContinuation { continuation in
                switch failing.ask(request) {
                case .now(let reply): continuation.resume(returning: reply)
                case .later(let start): start { continuation.resume(returning: $0) }
                }
            }
            #expect(reply == without.reply(to: request))
        }
        #expect(failing.status(lang: "en").text.contains("words only for now: the encoder's server at nowhere does not answer"))
    }
}

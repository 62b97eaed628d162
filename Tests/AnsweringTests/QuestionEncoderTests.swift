import Answering
import Catalog
import Foundation
import SentenceEncoder
import Synchronization
import Testing
import WireProtocol

/// The cache before an encoder, and a desk that has one.
@Suite struct QuestionEncoderTests {
    /// Counts its calls; each waits for the gate.
    private final class CountingEncoder: TextEncoder {
        let identity = "counting"
        let dimension = 1
        let calls = Mutex(0)
        let gate: DispatchSemaphore?

        init(gate: DispatchSemaphore? = nil) { self.gate = gate }

        func vector(of text: String) throws(EncoderError) -> [Float] {
            gate?.wait()
            return [Float(calls.withLock { $0 += 1; return $0 })]
        }
    }

    @Test func `a repeated question comes from the cache`() {
        let counting = CountingEncoder()
        let encoder = QuestionEncoder(counting)
        let first = encoder.vector(of: "i lost my card")
        #expect(encoder.vector(of: "i lost my card") == first)
        #expect(encoder.vector(of: "another") != first)
        #expect(counting.calls.withLock(\.self) == 2)
    }

    @Test func `a question seen long ago is forgotten, and the late ones are not`() {
        let counting = CountingEncoder()
        let encoder = QuestionEncoder(counting)
        for number in 0..<3000 { _ = encoder.vector(of: "question \(number)") }
        _ = encoder.vector(of: "question 2999")
        #expect(counting.calls.withLock(\.self) == 3000)
        _ = encoder.vector(of: "question 0")
        #expect(counting.calls.withLock(\.self) == 3001)
    }

    @Test func `what is asked again and again stays known among many others`() {
        let counting = CountingEncoder()
        let encoder = QuestionEncoder(counting)
        for number in 0..<5000 {
            _ = encoder.vector(of: "where is the city hall")
            _ = encoder.vector(of: "question \(number)")
        }
        #expect(counting.calls.withLock(\.self) == 5001)
    }

    @Test func `a desk whose queue is full answers by the words at once`() throws {
        var catalog = try ShippedCatalog.catalog
        let classes = catalog.intentModel.classes
        catalog.encoderModel = EncoderModel(
            encoder: "counting", classes: classes, mean: Data(floats: [0]), hidden: .init(weights: Data(floats: [0]), biases: [0]),
            output: .init(weights: Data(floats: classes.map { _ in 0 }), biases: classes.map { _ in 0 }), share: 0.4, temperature: 1)
        let counting = CountingEncoder()
        let queue = FullQueue()
        defer { queue.empty() }
        let noon = try Desks.moment("2026-11-24T12:00")
        let desk = CatalogDesk(
            try CatalogFile(decoding: CatalogFile.encode(catalog)), encoder: QuestionEncoder(counting), queue: queue.queue, now: { noon })
        guard case .later(let start) = desk.ask(AskRequest(question: "I lost my number card near the river, whom do I call")) else {
            Issue.record("it was not going to be encoded")
            return
        }
        let replies = Mutex<[AskReply]>([])
        start { reply in replies.withLock { $0.append(reply) } }
        #expect(replies.withLock(\.self).map(\.intent) == ["individual-number.contact.card"])
        #expect(counting.calls.withLock(\.self) == 0)
    }
}

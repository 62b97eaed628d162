import Answering
import Catalog
import Foundation
import SentenceEncoder
import Synchronization
import Testing
import WireProtocol

/// The queue and the cache before an encoder.
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

    private final class Counter: Sendable {
        let value = Mutex(0)
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

    @Test func `what would wait too long is refused at once, and later questions are taken again`() async throws {
        let gate = DispatchSemaphore(value: 0)
        let encoder = QuestionEncoder(CountingEncoder(gate: gate))
        let done = Counter()
        for number in 0..<QuestionEncoder.longestQueue {
            #expect(encoder.schedule {
                _ = encoder.vector(of: "question \(number)")
                done.value.withLock { $0 += 1 }
            })
        }
        #expect(encoder.queueLength == QuestionEncoder.longestQueue)
        #expect(!encoder.schedule { Issue.record("it was refused and ran all the same") })
        for _ in 0..<QuestionEncoder.longestQueue { gate.signal() }
        for _ in 0..<500 where encoder.queueLength > 0 { try await Task.sleep(for: .milliseconds(10)) }
        #expect(done.value.withLock(\.self) == QuestionEncoder.longestQueue)
        #expect(encoder.schedule {})
    }

    @Test func `a desk whose queue is full answers by the words at once`() throws {
        var catalog = try ShippedCatalog.catalog
        let classes = catalog.intentModel.classes
        catalog.encoderModel = EncoderModel(
            encoder: "counting", classes: classes, mean: Data(floats: [0]), hidden: .init(weights: Data(floats: [0]), biases: [0]),
            output: .init(weights: Data(floats: classes.map { _ in 0 }), biases: classes.map { _ in 0 }), share: 0.4, temperature: 1)
        let counting = CountingEncoder(gate: DispatchSemaphore(value: 0))
        let encoder = QuestionEncoder(counting)
        let noon = try Desks.moment("2026-11-24T12:00")
        let desk = CatalogDesk(try CatalogFile(decoding: CatalogFile.encode(catalog)), encoder: encoder, now: { noon })
        for number in 0..<QuestionEncoder.longestQueue { #expect(encoder.schedule { _ = encoder.vector(of: "\(number)") }) }
        guard case .later(let start) = desk.ask(AskRequest(question: "I lost my number card near the river, whom do I call")) else {
            Issue.record("it was not going to be encoded")
            return
        }
        let replies = Mutex<[AskReply]>([])
        start { reply in replies.withLock { $0.append(reply) } }
        #expect(replies.withLock(\.self).map(\.intent) == ["individual-number.contact.card"])
        for _ in 0..<QuestionEncoder.longestQueue { counting.gate?.signal() }
    }
}

import Answering
import Testing
import WireProtocol

@Suite struct ExplanationTests {
    private static let shared = Result { try Desks.desk() }

    private static func explained(_ question: String) throws -> [String] {
        try shared.get().explain(AskRequest(question: question)).description.split(separator: "\n").map(String.init)
    }

    @Test func `shows the words, both scorers, the bands and the decision`() throws {
        let lines = try Self.explained("I lost my card qwzxk")
        #expect(lines.contains("language: en"))
        let candidate = try #require(lines.firstIndex { $0.hasPrefix("candidate: individual-number.contact.card") })
        #expect(lines[candidate].contains("(words ") && lines[candidate].contains("encoder –)"))
        #expect(lines[candidate + 1].hasPrefix("  matched: ") && lines[candidate + 1].contains("lost"))
        #expect(lines[candidate + 2].hasPrefix("  missing: ") && lines[candidate + 2].contains("qwzxk"))
        #expect(lines.contains { $0.hasPrefix("none of these: ") && $0.contains("(words ") })
        #expect(lines.contains { $0.hasPrefix("bands: ") })
        #expect(lines.last?.hasPrefix("decision: answer individual-number.contact.card, confidence ") == true)
    }

    @Test func `names what contradicts, with its concept`() throws {
        let lines = try Self.explained("where do i pick up the card, I forgot my pin")
        #expect(lines.contains { $0.hasPrefix("  conflicting: ") && $0.contains("(other.") })
    }
}

import Answering
import Catalog
import Testing

@testable import Matching

@Suite struct DecisionTests {
    /// - Parameter opinions: what the words and the encoder give the first candidate.
    private static func result(
        _ probabilities: [Double], none: Double, naming concepts: [String] = [], opinions: (Double, Double) = (0.5, 0.5), inContext: Bool = false,
        contacts: [String] = []
    ) -> MatchResult {
        let candidates = probabilities.enumerated().map { place, probability in
            MatchResult.Candidate(
                intent: "t.\(place)", probability: probability, contact: place < contacts.count ? contacts[place] : "t.call",
                opinions: .init(words: opinions.0, encoder: opinions.1))
        }
        var result = MatchResult(
            language: .en, candidates: candidates, none: none, knownShare: 1,
            mentions: concepts.map { ConceptFinder.Mention(text: $0, concepts: [ConceptID($0)]) })
        result.isReadInContext = inContext
        return result
    }

    private static func kind(_ decision: Decision) -> String {
        switch decision {
        case .answer(let intent, _): "answer \(intent)"
        case .clarify(let candidates): "clarify \(candidates.map(\.intent).joined(separator: " "))"
        case .fallback: "fallback"
        case .smalltalk: "smalltalk"
        }
    }

    @Test func `what is likely and clear is answered, what is not is offered`() {
        #expect(Self.kind(Decision(Self.result([0.8, 0.05], none: 0.1))) == "answer t.0")
        #expect(Self.kind(Decision(Self.result([0.4, 0.35, 0.1], none: 0.1))) == "clarify t.0 t.1 t.2")
    }

    @Test func `a question that names a thing of the topic is asked back where it would be refused`() {
        #expect(Self.kind(Decision(Self.result([0.2, 0.02], none: 0.75))) == "fallback")
        #expect(Self.kind(Decision(Self.result([0.2, 0.02], none: 0.75, naming: ["other.pin"]))) == "fallback")
        #expect(Self.kind(Decision(Self.result([0.2, 0.02], none: 0.75, naming: ["form.letter"]))) == "clarify t.0 t.1")
        #expect(Self.kind(Decision(Self.result([0.08, 0.02], none: 0.85, naming: ["form.letter"]))) == "fallback")
    }

    /// Offered was what nothing spoke of: "other cards" beside the photo's size.
    @Test func `beside a choice that stands alone its contact is offered`() {
        func offers(_ probabilities: [Double], _ contact: String) -> String {
            Self.kind(Decision(Self.result(probabilities, none: 0.75, naming: ["form.letter"], contacts: Array(repeating: contact, count: 3))))
        }
        #expect(offers([0.2, 0.01, 0.001], "t.2") == "clarify t.0 t.2")
        #expect(offers([0.2, 0.02, 0.001], "t.2") == "clarify t.0 t.1")
        // It is the contact itself, or has none that is ranked.
        #expect(offers([0.2, 0.01, 0.001], "t.0") == "clarify t.0 t.1")
        #expect(offers([0.2, 0.01, 0.001], "t.9") == "clarify t.0 t.1")
    }

    @Test func `one that names nothing is refused sooner`() {
        #expect(Self.kind(Decision(Self.result([0.36, 0.02], none: 0.6))) == "fallback")
        #expect(Self.kind(Decision(Self.result([0.36, 0.02], none: 0.6, naming: ["form.letter"]))) != "fallback")
    }

    @Test func `where a rival would name another phone an answer must be the surer`() {
        let phones = ["t.call", "t.call", "t.other"]
        #expect(Self.kind(Decision(Self.result([0.7, 0.05, 0.06], none: 0.1, contacts: phones))) == "clarify t.0 t.1")
        #expect(Self.kind(Decision(Self.result([0.8, 0.05, 0.02], none: 0.1, contacts: phones))) == "answer t.0")
        #expect(Self.kind(Decision(Self.result([0.85, 0.02, 0.04], none: 0.05, contacts: phones))) == "answer t.0")
        // What was said before tells the rest.
        #expect(Self.kind(Decision(Self.result([0.7, 0.05, 0.06], none: 0.1, inContext: true, contacts: phones))) == "answer t.0")
    }

    @Test func `an unsure answer of which either scorer thinks little is offered first`() {
        #expect(Self.kind(Decision(Self.result([0.55, 0.04], none: 0.41))) == "answer t.0")
        #expect(Self.kind(Decision(Self.result([0.55, 0.04], none: 0.41, opinions: (0.9, 0.05)))) == "clarify t.0 t.1")
        #expect(Self.kind(Decision(Self.result([0.8, 0.04], none: 0.16, opinions: (0.9, 0.05)))) == "answer t.0")
    }

    @Test func `a line that was read after another need name nothing, and is never asked back for want of that`() {
        #expect(Self.kind(Decision(Self.result([0.36, 0.02], none: 0.6, opinions: (0.01, 0.01), inContext: true))) == "answer t.0")
        #expect(Self.kind(Decision(Self.result([0.2, 0.02], none: 0.75, naming: ["form.letter"], inContext: true))) == "fallback")
    }

    @Test func `a catalog of one intent answers or refuses`() {
        #expect(Self.kind(Decision(Self.result([0.5], none: 0.4))) == "answer t.0")
        #expect(Self.kind(Decision(Self.result([0.1], none: 0.5, naming: ["form.letter"]))) == "fallback")
    }
}

import Answering
import Testing

@Suite struct ContactCheckTests {
    private static let shared = Result { try Desks.desk() }

    private static func evaluation(_ label: String, _ question: String) throws -> Evaluation {
        Evaluation(try LabelledQuestion.read("lang\tlabel\tquestion\nen\t\(label)\t\(question)", path: "x"), by: try shared.get())
    }

    @Test func `an answer that names the line of another matter is counted`() throws {
        let evaluation = try Self.evaluation("individual-number.use", "I lost my card")
        #expect(evaluation.total.wrongContact == 1)
        #expect(evaluation.wrongContacts.map(\.got) == ["0120-0178-27"])
        #expect(evaluation.text.contains("wrong contacts: 1"))
    }

    @Test(arguments: ["individual-number.contact.card", "individual-number.notice"])
    func `one with the right line is not, even if it answers another question`(label: String) throws {
        #expect(try Self.evaluation(label, "I lost my card").total.wrongContact == 0)
    }

    @Test func `any contact in an answer to what the pages do not answer is counted by itself`() throws {
        let total = try Self.evaluation("oos-near", "I lost my card").total
        #expect(total.wrongContact == 0 && total.outOfScopeContact == 1)
    }
}

import Testing

@testable import Answering

@Suite struct LabelledQuestionTests {
    private static let lines = ["id\tlang\tlabel\tquestion", "1\ten\toos-far\thow deep is the lake", "", "2\tja\toos-far\t湖の深さは"]

    @Test(arguments: ["\n", "\r\n", "\r"], ["", "\u{FEFF}"])
    func `a table is read with the line ends and the mark of any system`(end: String, mark: String) throws {
        let questions = try LabelledQuestion.read(mark + (Self.lines + [""]).joined(separator: end), path: "x")
        #expect(questions == [
            LabelledQuestion(id: "1", language: "en", label: "oos-far", question: "how deep is the lake"),
            LabelledQuestion(id: "2", language: "ja", label: "oos-far", question: "湖の深さは"),
        ])
    }

    @Test(arguments: ["\n", "\r\n"]) func `a fault names its line`(end: String) {
        let text = (Self.lines + ["3\ten"]).joined(separator: end)
        let error = #expect(throws: LabelledQuestionsError.self) { try LabelledQuestion.read(text, path: "x") }
        #expect(error?.line == 5 && error?.message == "2 fields under 4 columns")
    }
}

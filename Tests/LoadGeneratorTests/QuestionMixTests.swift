import LoadGenerator
import Testing

@Suite struct QuestionMixTests {
    @Test func `languages come by turns, whatever number of questions each has`() throws {
        let mix = try QuestionMix([
            .init(language: "vi", text: "1"), .init(language: "ja", text: "a"), .init(language: "ja", text: "b"),
            .init(language: "ja", text: "c"), .init(language: "vi", text: ""),
        ])
        #expect(mix.questions.map(\.text) == ["a", "1", "b", "1", "c", "1"])
    }

    @Test func `nothing to ask is said`() {
        let error = #expect(throws: LoadError.self) { try QuestionMix([.init(language: "ja", text: "")]) }
        #expect(error?.code == .noQuestions)
    }
}

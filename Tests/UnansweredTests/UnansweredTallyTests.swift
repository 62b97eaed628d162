import Testing

@testable import Unanswered

@Suite struct UnansweredTallyTests {
    private static let start = ContinuousClock.now

    @Test(arguments: [-1, 0, 1, 2]) func `asks for two conversations at least`(_ least: Int) {
        var tally = UnansweredTally(least: least)
        #expect(tally.ask(1, by: 1, at: Self.start) == 0)
        #expect(tally.ask(1, by: 2, at: Self.start) == 2)
    }

    @Test func `says how many are not on disk yet`() {
        var tally = UnansweredTally(least: 2)
        let said = (1...3).map { tally.ask(1, by: $0, at: Self.start) }
        #expect(said == [0, 2, 3])
        tally.noteWritten(1)
        #expect(tally.ask(1, by: 3, at: Self.start) == 0)
        #expect(tally.ask(1, by: 4, at: Self.start) == 1)
    }

    @Test func `forgets a question that was not asked for long`() {
        var tally = UnansweredTally(least: 2)
        _ = tally.ask(1, by: 1, at: Self.start)
        #expect(tally.ask(1, by: 2, at: Self.start + UnansweredTally.patience + .seconds(1)) == 0)
    }

    @Test func `is bounded in questions and conversations, and drops those asked longest ago`() {
        var tally = UnansweredTally(least: 2)
        for question in 0...UnansweredTally.mostQuestions {
            _ = tally.ask(question, by: 1, at: Self.start + .milliseconds(question))
        }
        #expect(tally.count <= UnansweredTally.mostQuestions)
        let later = Self.start + .seconds(60)
        #expect(tally.ask(0, by: 2, at: later) == 0)
        #expect(tally.ask(UnansweredTally.mostQuestions, by: 2, at: later) == 2)
        for conversation in 0..<1000 { _ = tally.ask(7000, by: conversation, at: later) }
        #expect(tally.ask(7000, by: 5000, at: later) == UnansweredTally.mostConversations)
    }
}

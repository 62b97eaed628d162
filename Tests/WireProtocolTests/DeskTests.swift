import Testing
import WireProtocol

@Suite struct DeskTests {
    /// What every desk must do, done with the least.
    private struct PlainDesk: Desk {
        var topics: [TopicsReply.Topic] = []

        func ask(_ request: AskRequest) -> Delivery<AskReply> { .now(AskReply(.answer, lang: "en", text: request.question)) }
        func plan(_ request: PlanRequest) -> Delivery<PlanReply> { .now(PlanReply(lang: "en", text: "")) }
        func card(context: String?, lang: String?) -> String { "" }
        func topics(lang: String?) -> TopicsReply { TopicsReply(lang: "en", text: "", topics: topics) }
        func status(lang: String?) -> StatusReply { StatusReply(lang: "en", text: "") }
        func verify(_ receipt: String, lang: String?) -> VerifyReply { VerifyReply(lang: "en", verdict: .unreadable, text: "") }
        func help(lang: String?) -> String { "" }
        func confirmation(lang: String?) -> String? { nil }
        func unknownLanguage(lang: String?) -> String { "" }
        func message(for code: ErrorCode, lang: String?) -> String { code.rawValue }
    }

    @Test func `is tried with the first question that its topics lead to, and has nothing waiting`() {
        let intents: [TopicsReply.Intent] = [.init(intent: "a.b", title: "B"), .init(intent: "a.c", title: "C", question: "c?"), .init(intent: "a.d", title: "D", question: "d?")]
        let desk = PlainDesk(topics: [.init(topic: "empty", title: "", intents: []), .init(topic: "a", title: "A", intents: intents)])
        #expect(desk.sample == "c?" && desk.waiting == nil)
        #expect(PlainDesk().sample == nil)
    }

    @Test func `a reply that comes later is changed when it comes`() {
        let later = Delivery<Int>.later { $0(20) }.map { $0 + 1 }
        var got: [Int] = []
        if case .later(let start) = later { start { value in #expect(value == 21) } } else { Issue.record("at once") }
        if case .now(let value) = Delivery.now(1).map({ $0 + 1 }) { got.append(value) }
        #expect(got == [2])
    }
}

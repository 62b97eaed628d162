import Synchronization
import Testing
import WireProtocol
import WireTransport

@testable import Daemon

@Suite struct UnansweredListenerTests {
    /// Answers nothing.
    struct EmptyDesk: Desk {
        private let other = FakeDesk()
        func ask(_ request: AskRequest) -> Delivery<AskReply> {
            other.ask(request).map { answer in
                var reply = answer
                reply.kind = .fallback
                reply.unanswered = "masked"
                return reply
            }
        }
        func plan(_ request: PlanRequest) -> Delivery<PlanReply> { other.plan(request) }
        func card(context: String?, lang: String?) -> String { "" }
        func topics(lang: String?) -> TopicsReply { other.topics(lang: lang) }
        func status(lang: String?) -> StatusReply { other.status(lang: lang) }
        func verify(_ receipt: String, lang: String?) -> VerifyReply { other.verify(receipt, lang: lang) }
        func help(lang: String?) -> String { "" }
        func confirmation(lang: String?) -> String? { nil }
        func unknownLanguage(lang: String?) -> String { "" }
        func message(for code: ErrorCode, lang: String?) -> String { "" }
    }

    /// What is heard of these lines on one connection.
    static func heard(_ lines: [String], origin: Int?, desk: any Desk = EmptyDesk()) -> [String] {
        let names = Names()
        var conversation = ConnectionResponder(
            desks: CurrentDesk(desk), vitals: Vitals(count: ConnectionCount()), ready: ReadyReplies(),
            unanswered: UnansweredListener { text, language, asker in names.add("\(text) \(language) \(asker.name)") })
        conversation.begin(origin: origin)
        for line in lines {
            guard case .now(let answer) = conversation.answer(.line(line)) else { continue }
            var out: [UInt8] = []
            _ = conversation.render(answer, into: &out)
            #expect(!String(decoding: out, as: UTF8.self).contains("masked"))
        }
        return names.all
    }

    final class Names: Sendable {
        private let names = Mutex<[String]>([])
        func add(_ name: String) { names.withLock { $0.append(name) } }
        var all: [String] { names.withLock { $0 } }
    }

    @Test func `hears of what was not answered, and no client does`() {
        let lines = ["q", #"{"question":"q","lang":"vi","conversation":"c"}"#, #"{"question":"q"}"#, #"{"op":"ping"}"#]
        #expect(Self.heard(lines, origin: nil) == ["masked en ", "masked vi named c", "masked en "])
    }

    @Test func `one address is one conversation, whatever it calls itself`() {
        let lines = ["q", #"{"question":"q","conversation":"c"}"#]
        #expect(Self.heard(lines, origin: 7) == ["masked en address 7", "masked en address 7"])
    }

    @Test func `hears nothing of what was answered`() {
        #expect(Self.heard(["q"], origin: nil, desk: FakeDesk()).isEmpty)
    }
}

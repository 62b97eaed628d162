import Testing

@testable import WireProtocol

@Suite struct ReadyRepliesTests {
    private static func json(_ reply: AskReply, _ id: RequestID?, _ ready: ReadyReplies) -> [UInt8] {
        var out = Array("before".utf8)
        ready.appendJSON(reply, id: id, to: &out)
        return out
    }

    private static func text(_ reply: AskReply, _ ready: ReadyReplies) -> [UInt8] {
        var out = Array("before".utf8)
        ready.appendText(reply, to: &out)
        return out
    }

    /// The full reply, and it with one thing changed, lengths kept where they tell replies apart.
    private static var replies: [AskReply] {
        var plain = ReplyJSONTests.full
        (plain.alternatives, plain.also, plain.quickReplies) = ([], [], [])
        let changes: [(inout AskReply) -> Void] = [
            { _ in }, { $0.text = "a\nc" }, { $0.confidence = 0.5 }, { $0.confidence = nil }, { $0.context = "y" }, { $0.context = nil },
            { $0.contacts[0].openNow = true }, { $0.source?.quote = "r" }, { $0.catalog = "d" }, { $0.notice = nil }, { $0.title = "U" },
            { $0.alternatives = [.init(intent: "j", title: "t", confidence: 0.2)] }, { $0.also = [AskReply(.answer, lang: "vi", text: "")] },
            { $0.messages = ["n"] }, { $0.card = nil }, { $0.intent = nil }, { $0.kind = .fallback },
        ]
        return changes.map { change in
            var reply = plain
            change(&reply)
            return reply
        }
    }

    @Test func `a reply's bytes are the same as if they were written anew, whatever was kept before`() {
        let ready = ReadyReplies()
        for round in 0..<3 {
            for (number, reply) in Self.replies.enumerated() {
                let id = number % 3 == 0 ? nil : RequestID.number("\(round)\(number)")
                #expect(Self.json(reply, id, ready) == Array("before".utf8) + Reply.ask(reply).jsonLine(id: id))
                #expect(Self.text(reply, ready) == Array("before".utf8) + Reply.ask(reply).textLines())
            }
        }
    }

    @Test func `a shelf too small for a reply writes it all the same`() {
        let ready = ReadyReplies(most: 10)
        #expect(Self.json(Self.replies[0], nil, ready) == Array("before".utf8) + Reply.ask(Self.replies[0]).jsonLine())
    }
}

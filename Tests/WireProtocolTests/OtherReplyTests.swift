import Testing

@testable import WireProtocol

/// The replies that answer no question, each with every field and with none.
@Suite struct OtherReplyTests {
    private static func text(_ reply: Reply) -> String { String(decoding: reply.textLines(), as: UTF8.self) }

    @Test func `writes every field of a plan in order`() {
        var plan = PlanReply(lang: "vi", text: "a")
        plan.notice = "n"
        plan.matters = [.init(intent: "t.i", title: "T")]
        plan.bring = ["b"]
        plan.cautions = ["k"]
        plan.buildings = [
            .init(name: "B", floors: [.init(floor: "1", counters: [.init(name: "c", original: "o")])]),
            .init(name: nil, floors: [.init(floor: nil, counters: [.init(name: "d", closed: "x", closedURL: "u")])]),
        ]
        plan.hours = "h"
        plan.hoursUnknown = ["c"]
        plan.remote = [.init(intent: "t.i", title: "T", ways: ["w", "v"])]
        plan.contacts = [.init(name: "n", phone: "171")]
        plan.sources = [.init(url: "u", page: "p")]
        plan.messages = ["m"]
        plan.catalog = "c"
        plan.context = "x"
        #expect(
            ReplyJSONTests.json(.plan(plan), id: .number("1"))
                == #"{"id":1,"type":"plan","lang":"vi","text":"a","notice":"n","matters":[{"intent":"t.i","title":"T"}],"bring":["b"],"cautions":["k"],"#
                + #""buildings":[{"name":"B","floors":[{"floor":"1","counters":[{"name":"c","original":"o"}]}]},"#
                + #"{"floors":[{"counters":[{"name":"d","closed":"x","closedURL":"u"}]}]}],"hours":"h","hoursUnknown":["c"],"#
                + #""remote":[{"intent":"t.i","title":"T","ways":["w","v"]}],"contacts":[{"name":"n","phone":"171"}],"#
                + #""sources":[{"url":"u","page":"p"}],"messages":["m"],"catalog":"c","context":"x"}"# + "\n")
        #expect(ReplyJSONTests.json(.plan(PlanReply(lang: "en", text: "t"))) == #"{"type":"plan","lang":"en","text":"t"}"# + "\n")
    }

    @Test func `writes what a receipt's pages say now`() {
        let items: [VerifyReply.Item] = [
            .init(kind: "phone", state: .changed, was: "1", now: "2", page: "p", url: "u"), .init(kind: "fee", state: .gone, page: "q"),
        ]
        let reply = VerifyReply(lang: "ne", verdict: .changed, text: "t", items: items, receiptCatalog: "a", catalog: "b")
        #expect(
            ReplyJSONTests.json(.verify(reply))
                == #"{"type":"verify","lang":"ne","verdict":"changed","text":"t","items":[{"kind":"phone","state":"changed","was":"1","now":"2","page":"p","url":"u"},"#
                + #"{"kind":"fee","state":"gone","page":"q"}],"receiptCatalog":"a","catalog":"b"}"# + "\n")
        #expect(
            ReplyJSONTests.json(.verify(VerifyReply(lang: "en", verdict: .unreadable, text: "t")))
                == #"{"type":"verify","lang":"en","verdict":"unreadable","text":"t"}"# + "\n")
    }

    @Test func `writes what the daemon serves`() {
        var status = StatusReply(lang: "en", text: "t", catalog: "c", site: "s", pages: 2, intents: 3, languages: ["ja", "en"], read: "2026-11-20")
        (status.uptime, status.connections) = (3600, 4)
        #expect(
            ReplyJSONTests.json(.status(status))
                == #"{"type":"status","lang":"en","text":"t","catalog":"c","site":"s","pages":2,"intents":3,"languages":["ja","en"],"read":"2026-11-20","uptime":3600,"connections":4}"#
                + "\n")
    }

    @Test func `writes figures with their labels, whole ones without a point`() {
        let samples: [MetricsReply.Sample] = [
            .init(name: "a_total", labels: [.init("lang", "vi"), .init("le", "+Inf\"")], value: 12), .init(name: "b", labels: [], value: 0.25),
            .init(name: "c", labels: [], value: .nan), .init(name: "d", labels: [], value: .infinity), .init(name: "e", labels: [], value: 1e300),
        ]
        #expect(
            ReplyJSONTests.json(.metrics(MetricsReply(samples: samples)))
                == #"{"type":"metrics","metrics":[{"name":"a_total","labels":{"lang":"vi","le":"+Inf\""},"value":12},{"name":"b","value":0.25},"#
                + #"{"name":"c","value":0},{"name":"d","value":0},{"name":"e","value":1e+300}]}"# + "\n")
    }

    @Test(arguments: [
        (Reply.plan(PlanReply(lang: "en", text: ".a\nb")), "..a\nb\n.\n"), (.ask(AskReply(.answer, lang: "en", text: "a")), "a\n.\n"),
        (.topics(TopicsReply(lang: "en", text: "t\n.", topics: [])), "t\n..\n.\n"), (.status(StatusReply(lang: "en", text: "s\u{1B}[2J")), "s\n.\n"),
        (.verify(VerifyReply(lang: "en", verdict: .unchanged, text: "v")), "v\n.\n"), (.message("help\n/quit"), "help\n/quit\n.\n"), (.pong, "pong\n.\n"),
        (.metrics(MetricsReply(samples: [.init(name: "a", labels: [], value: 1), .init(name: "b", labels: [], value: 0.5)])), "a 1.0\nb 0.5\n.\n"),
    ] as [(Reply, String)]) func `a person is shown the text of every reply`(_ reply: Reply, _ lines: String) {
        #expect(Self.text(reply) == lines)
    }

    @Test func `a sentence for a person stays one line of JSON`() {
        #expect(ReplyJSONTests.json(.message("a\nb")) == #"{"type":"message","text":"a\nb"}"# + "\n")
    }

    @Test(arguments: [("abc", "abc"), ("", ""), ("a\u{202E}b", "ab"), ("\u{1B}P", ""), ("\u{1B}_x\u{1B}[31my", "[31my"), ("\u{1B}_x\u{1B}\\y", "y")])
    func `a control string ends with what may end it`(_ text: String, _ clean: String) {
        #expect(TerminalSafety.clean(text) == clean)
    }
}

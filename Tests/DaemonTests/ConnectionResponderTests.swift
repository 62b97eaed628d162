import Testing
import WireProtocol
import WireTransport

@testable import Daemon

@Suite struct ConnectionResponderTests {
    static func responder() -> ConnectionResponder {
        ConnectionResponder(desks: CurrentDesk(FakeDesk()), vitals: Vitals(count: ConnectionCount()), ready: ReadyReplies())
    }

    /// Says a line and returns the reply's bytes as text; nil if there is none.
    static func say(_ line: ReceivedLine, to responder: inout ConnectionResponder) -> String? {
        guard case .now(let answer) = responder.answer(line) else { return nil }
        var out: [UInt8] = []
        _ = responder.render(answer, into: &out)
        return String(decoding: out, as: UTF8.self)
    }

    static func script(_ lines: [String]) -> [String?] {
        var responder = responder()
        return lines.map { say(.line($0), to: &responder) }
    }

    @Test func `sends the last reply's context and the chosen language along`() {
        #expect(
            Self.script(["a", "b", "/lang vi", "c", "/lang auto", "d"]) == [
                "a\n.\n", "b after=a\n.\n", "set to vi\n.\n", "c lang=vi after=b\n.\n", "set to auto\n.\n", "d after=c\n.\n",
            ])
    }

    @Test func `keeps the JSON form apart from what the text form remembers`() {
        #expect(
            Self.script(["a", "/lang vi", #"{"question":"b"}"#, "c"]) == [
                "a\n.\n", "set to vi\n.\n", #"{"type":"answer","lang":"en","text":"b","catalog":"1","context":"b"}"# + "\n",
                "c lang=vi after=a\n.\n",
            ])
    }

    @Test func `takes a language's name for its tag`() {
        #expect(Self.script(["/lang Tiếng Việt", "a"]) == ["set to vi\n.\n", "a lang=vi\n.\n"])
    }

    @Test func `leaves a language chosen in words to the context, and takes it back once`() {
        #expect(
            Self.script(["/lang vi", "speak ko", "a", "/lang auto", "b", "c"]) == [
                "set to vi\n.\n", "speak ko lang=vi\n.\n", "a after=speak ko\n.\n", "set to auto\n.\n", "b lang=auto after=a\n.\n", "c after=b\n.\n",
            ])
    }

    @Test func `says which languages there are instead of taking an unknown one`() {
        #expect(Self.script(["/lang xx", "a"]) == ["no such language in any\n.\n", "a\n.\n"])
        #expect(Self.script(["/lang vi", "/lang xx", "a"]) == ["set to vi\n.\n", "no such language in vi\n.\n", "a lang=vi\n.\n"])
    }

    @Test func `speaks the language spoken so far in all other texts`() {
        #expect(
            Self.script(["/help", "a", "/help", "/lang ko", "/topics", "/frob"]) == [
                "help in any\n.\n", "a\n.\n", "help in en\n.\n", "set to ko\n.\n", "topics in ko\n.\n",
                "unknown_op in ko (/help /lang /topics /card /plan /status /verify /quit) [unknown_op]\n.\n",
            ])
    }

    @Test(arguments: [
        (#"{"op":"ping","id":1}"#, #"{"id":1,"type":"pong"}"#),
        (#"{"op":"topics","lang":"vi"}"#, #"{"type":"topics","lang":"vi","text":"topics in vi","catalog":"1"}"#),
        (#"{"op":"status"}"#, #"{"type":"status","lang":"en","text":"status in any","catalog":"1","languages":["en","vi"],"uptime":0,"connections":0}"#),
        (#"{"question":"q","lang":"zh-TW","context":"t","top":5,"id":"x"}"#, #"{"id":"x","type":"answer","lang":"zh-TW","text":"q lang=zh-TW after=t top=5","catalog":"1","context":"q"}"#),
        (#"{"id":"x"}"#, #"{"id":"x","type":"error","code":"missing_question","message":"missing_question in any (question: must be a string that is not blank)"}"#),
        (#"{"op":"x"}"#, #"{"type":"error","code":"unknown_op","message":"unknown_op in any (op: must be ask, plan, topics, status, verify, metrics or ping)"}"#),
    ]) func `answers a JSON request with one line`(_ line: String, _ reply: String) {
        #expect(Self.script([line]) == [reply + "\n"])
    }

    @Test func `adds the daemon's figures to a text status`() {
        #expect(Self.script(["/status"]) == ["status in any\nuptime: 0 s\nconnections: 0\n.\n"])
    }

    @Test func `answers quit with an empty text and closes`() {
        var responder = Self.responder()
        guard case .now(let answer) = responder.answer(.line("/quit")) else {
            Issue.record("no answer")
            return
        }
        var out: [UInt8] = []
        #expect(responder.render(answer, into: &out) == .close)
        #expect(out == Array(".\n".utf8))
    }

    @Test(arguments: [
        ("q", "shutting_down in any [shutting_down]\n.\n"), ("/quit", "shutting_down in any [shutting_down]\n.\n"), ("", ""),
        (#"{"id":9,"question":"q"}"#, #"{"id":9,"type":"error","code":"shutting_down","message":"shutting_down in any"}"# + "\n"),
    ]) func `tells who comes too late`(_ line: String, _ reply: String) {
        var responder = Self.responder()
        var out: [UInt8] = []
        _ = responder.refuse(.line(line), .tooLate, into: &out)
        #expect(String(decoding: out, as: UTF8.self) == reply)
    }

    @Test(arguments: [
        ("q", "rate_limited in any [rate_limited]\n.\n", AfterReply.goOn), ("", "", .goOn), ("/quit", ".\n", .close),
        (#"{"id":9,"op":"ping"}"#, #"{"id":9,"type":"error","code":"rate_limited","message":"rate_limited in any"}"# + "\n", .goOn),
        (#"{"id":9,"op":"x"}"#, #"{"id":9,"type":"error","code":"unknown_op","message":"unknown_op in any (op: must be ask, plan, topics, status, verify, metrics or ping)"}"# + "\n", .goOn),
    ]) func `tells who asks too fast, and lets him go on or leave`(_ line: String, _ reply: String, _ after: AfterReply) {
        var responder = Self.responder()
        var out: [UInt8] = []
        #expect(responder.refuse(.line(line), .tooMany, into: &out) == after)
        #expect(String(decoding: out, as: UTF8.self) == reply)
    }

    @Test func `echoes nothing of a refused line`() {
        var responder = Self.responder()
        for line in ["/SECRET", #"{"op":"SECRET"}"#, #"{"SECRET":}"#, #"{"lang":["SECRET"],"question":"q"}"#] {
            #expect(Self.say(.line(line), to: &responder)?.contains("SECRET") == false)
        }
    }
}

import Testing

@testable import WireProtocol

@Suite struct RequestTextTests {
    @Test(arguments: [
        ("where is the counter?", "where is the counter?"), ("  マイナンバー　", "マイナンバー"),
        ("a\tb\u{0}c\u{1B}[31md", "a b c [31md"), ("a\u{85}b\u{9B}c\u{2028}d\u{7F}", "a b c d"), ("/", "/"),
        ("/住所", "/住所"), ("/ help", "/ help"), ("// x", "// x"), ("[1,2]", "[1,2]"), (" {\"op\":\"ping\"}", "{\"op\":\"ping\"}"),
        ("é — “quoted”", "é — “quoted”"),
    ]) func `takes a question without control characters and outer blanks`(_ line: String, _ question: String) {
        #expect(Request(.line(line)) == .question(AskRequest(question: question)))
    }

    @Test(arguments: ["", " ", "\t", "\u{0}\u{7}", "\u{3000}"]) func `ignores a blank line`(_ line: String) {
        #expect(Request(.line(line)) == .nothing)
    }

    @Test(arguments: [
        ("/help", TextCommand.help), ("/HELP", .help), (" /help ", .help), ("/lang vi", .language("vi")),
        ("/lang  zh-TW", .language("zh-TW")), ("/lang auto", .language(nil)), ("/lang AUTO", .language(nil)),
        ("/lang", .help), ("/topics", .topics), ("/status", .status), ("/quit", .quit), ("/quit now", .quit), ("/card", .card), ("/plan", .plan([])), ("/plan 1 3", .plan([1, 3])),
        ("/plan १, ３ x", .plan([1, 3])), ("/plan 1,3", .plan([1, 3])), ("/plan 1、3", .plan([1, 3])), ("/plan　1　3", .plan([1, 3])),
        ("/lang　vi", .language("vi")), ("/lang Tiếng  Việt", .language("Tiếng Việt")), ("/verify AbC9-_ x", .verify("AbC9-_")), ("/verify", .help), (" /VERIFY  ", .help),
    ]) func `knows the commands`(_ line: String, _ command: TextCommand) {
        #expect(Request(.line(line)) == .command(command))
    }

    @Test func `names the commands when one is unknown`() {
        guard case .refused(let refusal) = Request(.line("/frobnicate")) else {
            Issue.record("not refused")
            return
        }
        #expect(refusal.form == .text && refusal.code == .unknownOperation)
        #expect(refusal.detail?.contains("/topics") == true && refusal.detail?.contains("frob") == false)
    }

    @Test(arguments: [
        (ReceivedLine.invalidUTF8(.text), Refusal(.text, .invalidUTF8)),
        (.invalidUTF8(.json), Refusal(.json, .invalidUTF8)), (.overlong(.text), Refusal(.text, .lineTooLong)),
        (.endless(.json), Refusal(.json, .lineTooLong)),
    ]) func `refuses in the form of the line`(_ line: ReceivedLine, _ refusal: Refusal) {
        #expect(Request(line) == .refused(refusal))
    }
}

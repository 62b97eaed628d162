import Testing
import WireProtocol

@testable import LoadGenerator

@Suite struct ReplyScannerTests {
    private static func scan(_ text: String, _ form: WireForm, pieces: [Int] = []) -> [ReplyScanner.Reply] {
        var scanner = ReplyScanner(form)
        var replies: [ReplyScanner.Reply] = []
        var rest = Array(text.utf8)[...]
        for size in pieces + [rest.count] {
            let piece = Array(rest.prefix(size))
            rest = rest.dropFirst(size)
            unsafe scanner.take(piece.span.bytes) { replies.append($0) }
        }
        #expect(!scanner.isMidReply)
        return replies
    }

    @Test(arguments: [
        (#"{"id":17,"type":"answer","lang":"en"}"#, ReplyKind.ask(.answer), 17),
        (#"{"type":"clarify"}"#, .ask(.clarify), nil),
        (#"{"id":0,"type":"fallback"}"#, .ask(.fallback), 0),
        (#"{"id":1,"type":"error","code":"rate_limited","message":"m"}"#, .error(.rateLimited), 1),
        (#"{"id":"a","type":"error","code":"internal"}"#, .error(.internal), nil),
        (#"{"type":"echo","text":"xxx"}"#, .other, nil),
        ("+OK", .other, nil),
    ] as [(String, ReplyKind, Int?)])
    func `a line of JSON is known by its type`(line: String, kind: ReplyKind, id: Int?) {
        #expect(Self.scan("\(line)\n", .json) == [.init(kind: kind, id: id, bytes: line.utf8.count + 1)])
    }

    @Test(arguments: [
        ("Bring your card.\n\nPhone: 1\n.\n", ReplyKind.text),
        (".\n", .text),
        ("..and so on\n.\n", .text),
        ("Please ask more slowly. [rate_limited]\n.\n", .error(.rateLimited)),
        // Only a reply of a single line reports an error.
        ("Read on. [rate_limited]\nBring your card.\n.\n", .text),
    ])
    func `a text reply ends with a dot alone`(text: String, kind: ReplyKind) {
        #expect(Self.scan(text, .text) == [.init(kind: kind, id: nil, bytes: text.utf8.count)])
    }

    @Test func `replies are the same however they are cut`() {
        let json = #"{"id":1,"type":"answer"}"# + "\n" + #"{"id":2,"type":"error","code":"internal"}"# + "\n"
        let text = "a\n..\n.\n.\n.x\nb\n.\n"
        for (replies, form) in [(json, WireForm.json), (text, .text)] {
            let whole = Self.scan(replies, form)
            #expect(whole.count == (form == .json ? 2 : 3))
            for first in 0...replies.utf8.count {
                #expect(Self.scan(replies, form, pieces: [first]) == whole)
                #expect(Self.scan(replies, form, pieces: Array(repeating: 1, count: first)) == whole)
            }
        }
    }
}

import Testing

@testable import WireProtocol

@Suite struct RequestJSONTests {
    static func ask(_ question: String, lang: String? = nil, context: String? = nil, top: Int? = nil, id: RequestID? = nil)
        -> Request
    {
        .json(
            JSONRequest(
                id: id, operation: .ask(AskRequest(question: question, lang: lang, context: context, top: top))))
    }

    @Test(arguments: [
        (#"{"question":"q"}"#, ask("q")),
        (#"{"op":"ask","id":"42","question":"q","lang":"vi","context":"t","top":3}"#, ask("q", lang: "vi", context: "t", top: 3, id: .string("42"))),
        (#"{"id":1.0,"question":"q"}"#, ask("q", id: .number("1.0"))),
        (#"{"id":123456789012345678901234567890,"question":"q"}"#, ask("q", id: .number("123456789012345678901234567890"))),
        (#"{"id":-1e+5,"question":"q"}"#, ask("q", id: .number("-1e+5"))),
        (#"{"id":"","question":"q"}"#, ask("q", id: .string(""))),
        (#"{"id":null,"op":null,"question":"q","lang":null,"context":null,"top":null}"#, ask("q")),
        (#" { "question" : "q" , "other" : [ 1 , { "a" : [ ] } , true , null , -0.5e3 ] } "#.trimmed, ask("q")),
        (#"{"question":"\u3042\ud83d\ude00\n\u0000\"\\\/x"}"#, ask("あ😀  \"\\/x")),
        (#"{"question":"a","question":"b"}"#, ask("b")),
        (#"{"op":"topics","lang":"ja"}"#, .json(JSONRequest(id: nil, operation: .topics(lang: "ja")))),
        (#"{"op":"status","id":7}"#, .json(JSONRequest(id: .number("7"), operation: .status(lang: nil)))),
        (#"{"op":"verify","receipt":"r","lang":"vi"}"#, .json(JSONRequest(id: nil, operation: .verify(receipt: "r", lang: "vi")))),
        (
            #"{"question":"q","conversation":"c"}"#,
            .json(JSONRequest(id: nil, operation: .ask(AskRequest(question: "q", conversation: "c"))))
        ),
        (
            #"{"question":"q","channel":"line"}"#,
            .json(JSONRequest(id: nil, operation: .ask(AskRequest(question: "q", channel: .line))))
        ),
        (
            #"{"op":"plan","intents":["a","b"],"questions":[" c\u0000d "],"lang":"vi","context":"t","channel":"sms"}"#,
            .json(
                JSONRequest(
                    id: nil,
                    operation: .plan(PlanRequest(intents: ["a", "b"], questions: ["c d"], lang: "vi", context: "t", channel: .sms))))
        ),
        (#"{"op":"plan","intents":[],"questions":null}"#, .json(JSONRequest(id: nil, operation: .plan(PlanRequest())))),
        (#"{"op":"ping"}"#, .json(JSONRequest(id: nil, operation: .ping))), (#"{"op":"metrics"}"#, .json(JSONRequest(id: nil, operation: .metrics))),
    ]) func `reads a request`(_ line: String, _ request: Request) {
        #expect(Request(.line(line)) == request)
    }

    @Test(arguments: [
        (#"{"op":"verify"}"#, ErrorCode.invalidJSON, "receipt:"), (#"{"op":"verify","receipt":7}"#, .invalidJSON, "receipt:"),
        (#"{"op":5}"#, ErrorCode.invalidJSON, "op:"), (#"{"question":[]}"#, .invalidJSON, "question:"),
        (#"{"question":"q","lang":1}"#, .invalidJSON, "lang:"), (#"{"question":"q","context":{}}"#, .invalidJSON, "context:"),
        (#"{"question":"q","conversation":7}"#, .invalidJSON, "conversation:"),
        (#"{"question":"q","top":0}"#, .invalidJSON, "top:"), (#"{"question":"q","top":51}"#, .invalidJSON, "top:"),
        (#"{"question":"q","top":"3"}"#, .invalidJSON, "top:"), (#"{"question":"q","top":2.5}"#, .invalidJSON, "top:"),
        (#"{"question":"q","id":true}"#, .invalidJSON, "id:"), (#"{"question":"q","id":{}}"#, .invalidJSON, "id:"),
        (#"{"question":"q","channel":"fax"}"#, .invalidJSON, "channel:"), (#"{"question":"q","channel":1}"#, .invalidJSON, "channel:"),
        (#"{"op":"plan","intents":"a"}"#, .invalidJSON, "intents:"), (#"{"op":"plan","questions":["a",1]}"#, .invalidJSON, "questions:"),
        (#"{"op":"plan","intents":["1","2","3","4","5","6","7","8","9","10","11"]}"#, .invalidJSON, "intents:"),
        (#"{"question":""}"#, .missingQuestion, "question:"), (#"{"question":" \t\u0000"}"#, .missingQuestion, "question:"),
        ("{}", .missingQuestion, "question:"), (#"{"op":"tell"}"#, .unknownOperation, "op:"),
        ("{", .invalidJSON, "byte 1"), ("{]", .invalidJSON, "byte 1"), (#"{"a"}"#, .invalidJSON, "byte 4"),
        (#"{"a":}"#, .invalidJSON, "byte 5"), (#"{"a":1,}"#, .invalidJSON, "byte 7"), (#"{"a":01}"#, .invalidJSON, "byte 6"),
        (#"{"a":1.}"#, .invalidJSON, "byte 7"), (#"{"a":+1}"#, .invalidJSON, "byte 5"), (#"{"a":NaN}"#, .invalidJSON, "byte 5"),
        (#"{"a":"\x"}"#, .invalidJSON, "byte"), (#"{"a":"\ud800"}"#, .invalidJSON, "surrogate"),
        (#"{"a":"\udc00"}"#, .invalidJSON, "surrogate"), (#"{"a":"\ud800\u0041"}"#, .invalidJSON, "surrogate"),
        (#"{"a":"\u00g0"}"#, .invalidJSON, "hexadecimal"), (#"{"a":"b"#, .invalidJSON, "quote"),
        ("{\"a\":\"\u{1}\"}", .invalidJSON, "escaped"), ("{} {}", .invalidJSON, "nothing may follow"),
        ("{'a':1}", .invalidJSON, "byte 1"), ("{\"a\":1 // c\n}", .invalidJSON, "byte"),
    ]) func `names what is wrong`(_ line: String, _ code: ErrorCode, _ detail: String) {
        guard case .refused(let refusal) = Request(.line(line)) else {
            Issue.record("not refused")
            return
        }
        #expect(refusal.form == .json && refusal.code == code)
        #expect(refusal.detail?.contains(detail) == true, "\(refusal.detail ?? "no detail")")
    }

    @Test func `echoes the id of a request whose other fields are wrong`() {
        guard case .refused(let refusal) = Request(.line(#"{"top":99,"id":"x","question":"q"}"#)) else {
            Issue.record("not refused")
            return
        }
        #expect(refusal.id == .string("x"))
    }

    @Test(arguments: [
        (#"{"id":7,"question":"x""#, RequestID.number("7")), (#"{"question":"x","id":"a" ,"lang":"vi"#, .string("a")), (#"{"id":7} x"#, .number("7")),
        (#"{"id":7,"id":"b","a":[}"#, .string("b")), (#"{"id":7,"id":true,"a"#, nil), (#"{"id":{"id":7},"a"#, nil),
        (#"{"id":01,"question":"x"}"#, nil), (#"{"id":7x,"question":"x"}"#, nil), (#"{"id":7"#, nil), (#"{"question":"x" "id":7}"#, nil),
    ] as [(String, RequestID?)]) func `echoes the id that stands whole before a fault`(_ line: String, _ id: RequestID?) {
        guard case .refused(let refusal) = Request(.line(line)) else {
            Issue.record("not refused")
            return
        }
        #expect(refusal.code == .invalidJSON && refusal.id == id)
    }

    @Test(arguments: ["[", "{\"a\":", "[{\"a\":"]) func `refuses a nesting bomb`(_ opening: String) {
        let bomb = "{\"a\":" + String(repeating: opening, count: 8000 / opening.utf8.count)
        guard case .refused(let refusal) = Request(.line(bomb)) else {
            Issue.record("not refused")
            return
        }
        #expect(refusal.detail?.contains("nest") == true)
    }

    @Test func `reads values nested as deep as allowed`() {
        let inner = WireLimits.jsonDepth - 1
        func line(_ depth: Int) -> String {
            "{\"question\":\"q\",\"a\":" + String(repeating: "[", count: depth) + String(repeating: "]", count: depth) + "}"
        }
        #expect(Request(.line(line(inner))) == Self.ask("q"))
        #expect(Request(.line(line(inner + 1))) != Self.ask("q"))
    }

    @Test func `survives every line cut short and every byte changed`() {
        let line = Array(#"{"op":"ask","id":-1.5e3,"question":"\u3042\ud83d\ude00","x":[{"y":null}],"top":3}"#.utf8)
        for end in line.indices {
            if case .json = Request(.line(String(decoding: line[..<end], as: UTF8.self))) {
                Issue.record("accepted when cut at \(end)")
            }
            for byte: UInt8 in 0x20..<0x7F {
                var changed = line
                changed[end] = byte
                _ = Request(.line(String(decoding: changed, as: UTF8.self)))
            }
        }
    }
}

extension String {
    /// A sample written with blanks at its ends, which a line that is to be JSON may not begin with.
    fileprivate var trimmed: String { String(drop { $0 == " " }) }
}

import Foundation
import Testing

@testable import WireProtocol

@Suite struct ReplyJSONTests {
    static func json(_ reply: Reply, id: RequestID? = nil) -> String {
        String(decoding: reply.jsonLine(id: id), as: UTF8.self)
    }

    static var full: AskReply {
        var reply = AskReply(.answer, lang: "vi", text: "a\nb")
        reply.intent = "t.i"
        reply.title = "T"
        reply.confidence = 0.93
        reply.summary = "a"
        reply.bring = ["x", "y"]
        reply.steps = ["s"]
        reply.fees = ["f"]
        reply.durations = ["d"]
        reply.counters = [.init(name: "n", office: "o", building: "b", floor: "1", address: "a", map: "m", hours: "h", isClass: true, original: "w")]
        reply.contacts = [
            .init(
                name: "n", phone: "0120-0178-27", uri: "tel:+81120017827", tollFree: true, languages: ["vi", "tl"],
                hours: "10:00–19:00", openNow: false, opensAt: "2026-11-24T10:00:00+09:00", email: "e", original: "w")
        ]
        reply.links = [.init(title: "t", url: "u")]
        reply.cautions = ["k"]
        reply.card = .init(japanese: "j", own: "o", kana: "k", romaji: "r", text: "t")
        reply.messages = ["m"]
        reply.quickReplies = [.init(label: "l", text: "t")]
        reply.source = .init(
            url: "u", page: "p", title: "t", section: ["(4)", "[What]"], lang: "en", quote: "q", read: "2026-11-20")
        reply.alternatives = [.init(intent: "i", title: "t", confidence: 0.31)]
        reply.suggestions = [.init(title: "t", question: "q")]
        reply.also = [AskReply(.greeting, lang: "vi", text: "hi")]
        reply.notice = "n"
        reply.catalog = "c"
        reply.context = "x"
        return reply
    }

    @Test func `writes every field in the order of the contract`() {
        let expected =
            #"{"id":"42","type":"answer","lang":"vi","intent":"t.i","title":"T","confidence":0.93,"text":"a\nb","summary":"a","#
            + #""bring":["x","y"],"steps":["s"],"fees":["f"],"durations":["d"],"cautions":["k"],"#
            + #""counters":[{"name":"n","office":"o","building":"b","floor":"1","address":"a","map":"m","hours":"h","class":true,"original":"w"}],"#
            + #""contacts":[{"name":"n","phone":"0120-0178-27","uri":"tel:+81120017827","tollFree":true,"languages":["vi","tl"],"#
            + #""hours":"10:00–19:00","openNow":false,"opensAt":"2026-11-24T10:00:00+09:00","email":"e","original":"w"}],"#
            + #""links":[{"title":"t","url":"u"}],"#
            + #""source":{"url":"u","page":"p","title":"t","section":["(4)","[What]"],"lang":"en","quote":"q","read":"2026-11-20"},"#
            + #""card":{"ja":"j","own":"o","kana":"k","romaji":"r","text":"t"},"#
            + #""alternatives":[{"intent":"i","title":"t","confidence":0.31}],"suggestions":[{"title":"t","question":"q"}],"#
            + #""also":[{"type":"greeting","lang":"vi","text":"hi"}],"messages":["m"],"quickReplies":[{"label":"l","text":"t"}],"notice":"n","catalog":"c","context":"x"}"# + "\n"
        #expect(Self.json(.ask(Self.full), id: .string("42")) == expected)
    }

    @Test func `leaves out what does not apply`() {
        #expect(
            Self.json(.ask(AskReply(.fallback, lang: "en", text: "no")))
                == #"{"type":"fallback","lang":"en","text":"no"}"# + "\n")
    }

    @Test(arguments: [
        (RequestID.number("1.0"), "1.0"), (.number("123456789012345678901234567890"), "123456789012345678901234567890"),
        (.string("a\"\n"), #""a\"\n""#), (.string(""), #""""#),
    ]) func `echoes an id exactly`(_ id: RequestID, _ spelling: String) {
        #expect(Self.json(.pong, id: id) == #"{"id":\#(spelling),"type":"pong"}"# + "\n")
    }

    @Test(arguments: [
        (0.0, "0.0"), (1, "1.0"), (0.123456, "0.1235"), (-1, "0.0"), (7, "1.0"), (Double.nan, "0.0"), (.infinity, "1.0"),
    ]) func `keeps a confidence within bounds`(_ confidence: Double, _ spelling: String) {
        var reply = AskReply(.answer, lang: "en", text: "")
        reply.confidence = confidence
        #expect(Self.json(.ask(reply)).contains("\"confidence\":\(spelling),"))
    }

    @Test(arguments: ErrorCode.allCases) func `says only the code and the message of an error`(_ code: ErrorCode) {
        #expect(
            Self.json(.error(ErrorReply(code: code, message: "m")))
                == #"{"type":"error","code":"\#(code.rawValue)","message":"m"}"# + "\n")
    }

    @Test func `has the error codes of the contract`() {
        #expect(
            ErrorCode.allCases.map(\.rawValue) == [
                "line_too_long", "invalid_utf8", "invalid_json", "unknown_op", "missing_question", "rate_limited",
                "shutting_down", "internal",
            ])
    }

    @Test func `lists topics and intents`() {
        let topics = TopicsReply(
            lang: "en", text: "t", topics: [.init(topic: "a", title: "A", intents: [.init(intent: "a.b", title: "B", question: "q")])],
            catalog: "c")
        #expect(
            Self.json(.topics(topics))
                == #"{"type":"topics","lang":"en","text":"t","topics":[{"topic":"a","title":"A","intents":[{"intent":"a.b","title":"B","question":"q"}]}],"catalog":"c"}"#
                + "\n")
    }

    @Test func `lets nothing of a page through that a terminal obeys or that turns text around`() throws {
        let evil = "a\u{1B}[31mb\u{202E}c\u{2066}d\u{9B}2Je\u{0}f\u{200F}g\u{85}h"
        var reply = Self.full
        (reply.text, reply.title, reply.bring, reply.notice) = (evil, evil, [evil], evil)
        reply.source?.quote = evil
        reply.source?.section = [evil]
        reply.counters[0].original = evil
        reply.contacts[0].name = evil
        let line = Self.json(.ask(reply))
        let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        #expect(object["text"] as? String == "abcdefgh" && object["bring"] as? [String] == ["abcdefgh"])
        #expect(!line.contains("\\u0") && !line.contains("[31m"))
        #expect(!line.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value) || $0.value == 0x200F })
    }

    @Test func `keeps any scalar of an id through Foundation's reader, on one line of harmless bytes`() throws {
        var scalars = String.UnicodeScalarView()
        for value in UInt32(0)...0x2100 { if let scalar = Unicode.Scalar(value) { scalars.append(scalar) } }
        scalars.append(contentsOf: "あ😀\u{FEFF}\u{FFFE}\u{10FFFF}é\u{301}".unicodeScalars)
        let text = String(scalars)
        let bytes = Reply.ask(AskReply(.answer, lang: "en", text: text)).jsonLine(id: .string(text))
        #expect(bytes.dropLast().allSatisfy { $0 >= 0x20 && $0 != 0x7F } && bytes.last == 0x0A)
        let line = String(decoding: bytes.dropLast(), as: UTF8.self)
        #expect(!line.unicodeScalars.contains { (0x7F..<0xA0).contains($0.value) || [0x2028, 0x2029].contains($0.value) })
        let object = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        // Compared as scalars: String's own equality would call different compositions equal.
        #expect((object["id"] as? String).map { Array($0.unicodeScalars) } == Array(scalars))
        #expect((object["text"] as? String).map { Array($0.unicodeScalars) } == Array(TerminalSafety.clean(text).unicodeScalars))
    }

    @Test func `every assigned scalar of Unicode comes through Foundation's reader as it was, each reply on one line`() throws {
        // What is left out is unassigned or for private use.
        let all = [UInt32(0)...0x1FFFF, 0x2FF00...0x300FF, 0xDFF00...0xE0FFF, 0xFFF00...0x1000FF, 0x10FF00...0x10FFFF].joined().compactMap(Unicode.Scalar.init)
        for start in stride(from: 0, to: all.count, by: 200) {
            // Beside what JSON escapes, at both ends.
            let text = String(String.UnicodeScalarView(#"\""#.unicodeScalars + all[start..<min(start + 200, all.count)] + #""\"#.unicodeScalars))
            var reply = AskReply(.answer, lang: "ja", text: text)
            (reply.title, reply.bring) = (text, [text, text])
            let bytes = Reply.ask(reply).jsonLine(id: .string(text))
            try #require(bytes.last == 0x0A && bytes.dropLast().allSatisfy { $0 >= 0x20 && $0 != 0x7F })
            let object = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
            try #require((object["id"] as? String).map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
            let clean = Array(TerminalSafety.clean(text).unicodeScalars)
            let texts = [object["text"] as? String, object["title"] as? String] + (object["bring"] as? [String] ?? [])
            try #require(texts.count == 4 && texts.allSatisfy { $0.map { Array($0.unicodeScalars) } == clean })
        }
    }
}

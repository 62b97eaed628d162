import Catalog
import Foundation
import Testing

@testable import Answering

@Suite struct ConversationTests {
    @Test(arguments: [
        Conversation(),
        Conversation(intent: "individual-number.card.fee", language: .jaEasy),
        Conversation(intent: "a.b", language: .vi, offered: ["x.1", "x.2", "x.3"], visited: ["a.b", "c"]),
        Conversation(language: .ko, isRefused: true, visited: ["a.b"]),
        Conversation(intent: "a.b", language: .ko, isLanguageChosen: true, visited: ["a.b"]),
        // Ids of pages are made from file names.
        Conversation(intent: "a\"b\\/é.12", language: .th, offered: ["\n"], visited: ["窓口"]),
    ])
    func `a token is the conversation's JSON in URL-safe base 64, and brings it back`(conversation: Conversation) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let json = try encoder.encode(conversation)
        let expected = json.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
        #expect(conversation.token == expected)
        #expect(Conversation(token: conversation.token) == conversation)
    }

    @Test func `a token made before refusals were remembered is read`() {
        let old = Array(#"{"i":"a.b","l":"vi","o":["x.1"],"v":["a.b"]}"#.utf8).urlSafeBase64
        #expect(Conversation(token: old) == Conversation(intent: "a.b", language: .vi, offered: ["x.1"], visited: ["a.b"]))
    }

    /// Found by fuzzing: a stranger's token of nearly the longest, carried on with one matter more, was longer than that.
    @Test func `a token never outgrows what is taken back`() {
        let long = (0..<10).map { "topic.\(String(repeating: "x", count: 140))\($0)" }
        let token = Conversation(intent: "a.b", language: .zhHant, visited: long).token
        #expect(token.utf8.count <= 2048)
        let carried = Conversation(token: token)
        #expect(carried.intent == "a.b" && carried.visited == long.suffix(carried.visited.count) && carried.visited.count > 5)
        var talk = carried
        talk.visited = talk.visiting(["a.b.\(String(repeating: "y", count: 140))"])
        #expect(Conversation(token: talk.token).visited.last == talk.visited.last)
        #expect(Conversation(token: Conversation(intent: String(repeating: "z", count: 2000), language: .ne).token) == Conversation(language: .ne))
    }

    @Test func `bytes of any length and value come back from URL-safe base 64`() {
        for length in 0..<70 {
            let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 * 151 + length * 29) }
            #expect(Data(urlSafeBase64: bytes.urlSafeBase64) == Data(bytes))
        }
    }
}

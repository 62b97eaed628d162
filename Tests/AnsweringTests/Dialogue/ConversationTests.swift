import Catalog
import Foundation
import Testing

@testable import Answering

@Suite struct ConversationTests {
    @Test(arguments: [
        Conversation(),
        Conversation(intent: "individual-number.card.fee", language: .jaEasy),
        Conversation(intent: "a.b", language: .vi, offered: ["x.1", "x.2", "x.3"], visited: ["a.b", "c"]),
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

    @Test func `bytes of any length and value come back from URL-safe base 64`() {
        for length in 0..<70 {
            let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 * 151 + length * 29) }
            #expect(Data(urlSafeBase64: bytes.urlSafeBase64) == Data(bytes))
        }
    }
}

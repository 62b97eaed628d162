import Catalog
import Testing
import WireProtocol

@testable import Answering

/// Words of small talk in a line that asks something.
@Suite struct SmalltalkQuestionTests {
    private static let shared = Result { try Desks.desk() }
    private static let context = Conversation(intent: "individual-number.card.pickup.bring", language: .en).token

    @Test func `what is asked beside thanks is answered`() throws {
        let reply = try Self.shared.get().reply(to: AskRequest(question: "thanks, but how much is it"))
        #expect(reply.intent == "individual-number.card.fee")
    }

    @Test(arguments: ["is a copy ok?", "would a copy be ok?"]) func `a question with ok in it is no yes`(line: String) throws {
        #expect(try Self.shared.get().reply(to: AskRequest(question: line, context: Self.context)).kind == .fallback)
    }

    @Test(arguments: ["i dont understand", "no entiendo", "わかりません", "ไม่เข้าใจ"]) func `who does not understand is helped`(line: String) throws {
        let reply = try Self.shared.get().reply(to: AskRequest(question: line, context: Self.context))
        let language = try #require(ResidentLanguage(rawValue: reply.lang))
        #expect(reply.kind == .greeting)
        #expect(try reply.text.hasPrefix(String(#require(ShippedCatalog.catalog.phrasebooks[language]?.replies[.help]?.prefix(20)))))
    }

    @Test(arguments: ["ok", "ok thanks", "ok i see thank you", "hello, how are you?", "thanks a lot!"]) func `other small talk is that still`(line: String) throws {
        #expect(try Self.shared.get().reply(to: AskRequest(question: line, context: Self.context)).kind == .greeting)
    }
}

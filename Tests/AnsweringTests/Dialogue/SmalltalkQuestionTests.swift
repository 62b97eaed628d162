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

    /// Each was answered with "You are welcome" or the like.
    @Test(arguments: [
        ("thank you but how much is it", "card.fee"), ("how much is it thanks", "card.fee"),
        ("thank you, but how much is it", "card.fee"), ("धन्यवाद तर कति लाग्छ", "card.fee"), ("ok thanks where do i go", "counters"), ("gracias pero cuánto cuesta", "card.fee"),
        ("obrigado mas quanto custa", "card.fee"), ("ありがとう でもいくらですか", "card.fee"), ("谢谢多少钱", "card.fee"), ("謝謝 可是多少錢", "card.fee"),
        ("감사합니다 근데 얼마예요", "card.fee"), ("ขอบคุณค่ะ แต่ราคาเท่าไหร่", "card.fee"), ("cảm ơn nhưng bao nhiêu tiền", "card.fee"),
        ("makasih tapi berapa biayanya", "card.fee"), ("salamat pero magkano", "card.fee"), ("arigatou demo ikura desu ka", "card.fee"),
    ]) func `what is asked behind or before thanks without a comma is answered`(line: String, intent: String) throws {
        let reply = try Self.shared.get().reply(to: AskRequest(question: line, context: Self.context))
        #expect(reply.intent == "individual-number.\(intent)", "\(reply.text)")
    }

    @Test(arguments: ["thanks for your help", "thank you for telling me", "thanks for what you did", "gracias por todo lo que hizo", "hello thank you please", "ok that is fine", "um sorry please thank you", "ご親切に ありがとう", "excuse me", "excuse me please", "excuse me, sorry to bother you", "よろしくお願いします", "请问一下谢谢", "permisi kak makasih ya", "disculpe"])
    func `polite words around nothing get one short reply`(line: String) throws {
        let reply = try Self.shared.get().reply(to: AskRequest(question: line))
        #expect(reply.kind == .greeting && reply.also.isEmpty && reply.text.split(separator: "\n").count == 1, "\(reply.text)")
    }

    /// Was answered in Tagalog, and in English beside it.
    @Test(arguments: ["thank you thank you thank you", "hello, thank you, bye"]) func `small talk of two languages is answered in English, once`(line: String) throws {
        let reply = try Self.shared.get().reply(to: AskRequest(question: line))
        #expect(reply.kind == .greeting && reply.lang == "en" && reply.also.isEmpty, "\(reply.text)")
    }

    @Test(arguments: ["is a copy ok?", "would a copy be ok?", "is a copy ok", "is it ok if my wife goes"]) func `a question with ok in it is no yes`(line: String) throws {
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

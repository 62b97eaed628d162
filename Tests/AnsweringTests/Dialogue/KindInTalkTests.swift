import Catalog
import Testing
import WireProtocol

@testable import Answering

/// Short lines that name no more than a kind of fact, after an answer.
@Suite struct KindInTalkTests {
    private static let shared = Result { try Desks.desk() }
    private static let card = "individual-number.contact.card"

    private static func reply(_ line: String, _ language: ResidentLanguage, after intent: String) throws -> AskReply {
        try shared.get().reply(
            to: AskRequest(question: line, context: Conversation(intent: "individual-number.\(intent)", language: language).token))
    }

    /// The form's documents were those of the pickup, the letter's weeks the months of the card.
    @Test(arguments: [
        ("what should i bring", ResidentLanguage.en, "card.no-form"), ("何を持っていけばいい？", .ja, "card.no-form"), ("que tengo que llevar", .es, "card.no-form"),
        ("o que levar", .pt, "card.no-form"), ("要带什么", .zhHans, "card.no-form"), ("뭐 가져가야 돼요?", .ko, "card.no-form"),
        ("how long does it take", .en, "notice"), ("どのくらいかかる？", .ja, "notice"), ("cuánto tarda", .es, "notice"), ("mất bao lâu", .vi, "notice"),
        ("size", .en, "card.photo"), ("how big", .en, "card.photo"), ("サイズは", .ja, "card.photo"), ("크기는", .ko, "card.photo"),
        ("tamanho", .pt, "card.photo"), ("y el tamaño", .es, "card.photo"), ("sukat", .tl, "card.photo"), ("ukuran", .id, "card.photo"),
        ("kích thước", .vi, "card.photo"), ("ขนาด", .th, "card.photo"), ("साइज", .ne, "card.photo"), ("尺寸", .zhHant, "card.photo"),
    ]) func `an answer that has facts of the kind asked for is what is asked about`(line: String, language: ResidentLanguage, intent: String) throws {
        #expect(try Self.reply(line, language, after: intent).intent == "individual-number.\(intent)")
    }

    @Test(arguments: [
        ("how much?", "card.apply", "card.fee"), ("how long does it take", "card.pickup", "card.pickup.wait"),
        ("how long does the card take", "notice", "card.pickup.wait"), ("what do i bring to pick up the card", "card.no-form", "card.pickup.bring"),
        ("what do i bring", "card.pickup", "card.pickup.bring"), ("how long does it take", "card.fee", "card.pickup.wait"), ("size?", "card.apply", "card.photo"),
    ]) func `a matter that the line names, or another intent tells of, comes first`(line: String, intent: String, answer: String) throws {
        #expect(try Self.reply(line, .en, after: intent).intent == "individual-number.\(answer)")
    }

    /// Each was answered with the facts of a first card.
    @Test(arguments: [
        ("how much is a new one", ResidentLanguage.en), ("how much is the card", .en), ("what do i bring", .en), ("how long", .en), ("where do i go", .en),
        ("quanto tempo demora", .pt), ("いくら", .ja), ("どのくらいかかる", .ja), ("多少钱", .zhHans), ("얼마예요", .ko), ("cuánto cuesta", .es), ("bao nhiêu tiền", .vi),
    ]) func `where somebody is to be called about it, other facts are not of its matter`(line: String, language: ResidentLanguage) throws {
        let reply = try Self.reply(line, language, after: "contact.card")
        let named = try Desks.ask(Self.shared.get(), Self.card, language).contacts.map(\.phone)
        #expect(reply.kind == .fallback && reply.contacts.map(\.phone) == named)
        // The talk is still about it.
        let next = try Self.shared.get().reply(to: AskRequest(question: "sunday?", context: reply.context))
        #expect(next.intent == Self.card)
    }

    @Test(arguments: [
        ("what number", ResidentLanguage.en, "contact.card"), ("who do i call", .en, "contact.card"), ("何番？", .ja, "contact.card"),
        ("どこに電話すればいい", .ja, "contact.card"), ("anong number", .tl, "contact.card"), ("que número", .pt, "contact.card"), ("qué número", .es, "contact.card"),
        ("몇 번으로 전화해요?", .ko, "contact.card"), ("打哪个电话", .zhHans, "contact.card"), ("打哪支電話", .zhHant, "contact.card"), ("gọi số nào", .vi, "contact.card"),
        ("nomor berapa", .id, "contact.card"), ("เบอร์อะไร", .th, "contact.card"), ("कुन नम्बर", .ne, "contact.card"), ("なんばん ですか", .jaEasy, "contact.card"),
        ("who do i call", .en, "contact.system"), ("phone number?", .en, "office"),
    ]) func `who asks for the number gets that of the answer before`(line: String, language: ResidentLanguage, intent: String) throws {
        #expect(try Self.reply(line, language, after: intent).intent == "individual-number.\(intent)")
    }

    @Test(arguments: [("who do i call", "notice", "contact.card"), ("which number", "what", "contact.system"), ("what number", "address", "call-centre")])
    func `or of the intent that helps with it`(line: String, intent: String, contact: String) throws {
        #expect(try Self.reply(line, .en, after: intent).intent == "individual-number.\(contact)")
    }

    @Test(arguments: [
        ("and my baby", ResidentLanguage.en), ("子どもも？", .ja), ("孩子呢", .zhHans), ("e meu filho?", .pt), ("y mi bebé", .es), ("pati anak ko", .tl),
    ]) func `others are asked about where it is told who has a number`(line: String, language: ResidentLanguage) throws {
        #expect(try Self.reply(line, language, after: "who").intent == "individual-number.who")
    }

    @Test func `and about nothing after an answer that names nobody`() throws {
        #expect(try Self.reply("and my baby", .en, after: "card.fee").kind == .fallback)
    }
}

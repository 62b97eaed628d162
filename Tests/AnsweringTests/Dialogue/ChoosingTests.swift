import Catalog
import Testing
import WireProtocol

@testable import Answering

/// A choice that is open, and what else a line may be about.
@Suite struct ChoosingTests {
    private static let shared = Result { try Desks.desk() }
    private static let offered = ["individual-number.card.fee", "individual-number.card.photo"]

    private static func context(_ language: ResidentLanguage) -> String { Conversation(language: language, offered: offered).token }

    /// A question between three readings.
    private static func unclear(top: Int?) throws -> AskReply {
        let reply = try shared.get().reply(to: AskRequest(question: "where", lang: "en", top: top, channel: .line))
        try #require(reply.kind == .clarify)
        return reply
    }

    @Test(arguments: [("9", ResidentLanguage.vi), ("0", .es), ("３番", .ja), ("5", .ne), ("12", .en), ("the third one", .en), ("ok", .vi), ("はい", .jaEasy)])
    func `a number that nothing offered has gets the choice again, as does a yes`(line: String, language: ResidentLanguage) throws {
        let desk = try Self.shared.get()
        let reply = desk.reply(to: AskRequest(question: line, context: Self.context(language)))
        #expect(reply.kind == .clarify && reply.lang == language.rawValue && reply.alternatives.map(\.intent) == Self.offered)
        #expect(desk.reply(to: AskRequest(question: "2", context: reply.context)).intent == Self.offered[1])
    }

    @Test(arguments: [("the last one", ResidentLanguage.en), ("最後の", .ja), ("el último", .es), ("마지막", .ko), ("最后一个", .zhHans)])
    func `the last one is the last, however many there are`(line: String, language: ResidentLanguage) throws {
        #expect(try Self.shared.get().reply(to: AskRequest(question: line, context: Self.context(language))).intent == Self.offered[1])
    }

    @Test(arguments: [
        ("number 1 please", ResidentLanguage.en), ("first one thx", .en), ("1番お願いします", .ja), ("1ばん おねがいします", .jaEasy), ("请选第一个", .zhHans),
        ("第一個，謝謝", .zhHant), ("1번이요", .ko), ("la primera por favor", .es), ("a primeira opção por favor", .pt), ("primeira opção", .pt),
        ("cho tôi câu 1 nhé", .vi), ("yung una po", .tl), ("१ नम्बर दिनुस्", .ne), ("yang pertama dong", .id), ("เอาข้อ 1 ครับ", .th),
    ]) func `courtesy beside a number or an ordinal changes nothing`(line: String, language: ResidentLanguage) throws {
        let reply = try Self.shared.get().reply(to: AskRequest(question: line, context: Self.context(language)))
        #expect(reply.kind == .answer && reply.intent == Self.offered[0] && reply.lang == language.rawValue)
    }

    @Test(arguments: [("1 and 2", ResidentLanguage.en), ("1と2", .ja), ("1 y 2", .es), ("1和2", .zhHans), ("1, 2", .vi)])
    func `several numbers get all of their answers`(line: String, language: ResidentLanguage) throws {
        let reply = try Self.shared.get().reply(to: AskRequest(question: line, context: Self.context(language)))
        #expect(([reply] + reply.also).map(\.intent) == Self.offered)
        #expect(reply.also.allSatisfy { reply.text.contains($0.summary ?? "-") })
    }

    @Test(arguments: [
        ("none of these", ResidentLanguage.en), ("no", .en), ("どれでもない", .ja), ("どれも ちがいます", .jaEasy), ("都不是", .zhHans), ("都不是", .zhHant),
        ("둘다 아니에요", .ko), ("ninguno", .es), ("nenhum", .pt), ("không phải cái nào", .vi), ("wala po diyan", .tl), ("कुनै पनि होइन", .ne),
        ("bukan semuanya", .id), ("ไม่ใช่ทั้งสองข้อ", .th),
    ]) func `who means none of these is told whom to ask`(line: String, language: ResidentLanguage) throws {
        let reply = try Self.shared.get().reply(to: AskRequest(question: line, context: Self.context(language)))
        #expect(reply.kind == .fallback && reply.lang == language.rawValue && !reply.contacts.isEmpty)
    }

    @Test func `a number after an answer chooses nothing`() throws {
        let context = Conversation(intent: Self.offered[0], language: .en).token
        #expect(try Self.shared.get().reply(to: AskRequest(question: "9", context: context)).kind == .greeting)
    }

    /// With `top` the alternatives were ranked anew, so that "2" was lost, and each of fifty became a button.
    @Test(arguments: [1, 2, 3, 10, 50]) func `what a choice offers stands first, and is all that can be chosen`(top: Int) throws {
        let desk = try Self.shared.get()
        let plain = try Self.unclear(top: nil)
        let reply = try Self.unclear(top: top)
        let shown = plain.alternatives.map(\.intent)
        #expect(shown.count > 1 && reply.text == plain.text)
        #expect(Array(reply.alternatives.map(\.intent).prefix(shown.count)) == shown)
        #expect(reply.alternatives.count == max(shown.count, min(top, try ShippedCatalog.catalog.intents.count)))
        #expect(Set(reply.alternatives.map(\.intent)).count == reply.alternatives.count)
        #expect(reply.quickReplies == plain.quickReplies && reply.context == plain.context)
        #expect(desk.reply(to: AskRequest(question: "2", context: reply.context)).intent == shown[1])
    }

    @Test func `what is answered is the first of as many alternatives as wanted`() throws {
        let desk = try Self.shared.get()
        let reply = desk.reply(to: AskRequest(question: "I lost my card", top: 3))
        #expect(reply.kind == .answer && reply.alternatives.count == 3 && reply.alternatives.first?.intent == reply.intent)
        // None of them was offered for a choice.
        #expect(reply.offered == 0 && desk.reply(to: AskRequest(question: "2", context: reply.context)).kind == .greeting)
    }

    @Test(arguments: ["hello", "thanks", "ok", "asdf"]) func `a greeting has no alternatives`(line: String) throws {
        let reply = try Self.shared.get().reply(to: AskRequest(question: line, top: 5))
        #expect(reply.kind == .greeting && reply.alternatives.isEmpty)
    }

    @Test(arguments: [
        ("How much does the card cost? Where do I pick it up? What photo do I need?", 3),
        ("How much does the card cost? Where do I pick it up? What photo do I need? What do I bring?", 4),
        ("Hello? How much does the card cost? What photo do I need?", 2), ("カードは無料ですか？受け取りに何を持っていきますか？どんな写真が必要ですか？", 3),
        // The same matter once.
        ("How much does the card cost? What photo do I need? How much is the card?", 2),
    ]) func `all of up to four questions are answered`(line: String, count: Int) throws {
        let reply = try Self.shared.get().reply(to: AskRequest(question: line))
        #expect(reply.kind == .answer && reply.also.count == count - 1)
        #expect(Set(([reply] + reply.also).compactMap(\.intent)).count == count)
        #expect(reply.also.allSatisfy { $0.kind == .answer && reply.text.contains($0.summary ?? "-") })
    }

    @Test(arguments: [
        "How much does the card cost? And when is garbage day?", "ゴミの日はいつですか？カードは無料ですか？", "làm thẻ bao nhiêu tiền? gia hạn visa ở đâu?",
    ]) func `a question that the pages do not answer takes nothing from one that they do`(line: String) throws {
        let desk = try Self.shared.get()
        let reply = desk.reply(to: AskRequest(question: line))
        #expect(reply.kind == .answer && reply.intent == "individual-number.card.fee" && reply.also.map(\.kind) == [.fallback])
        let refusal = try #require(reply.also.first?.summary)
        #expect(reply.text.contains(reply.summary ?? "-") && reply.text.contains(refusal))
    }

    /// Failed while a line was cut in two at most: what stood between was not said.
    @Test(arguments: [
        ("how much is the card, how long does the card take and what size is the card photo?", ["fee", "pickup.wait", "photo"]),
        ("カードはいくらかかって、写真のサイズは何センチで、届くまでどのくらいかかりますか？", ["fee", "photo", "pickup.wait"]),
    ]) func `three things asked in one sentence are all answered`(line: String, intents: [String]) throws {
        let reply = try Desks.desk().reply(to: AskRequest(question: line))
        #expect(([reply] + reply.also).compactMap(\.intent) == intents.map { "individual-number.card.\($0)" }, "\(reply.text)")
    }

    /// Failed while nothing but marks and joining words divided questions.
    @Test(arguments: [
        ("多少钱要多久", ["card.fee", "card.pickup.wait"]), ("多少錢 要帶什麼 在哪裡", ["card.fee", "card.pickup.bring"]),
        ("いくら どこ いつ", ["card.fee", "counters"]), ("how much where when", ["card.fee", "card.pickup.wait"]),
    ]) func `short questions without a mark between are all answered`(line: String, intents: [String]) throws {
        let desk = try Self.shared.get()
        let context = try Desks.ask(desk, "individual-number.card.apply", .en).context
        let reply = desk.reply(to: AskRequest(question: line, context: context))
        let answered = Set(([reply] + reply.also).compactMap(\.intent))
        #expect(answered.isSuperset(of: intents.map { "individual-number.\($0)" }), "\(answered): \(reply.text)")
        // What is not sure is asked back.
        #expect(line.contains(" ") == (reply.also.count > 1))
    }

    /// Failed while the refused question took the sentence before it along.
    @Test(arguments: [
        "I lost my card. Do you sell umbrellas?", "カードをなくしました。駐車場はいくらですか？", "I lost my card! Is there parking? Can I bring my dog?",
        "I lost my card, is there parking?", "カードをなくしました、駐車場はいくらですか", "我的卡丢了，停车场多少钱", "Perdí mi tarjeta, ¿hay estacionamiento?",
        "บัตรหาย ที่จอดรถเท่าไหร่",
    ])
    func `what cannot wait is said though what is asked behind it is not on the pages`(line: String) throws {
        let reply = try Desks.desk().reply(to: AskRequest(question: line))
        #expect(reply.intent == "individual-number.contact.card" && reply.also.last?.kind == .fallback, "\(reply.text)")
    }

    /// Answered with the card's line while any clause that led there was enough.
    @Test(arguments: ["a tree fell on my car, how do i report it", "esqueci a senha do cartão, bloqueou"])
    func `only a clause that names what cannot wait is answered before a refusal`(line: String) throws {
        let reply = try Desks.desk().reply(to: AskRequest(question: line))
        #expect(reply.kind == .fallback && reply.also.isEmpty, "\(reply.text)")
    }

    @Test func `what may be several things is asked back behind what is answered`() throws {
        let desk = try Desks.desk()
        let reply = desk.reply(to: AskRequest(question: "how much is the card? is there a parking lot? number?"))
        #expect(reply.intent == "individual-number.card.fee", "\(reply.text)")
        guard reply.also.last?.kind == .clarify else { return #expect(reply.also.last?.kind == .fallback) }
        #expect(reply.offered > 1 && reply.offered == reply.alternatives.count)
        let chosen = desk.reply(to: AskRequest(question: "2", context: reply.context))
        #expect(chosen.intent == reply.alternatives[1].intent)
    }

    /// Each part was cut in all ways, and each part of these: a line of thirty did not end.
    @Test(arguments: ["how much is the card, ", "how much is it and ", "カードはいくら、"]) func `a line of many questions between commas is answered at once`(part: String) throws {
        for count in [12, 200] {
            let reply = try Self.shared.get().reply(to: AskRequest(question: String(repeating: part, count: count)))
            #expect(!reply.text.isEmpty)
        }
    }
}

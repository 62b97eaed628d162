import Answering
import Catalog
import Testing
import WireProtocol

/// In which language, or languages, a line is answered.
@Suite struct LanguageTests {
    /// Made once: a catalog takes long to load without optimisation.
    private static let shared = Result { try Desks.desk() }

    @Test func `a word of two languages is answered short in both`() throws {
        let reply = try Self.shared.get().reply(to: AskRequest(question: "foto"))
        let second = try #require(reply.also.first)
        #expect(reply.also.count == 1 && second.lang != reply.lang)
        #expect(reply.intent == "individual-number.card.photo" && second.intent == reply.intent)
        #expect(reply.text.hasSuffix(second.text))
        #expect(reply.contacts.isEmpty || reply.text.contains(reply.contacts[0].phone ?? "?"))
        let alone = try Self.shared.get().reply(to: AskRequest(question: "foto", lang: reply.lang))
        #expect(alone.lang == reply.lang && alone.also.isEmpty)
    }

    @Test func `the language of the talk decides between them`() throws {
        let desk = try Self.shared.get()
        let first = desk.reply(to: AskRequest(question: "berapa biayanya kartu pertama?"))
        #expect(first.lang == "id")
        let reply = desk.reply(to: AskRequest(question: "foto", context: first.context))
        #expect(reply.lang == "id" && reply.also.isEmpty)
    }

    @Test(arguments: [
        ("在留卡", "zh-Hans"), ("写真", "ja"), ("カード", "ja"), ("카드", "ko"), ("บัตร", "th"), ("tarjeta", "es"), ("cartão", "pt"),
        ("कार्ड", "ne"), ("kaado nakushita", "ja-easy"), ("card harayo", "ne"), ("mat the roi", "vi"), ("領卡", "zh-Hant"),
    ])
    func `a word or two are enough where they tell`(question: String, language: String) throws {
        let reply = try Self.shared.get().reply(to: AskRequest(question: question))
        // Between the two scripts of Chinese, and the two kinds of Japanese, a word or two seldom tell.
        #expect(ResidentLanguage(rawValue: reply.lang)?.spoken == ResidentLanguage(rawValue: language)?.spoken && reply.also.isEmpty)
    }

    /// The first three were answered in easy Japanese.
    @Test(arguments: [
        ("写真", "ja"), ("カードをなくしました", "ja"), ("写真は？", "ja"), ("カードを なくしました", "ja-easy"), ("しゃしん", "ja-easy"),
    ])
    func `blanks and hiragana tell learners from those who read Japanese with ease`(question: String, language: String) throws {
        #expect(try Self.shared.get().reply(to: AskRequest(question: question)).lang == language)
    }

    @Test(arguments: [
        ("k hago si perdi mi tarjeta", "individual-number.contact.card"), ("kartu ilang gmn", "individual-number.contact.card"),
        ("qto custa o 1o cartao", "individual-number.card.fee"), ("my residense card expires soon, should i still apply", "individual-number.card.residence-card"),
        ("lost my caaaaard", "individual-number.contact.card"), ("कार्ड हरायोोो", "individual-number.contact.card"),
    ])
    func `abbreviations, slips and repeated letters are understood`(question: String, intent: String) throws {
        #expect(try Self.shared.get().reply(to: AskRequest(question: question)).intent == intent)
    }

    @Test func `who is named beside an answer is looked for in what comes next`() throws {
        let desk = try Self.shared.get()
        let first = desk.reply(to: AskRequest(question: "what is my number"))
        let reply = desk.reply(to: AskRequest(question: "and foreigners too?", context: first.context))
        #expect(reply.intent == "individual-number.who" || reply.alternatives.first?.intent == "individual-number.who")
    }

    @Test(arguments: ["test", "テスト", "测试", "prueba"]) func `a try is greeted`(line: String) throws {
        #expect(try Self.shared.get().reply(to: AskRequest(question: line)).kind == .greeting)
    }

    @Test func `two questions of which neither names its matter are both answered`() throws {
        let reply = try Self.shared.get().reply(to: AskRequest(question: "需要带什么，在几楼"))
        #expect([reply.intent, reply.also.first?.intent] == ["individual-number.card.pickup.bring", "individual-number.counters"])
    }

    /// Nepali and Tagalog speakers write them as well, within sentences: "card" alone was answered in Nepali only.
    @Test(arguments: ["card", "Photo", "office"]) func `a word that others borrow from English is answered in English where it stands alone`(word: String) throws {
        let desk = try Self.shared.get()
        #expect(desk.reply(to: AskRequest(question: word)).lang == "en")
        // In a talk it is of the talk's language.
        for (question, language) in [("card haraayo", "ne"), ("Tôi nhận thẻ ở đâu?", "vi"), ("¿Dónde recojo la tarjeta?", "es"), ("카드를 어디서 받아요?", "ko")] {
            let talk = desk.reply(to: AskRequest(question: question))
            #expect(talk.lang == language)
            #expect(desk.reply(to: AskRequest(question: word, context: talk.context)).lang == language)
        }
    }
}

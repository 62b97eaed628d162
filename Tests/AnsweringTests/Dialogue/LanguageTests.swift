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

    /// Each was answered in Tagalog or Nepali, or in two languages: examples in these hold English words, and phrases of nothing else.
    @Test(arguments: [
        "lost card", "website", "photo size", "opening hours", "how much fee", "card fee", "phone number", "office hours", "pick up card", "address change",
        "application form", "residence card", "notification letter", "toll free", "weekend open?", "city hall", "email address", "interpreter", "student id", "by mail",
    ]) func `a line of English words alone is English where nothing was said before`(line: String) throws {
        let reply = try Self.shared.get().reply(to: AskRequest(question: line))
        #expect(reply.lang == "en" && reply.also.isEmpty)
    }

    @Test(arguments: [
        ("tl", "magkano po yung card"), ("tl", "nawala card ko"), ("tl", "office hours po"), ("tl", "lost card ko"), ("tl", "renew ng card"), ("tl", "fee magkano"),
        ("ne", "card harayo"), ("ne", "photo size kati"), ("ne", "website k ho"), ("ne", "card linu"), ("id", "kartu hilang"), ("id", "kartu expired"),
        ("id", "bisa online"), ("vi", "mat the"), ("es", "sin foto"), ("pt", "cartao novo"), ("ja-easy", "shashin saizu"),
    ]) func `a word of another language beside English ones tells it`(language: String, line: String) throws {
        let reply = try Self.shared.get().reply(to: AskRequest(question: line))
        #expect(reply.lang == language && reply.also.isEmpty)
    }

    /// Each was answered in another language: "ok" in easy Japanese, whatever the talk was in.
    @Test(arguments: [
        ("vi", "ok"), ("ko", "ok"), ("ja", "ok"), ("th", "OK"), ("ne", "yes"), ("vi", "yes"), ("pt", "sim"), ("id", "ya"), ("es", "ya"), ("es", "sí"), ("tl", "oo"),
        ("vi", "dạ"), ("ja", "了解"), ("ja", "はい"), ("ja-easy", "はい"), ("ja", "いくら"), ("ja-easy", "いくら"), ("ja-easy", "写真"), ("zh-Hans", "好"), ("zh-Hant", "好"),
        ("zh-Hans", "照片"), ("zh-Hant", "照片"), ("zh-Hans", "了解"), ("es", "gratis"), ("pt", "foto"), ("id", "foto"), ("tl", "magkano"),
        ("ja", "email?"), ("ko", "wifi"), ("zh-Hans", "tel?"), ("th", "manga"), ("ne", "email?"), ("ja-easy", "email?"),
    ]) func `a word or two are in the language of the talk where it can be written so`(language: String, line: String) throws {
        let desk = try Self.shared.get()
        let context = desk.context(after: "individual-number.card.pickup", in: ResidentLanguage(rawValue: language))
        let reply = desk.reply(to: AskRequest(question: line, context: context))
        #expect(reply.lang == language && reply.also.isEmpty)
    }

    @Test(arguments: [
        ("vi", "where do I collect it", "en"), ("en", "カードをなくした", "ja"), ("en", "mất thẻ", "vi"), ("es", "mất thẻ", "vi"), ("en", "tarjeta perdida", "es"), ("ja", "照片要多大", "zh-Hans"),
        ("vi", "kaado nakushita", "ja-easy"), ("ja", "kaado nakushita", "ja-easy"), ("en", "doko de moraimasu ka", "ja-easy"), ("ja-easy", "マイナンバーカードを紛失しました", "ja"), ("zh-Hans", "遺失卡片了怎麼辦", "zh-Hant"),
        ("zh-Hant", "卡丢了怎么办", "zh-Hans"), ("pt", "perdí mi tarjeta", "es"), ("es", "perdi meu cartão", "pt"), ("id", "I lost my card", "en"), ("en", "카드", "ko"), ("ko", "บัตร", "th"),
        ("tl", "kartu saya hilang", "id"), ("ja", "Where do I pick it up?", "en"),
    ]) func `a clear line switches the language of the talk`(language: String, line: String, other: String) throws {
        let desk = try Self.shared.get()
        let context = desk.context(after: "individual-number.card.pickup", in: ResidentLanguage(rawValue: language))
        #expect(desk.reply(to: AskRequest(question: line, context: context)).lang == other)
    }

    @Test(arguments: ResidentLanguage.allCases)
    func `who says yes, or to have understood, is asked to ask on, in the language of the talk`(language: ResidentLanguage) throws {
        let desk = try Self.shared.get()
        let phrasebook = try #require(try ShippedCatalog.catalog.phrasebooks[language])
        let context = desk.context(after: "individual-number.card.pickup", in: language)
        for line in phrasebook.smalltalk[.assent] ?? [] {
            let reply = desk.reply(to: AskRequest(question: line, context: context))
            #expect(reply.kind == .greeting && reply.lang == language.rawValue && reply.text == phrasebook.replies[.assent], "\(line): \(reply.lang) \(reply.text)")
        }
    }
}

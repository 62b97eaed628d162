import Answering
import Catalog
import Testing
import WireProtocol

/// A line that asks for a language by its name.
@Suite struct ChosenLanguageTests {
    private static let shared = Result { try Desks.desk() }

    /// Each was taken for a question which languages the lines speak, or refused.
    @Test(arguments: [
        ("English please", "en"), ("in English", "en"), ("answer in English", "en"), ("inglés por favor", "en"), ("英語でお願いします", "en"), ("tiếng Anh", "en"),
        ("日本語でお願いします", "ja"), ("日本語", "ja"), ("日文", "ja"), ("請用日語", "ja"), ("nihongo de onegaishimasu", "ja-easy"), ("やさしい日本語で", "ja-easy"), ("easy Japanese please", "ja-easy"),
        ("tiếng Việt", "vi"), ("tieng viet nhe", "vi"), ("trả lời bằng tiếng Việt", "vi"), ("español por favor", "es"), ("en español", "es"), ("português, por favor", "pt"), ("pode responder em português", "pt"),
        ("中文", "zh-Hans"), ("请用中文回答", "zh-Hans"), ("繁體中文", "zh-Hant"), ("Traditional Chinese please", "zh-Hant"), ("한국어로 해주세요", "ko"), ("한국어", "ko"),
        ("Tagalog po", "tl"), ("sa Tagalog", "tl"), ("sagutin nyo po sa Tagalog", "tl"), ("नेपालीमा", "ne"), ("nepali ma", "ne"), ("bahasa Indonesia saja", "id"), ("ภาษาไทยค่ะ", "th"), ("ขอภาษาไทย", "th"),
    ]) func `goes on in that language and says once more what was said`(line: String, language: String) throws {
        let desk = try Self.shared.get()
        let resident = try #require(ResidentLanguage(rawValue: language))
        let set = try #require(ShippedCatalog.catalog.phrasebooks[resident]?.replies[.languageSet])
        let first = desk.reply(to: AskRequest(question: line))
        #expect(first.lang == language && first.kind == .greeting && first.text.hasPrefix(set))
        // Of the talk's language, so that none is asked for in it.
        let talk: ResidentLanguage = language == "pt" ? .es : .pt
        let reply = desk.reply(to: AskRequest(question: line, context: desk.context(after: "individual-number.card.fee", in: talk)))
        #expect(reply.lang == language && reply.kind == .answer && reply.intent == "individual-number.card.fee")
        #expect(reply.text.hasPrefix(set) && reply.text.contains(reply.summary ?? "-"))
    }

    @Test(arguments: [
        "English?", "do you speak English?", "is there an English line", "nepali operator", "which languages", "no English", "日本語のみですか", "English Vietnamese", "Japanese only", "in", "please",
    ]) func `anything else is a question`(line: String) throws {
        let reply = try Self.shared.get().reply(to: AskRequest(question: line))
        #expect(!reply.isLanguageChosen)
    }

    @Test func `holds whatever the lines behind it are written in, until it is taken back or another is asked for`() throws {
        let desk = try Self.shared.get()
        var context = desk.reply(to: AskRequest(question: "tiếng Việt")).context
        for line in ["I lost my card", "カードはいくらですか", "thanks"] {
            let reply = desk.reply(to: AskRequest(question: line, context: context))
            #expect(reply.lang == "vi", "\(line)")
            context = reply.context
        }
        context = desk.reply(to: PlanRequest(context: context)).context
        #expect(desk.reply(to: AskRequest(question: "I lost my card", context: context)).lang == "vi")
        // The client's own wish comes first, and does not outlast it.
        #expect(desk.reply(to: AskRequest(question: "I lost my card", lang: "ko", context: context)).lang == "ko")
        let released = desk.reply(to: AskRequest(question: "I lost my card", lang: "auto", context: context))
        #expect(released.lang == "en")
        #expect(desk.reply(to: AskRequest(question: "카드를 잃어버렸어요", context: released.context)).lang == "ko")
        let other = desk.reply(to: AskRequest(question: "English please", context: context))
        #expect(desk.reply(to: AskRequest(question: "カードはいくらですか", context: other.context)).lang == "en")
    }

    @Test func `a choice and a refusal are said again too, and a wish is no question without an answer`() throws {
        let desk = try Self.shared.get()
        let refused = desk.reply(to: AskRequest(question: "how do I renew my passport"))
        #expect(refused.kind == .fallback)
        let again = desk.reply(to: AskRequest(question: "한국어로 해주세요", context: refused.context))
        #expect(again.kind == .fallback && again.lang == "ko" && again.unanswered == nil)
    }

    @Test func `of two ways of writing a language it stays with that of the talk`() throws {
        let desk = try Self.shared.get()
        let context = desk.context(after: "individual-number.card.fee", in: .zhHant)
        #expect(desk.reply(to: AskRequest(question: "中文", context: context)).lang == "zh-Hant")
        #expect(desk.reply(to: AskRequest(question: "简体中文", context: context)).lang == "zh-Hans")
    }

    @Test(arguments: [
        ("Tiếng Việt", "vi"), ("english", "en"), ("日本語", "ja"), ("日文", "ja"), ("請用日語", "ja"), ("nihongo", "ja-easy"), ("中文", "zh-Hans"), ("繁體中文", "zh-Hant"), ("Filipino", "tl"), ("नेपाली", "ne"), ("bahasa indonesia", "id"),
    ]) func `a name gives the tag`(name: String, tag: String) throws {
        #expect(try Self.shared.get().tag(ofLanguageNamed: name) == tag)
    }

    @Test(arguments: ["vi", "xx", "klingon", "", "please"]) func `no name gives none`(name: String) throws {
        #expect(try Self.shared.get().tag(ofLanguageNamed: name) == nil)
    }
}

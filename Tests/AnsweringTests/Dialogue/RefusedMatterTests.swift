import Catalog
import Testing
import WireProtocol

@testable import Answering

/// What is asked after a line that the pages do not answer.
@Suite struct RefusedMatterTests {
    private static let shared = Result { try Desks.desk() }

    /// The replies to the lines of one talk.
    private static func talk(_ lines: [String]) throws -> [AskReply] {
        var context: String?
        return try lines.map { line in
            let reply = try shared.get().reply(to: AskRequest(question: line, context: context))
            context = reply.context
            return reply
        }
    }

    /// Each was answered with the card's facts.
    @Test(arguments: [
        ["where can i get a juminhyo", "how much", "how long does it take", "what do i bring"], ["パスポートの更新", "いくら？", "どこ？"],
        ["我要住民票", "多少钱"], ["quiero sacar pasaporte", "cuanto cuesta"], ["ต่ออายุบัตรไซริวที่นี่ได้ไหม", "แล้วที่ไหน"],
        ["where can i get a juminhyo", "thanks", "how much"],
    ]) func `a line that names nothing asks about the matter that was refused`(lines: [String]) throws {
        #expect(try Self.talk(lines).allSatisfy { $0.kind == .fallback || $0.kind == .greeting })
    }

    @Test(arguments: [
        ("how much is the card", "fee"), ("いくら？カードは", "fee"), ("cuánto cuesta la tarjeta", "fee"), ("办卡多少钱", "fee"), ("카드 얼마예요", "fee"),
        ("ทำบัตรเท่าไหร่", "fee"), ("biaya kartunya berapa", "fee"), ("quanto custa o cartão", "fee"), ("my number card fee", "fee"),
    ]) func `a line that names the card is answered`(line: String, intent: String) throws {
        #expect(try Self.talk(["where can i get a juminhyo", line]).last?.intent == "individual-number.card.\(intent)")
    }

    @Test(arguments: [
        (ResidentLanguage.en, "card"), (.ja, "かーど"), (.jaEasy, "かーど"), (.zhHans, "卡"), (.zhHant, "卡"), (.ko, "카드"), (.es, "tarjeta"),
        (.pt, "cartao"), (.vi, "the"), (.tl, "card"), (.ne, "card"), (.ne, "कार्ड"), (.id, "kartu"), (.th, "บัตร"),
    ]) func `the glossary's forms tell what the card is called in short`(language: ResidentLanguage, head: String) throws {
        let glossary = try #require(try ShippedCatalog.catalog.glossaries[language])
        let heads = SubjectHeads(glossary).heads
        #expect(heads.contains(head), "\(heads)")
        #expect(heads.count < 12)
    }

    @Test func `a whole question is answered, and ends the refusal`() throws {
        let replies = try Self.talk(["where can i get a juminhyo", "i lost my wallet yesterday and the card was in it too", "what number do i call"])
        #expect(replies.dropFirst().map(\.intent) == Array(repeating: "individual-number.contact.card", count: 2))
    }
}

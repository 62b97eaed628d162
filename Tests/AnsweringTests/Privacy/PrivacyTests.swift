import Answering
import Catalog
import Testing
import WireProtocol

/// What residents should not have sent comes back nowhere.
@Suite struct PrivacyTests {
    private static func desk() throws -> CatalogDesk { try Desks.desk() }

    @Test(arguments: ResidentLanguage.allCases)
    func `each kind gets its own kind request, in every language`(language: ResidentLanguage) throws {
        let book = try #require(ShippedCatalog.catalog.phrasebooks[language])
        let desk = try Self.desk()
        for (text, key) in [
            ("123456789018", Phrasebook.ReplyText.individualNumberWarning), ("1234 5678 9012", .numberLikeWarning), ("AB12345678CD", .residenceCardWarning),
            ("090-1234-5678", .contactDetailsWarning), ("taro@example.com", .contactDetailsWarning),
        ] {
            let reply = desk.reply(to: AskRequest(question: "card \(text)", lang: language.rawValue))
            let warning = try #require(book.replies[key])
            #expect(reply.notice?.contains(warning) == true, "\(text)")
            #expect(reply.text.hasPrefix(warning), "\(reply.text)")
        }
    }

    @Test(arguments: [
        "I lost my card, my number is 1234 5678 9012", "AB12345678CD lost my card", "lost card, call 090-1234-5678", "lost card, mail canary.taro@example.com",
        "1234-5678-9012", "card １２３４５６７８９０１２? and the fee 090-1234-5678?",
    ])
    func `nothing of it is in any field of the reply`(question: String) throws {
        let reply = try Self.desk().reply(to: AskRequest(question: question, lang: "en", top: 5))
        let line = String(decoding: Reply.ask(reply).jsonLine(), as: UTF8.self)
        for piece in ["5678", "５６７８", "12345678", "canary"] { #expect(!line.contains(piece), "\(line)") }
    }

    @Test(arguments: ["is 0120-0178-27 the right number for a lost card?", "I lost my card on 2026-11-24 at 10:00", "0985-25-2111"])
    func `the city's own numbers and days bring no warning`(question: String) throws {
        let reply = try Self.desk().reply(to: AskRequest(question: question, lang: "en"))
        #expect(reply.notice == nil)
    }
}

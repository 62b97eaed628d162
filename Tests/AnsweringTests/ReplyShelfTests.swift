import Catalog
import Foundation
import Testing
import WireProtocol

@testable import Answering

@Suite struct ReplyShelfTests {
    private static let key = ReplyShelf.Key(intent: "a.b", language: "en", overlay: nil)

    private static func reply(_ text: String) -> AskReply { AskReply(.answer, lang: "en", text: text) }

    @Test func `within a minute what is ready serves, beyond it nothing does, either way`() throws {
        let shelf = ReplyShelf()
        let noon = try Desks.moment("2026-11-24T12:00")
        #expect(shelf.reply(Self.key, at: noon) { Self.reply("1") }?.text == "1")
        #expect(shelf.reply(Self.key, at: noon + 59.9) { Self.reply("2") }?.text == "1")
        #expect(shelf.reply(Self.key, at: noon + 60) { Self.reply("3") }?.text == "3")
        #expect(shelf.reply(Self.key, at: noon) { Self.reply("4") }?.text == "4")
    }

    @Test func `another intent, language or notice has a reply of its own`() throws {
        let shelf = ReplyShelf()
        let noon = try Desks.moment("2026-11-24T12:00")
        let keys = [
            Self.key, .init(intent: "a.c", language: "en", overlay: nil), .init(intent: "a.b", language: "ja", overlay: nil),
            .init(intent: "a.b", language: "en", overlay: 1), .init(intent: "a.b", language: "en", overlay: 2),
        ]
        for (index, key) in keys.enumerated() { _ = shelf.reply(key, at: noon) { Self.reply(String(index)) } }
        #expect(keys.map { shelf.reply($0, at: noon) { nil }?.text } == (0..<5).map(String.init))
    }

    @Test func `it holds no more than its bound`() throws {
        let shelf = ReplyShelf()
        let noon = try Desks.moment("2026-11-24T12:00")
        for index in 0..<5000 { _ = shelf.reply(.init(intent: "\(index)", language: "en", overlay: nil), at: noon) { Self.reply("x") } }
        #expect((0..<5000).count { shelf.reply(.init(intent: "\($0)", language: "en", overlay: nil), at: noon) { nil } != nil } <= 2048)
    }

    /// A webhook may be delivered twice, to a daemon that has answered it before or to one that has just started.
    @Test(arguments: ResidentLanguage.allCases)
    func `a request gives the same bytes within the minute, whatever was asked before, and on another desk`(language: ResidentLanguage) throws {
        let moment = try Desks.moment("2026-11-24T12:00")
        let desk = try Desks.desk()
        let later = try CatalogDesk(CatalogFile(decoding: CatalogFile.encode(ShippedCatalog.catalog)), now: { moment + 42 })
        for intent in try ShippedCatalog.catalog.intents where !intent.texts.isEmpty {
            for channel in [nil] + MessageChannel.allCases.map(Optional.some) {
                let question = try #require(intent.texts[language]?.examples.first)
                let request = AskRequest(question: question, lang: language.rawValue, channel: channel)
                let first = Reply.ask(desk.reply(to: request)).jsonLine()
                #expect(Reply.ask(desk.reply(to: request)).jsonLine() == first)
                #expect(Reply.ask(later.reply(to: request)).jsonLine() == first)
            }
        }
    }
}

import Catalog
import Foundation
import Matching
import Testing
import WireProtocol

@testable import Answering

@Suite struct ReplyShelfTests {
    private static let key = ReplyShelf.Key(intent: "a.b", language: "en", overlay: nil)

    private static func reply(_ text: String) -> AskReply { AskReply(.answer, lang: "en", text: text) }

    private static func timed(_ text: String, _ moment: Date) -> ReplyShelf.Timed { .init(reply: reply(text), until: moment + 60) }

    @Test func `what is ready serves from its minute on until it ends, and not before or after`() throws {
        let shelf = ReplyShelf()
        let noon = try Desks.moment("2026-11-24T12:00")
        func text(at moment: Date, else made: String) -> String? {
            shelf.reply(Self.key, at: moment) { .init(reply: Self.reply(made), until: noon + 3600) }?.text
        }
        #expect(text(at: noon + 30, else: "1") == "1")
        #expect(text(at: noon, else: "2") == "1")
        #expect(text(at: noon + 3599.9, else: "3") == "1")
        #expect(text(at: noon + 3600, else: "4") == "4")
        #expect(text(at: noon - 1, else: "5") == "5")
    }

    @Test func `a reply that has ended before it was made serves nobody else`() throws {
        let shelf = ReplyShelf()
        let noon = try Desks.moment("2026-11-24T12:00")
        for text in ["1", "2"] {
            #expect(shelf.reply(Self.key, at: noon) { .init(reply: Self.reply(text), until: noon - 60) }?.text == text)
        }
    }

    @Test func `another intent, language or notice has a reply of its own`() throws {
        let shelf = ReplyShelf()
        let noon = try Desks.moment("2026-11-24T12:00")
        let keys = [
            Self.key, .init(intent: "a.c", language: "en", overlay: nil), .init(intent: "a.b", language: "ja", overlay: nil),
            .init(intent: "a.b", language: "en", overlay: 1), .init(intent: "a.b", language: "en", overlay: 2),
        ]
        for (index, key) in keys.enumerated() { _ = shelf.reply(key, at: noon) { Self.timed(String(index), noon) } }
        #expect(keys.map { shelf.reply($0, at: noon) { nil }?.text } == (0..<5).map(String.init))
    }

    @Test func `it holds no more than its bound`() throws {
        let shelf = ReplyShelf(most: 1 << 20)
        let noon = try Desks.moment("2026-11-24T12:00")
        for index in 0..<5000 { _ = shelf.reply(.init(intent: "\(index)", language: "en", overlay: nil), at: noon) { Self.timed("x", noon) } }
        let kept = (0..<5000).count { shelf.reply(.init(intent: "\($0)", language: "en", overlay: nil), at: noon) { nil } != nil }
        #expect((500...1024).contains(kept))
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

    /// Lines open, close and change over between languages on the way, days and a year end, and a day is a holiday.
    @Test(arguments: [ResidentLanguage.en, .jaEasy, .vi, .zhHant])
    func `what was ready says at each moment what would be said anew`(language: ResidentLanguage) throws {
        let catalog = try ShippedCatalog.catalog
        let finder = ConceptFinder(catalog.glossaries.values)
        let composer = AnswerComposer(catalog, finder: finder)
        let forgetful = AnswerComposer(catalog, finder: finder, shelf: ReplyShelf(most: 0))
        let intents = catalog.intents.filter { !$0.texts.isEmpty }.map(\.id)
        let steps = [0, 1, 29, 30, 31, 240, 60, 14, 1, 1, 44, 600, 1, 1439, 1440, 7, 53]
        var moment = try Desks.moment("2026-12-28T08:29")
        for round in 0..<8 {
            for (place, step) in steps.enumerated() {
                moment += Double(step * 60 + (round * 7 + place) % 60)
                // A few of them each time, so that some were asked for long ago.
                for id in intents.dropFirst((round + place) % intents.count).prefix(3) {
                    let kept = composer.reply(to: id, in: language, confidence: nil, at: moment)
                    let made = forgetful.reply(to: id, in: language, confidence: nil, at: moment)
                    #expect(kept == made, "\(id) at \(moment)")
                }
            }
        }
    }
}

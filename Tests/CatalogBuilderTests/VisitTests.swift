import Catalog
import CatalogBuilder
import Foundation
import Testing
import WireProtocol

@testable import Answering

/// Counters, cards, plans and messages made from what is shipped.
@Suite struct VisitTests {
    private static func desk(at moment: String = "2026-11-24T12:00:00+09:00") throws -> CatalogDesk {
        let catalog = try #require(SamplePages.shipped.catalog, "\(SamplePages.shipped.diagnostics)")
        let date = try Date(moment, strategy: .iso8601)
        return CatalogDesk(try CatalogFile(decoding: CatalogFile.encode(catalog)), now: { date })
    }

    @Test(arguments: ResidentLanguage.allCases) func `each counter has the Japanese page's wording beside it`(language: ResidentLanguage) throws {
        let reply = try #require(try Self.desk().composer.reply(to: "individual-number.counters", in: language, confidence: 1, at: .distantPast))
        #expect(
            reply.counters.map(\.original) == [
                "情報政策課 マイナンバーカード推進室（市役所第2庁舎1階）", "マイナンバーカード推進センター（宮交シティ3階）", "各総合支所 地域市民福祉課", "各地域センター",
            ])
        #expect(reply.counters.map(\.isClass) == [nil, nil, true, true])
        #expect(reply.counters.map(\.floor) == ["1", "3", nil, nil])
        // The contact box names the first counter's office beside its address; no page says where the others are.
        #expect(reply.counters.map { $0.address != nil } == [true, false, false, false])
        #expect(reply.counters[0].map?.hasPrefix("https://www.google.com/maps/search/?api=1&query=") == true)
        #expect(reply.counters[0].map?.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } == true)
    }

    @Test(arguments: ResidentLanguage.allCases) func `each answer has a card with a sentence to say`(language: ResidentLanguage) throws {
        let desk = try Self.desk()
        for intent in desk.catalog.intents where !intent.texts.isEmpty {
            let card = try #require(desk.composer.reply(to: intent.id, in: language, confidence: 1, at: .distantPast)?.card)
            #expect(card.japanese.hasPrefix(intent.texts[.ja]?.wish ?? "-"))
            #expect((card.own == nil) == (language == .ja))
            guard language != .ja else { continue }
            let kana = try #require(card.kana)
            #expect(kana.hasSuffix("。") && kana.filter { $0 == "。" }.count == 1, "\(intent.id): \(kana)")
            #expect(card.romaji?.unicodeScalars.allSatisfy { $0.value < 0x250 } == true, "\(card.romaji ?? "")")
            #expect(card.text.contains(card.japanese.split(separator: "\n")[0]) && card.text.contains(kana))
        }
    }

    @Test func `a plan names each document and counter once, and what needs no visit`() throws {
        let plan = try Self.desk().reply(
            to: PlanRequest(
                intents: ["individual-number.card.pickup.bring", "individual-number.counters", "individual-number.card.apply", "nonsense"],
                lang: "en"))
        #expect(plan.matters.map(\.intent) == ["individual-number.card.pickup.bring", "individual-number.counters", "individual-number.card.apply"])
        #expect(plan.bring.count == 2)
        #expect(plan.buildings.compactMap(\.name).count == 2 && plan.buildings.last?.name == nil)
        #expect(plan.buildings.flatMap(\.floors).flatMap(\.counters).count == 4)
        #expect(plan.hours == nil && plan.hoursUnknown.count == 4)
        #expect(plan.remote.map(\.intent) == ["individual-number.card.apply"])
        #expect(plan.remote.first?.ways.count == 2)
    }

    /// Whichever matter comes first: a Vietnamese speaker is not sent to a line that does not speak Vietnamese.
    @Test(arguments: [ResidentLanguage.vi, .th, .ne]) func `a plan's line to call is one of the resident's language, with what is said of it`(
        language: ResidentLanguage
    ) throws {
        let plan = try Self.desk().reply(
            to: PlanRequest(
                intents: ["individual-number.office", "individual-number.what", "individual-number.card.apply"], lang: language.rawValue))
        #expect(plan.contacts.filter { $0.phone != nil }.map(\.inYourLanguage) == [true, false, false])
        #expect(plan.contacts.first?.phone == "0120-0178-27")
        let localizer = try #require(try Self.desk().composer.localizer(language))
        let first = try #require(plan.contacts.first?.hours)
        #expect(plan.text.contains("0120-0178-27") && plan.text.contains(first))
        // One that is Japanese only is said to be, at home as well.
        #expect(plan.text.contains(localizer.aside("0985-42-2036", localizer.label(.japaneseOnly))))
        let only = try Self.desk().reply(to: PlanRequest(intents: ["individual-number.office"], lang: language.rawValue))
        #expect(only.text.contains(localizer.label(.japaneseOnly)))
    }

    @Test func `hours for the very matter stand in a plan and in JSON, since it is by them that a line is open`() throws {
        let desk = try Self.desk(at: "2026-12-31T23:00:00+09:00")
        let contact = try #require(desk.composer.reply(to: "individual-number.contact.card", in: .ja, confidence: 1, at: desk.now())?.contacts.first)
        #expect(contact.openNow == true && contact.hours?.contains("24時間") == true, "\(contact)")
        #expect(desk.reply(to: PlanRequest(intents: ["individual-number.contact.card"], lang: "ja")).text.contains("24時間"))
    }

    @Test func `a plan names each section that it rests on, and each page once`() throws {
        let plan = try Self.desk().reply(to: PlanRequest(intents: ["individual-number.what", "individual-number.card.fee"], lang: "en"))
        #expect(plan.sources.count == 2 && Set(plan.sources.map(\.url)).count == 1)
        #expect(plan.text.ranges(of: plan.sources[0].url).count == 1)
    }

    @Test func `documents of which some will do are one item`() throws {
        let localizer = try #require(try Self.desk().composer.localizer(.en))
        func fact(_ name: String, _ choice: Document.Choice?) -> Fact {
            Fact(section: 0, line: 1, quote: name, value: .document(Document(name: name, choice: choice)))
        }
        let facts = [
            fact("Issue Notice", nil), fact("Residence Card", .init(needed: 1, group: 1)), fact("Driver's License", .init(needed: 1, group: 1)),
            fact("Issue Notice", nil), fact("Residence Card", .init(needed: 2, group: 2)), fact("Driver's License", .init(needed: 2, group: 2)),
        ]
        let items = DocumentList(localizer: localizer).items(facts, pageLanguage: "en").map(\.text)
        #expect(items.count == 3)
        #expect(items[1].hasPrefix("one of these: ") && items[1].contains(" or "))
        #expect(items[2].hasPrefix("2 of these: ") && items[2].contains(" and "))
    }

    @Test func `a conversation's matters are planned by their numbers`() throws {
        let desk = try Self.desk()
        var context: String?
        for intent in ["individual-number.card.fee", "individual-number.counters", "individual-number.card.photo"] {
            let title = desk.catalog.intents.first { $0.id == intent }?.texts[.en]?.examples.first
            context = desk.reply(to: AskRequest(question: try #require(title), lang: "en", context: context)).context
        }
        let all = desk.reply(to: PlanRequest(context: context))
        #expect(all.matters.map(\.intent) == ["individual-number.card.fee", "individual-number.counters", "individual-number.card.photo"])
        #expect(desk.reply(to: PlanRequest(numbers: [3, 1, 9], context: context)).matters.map(\.intent) == ["individual-number.card.photo", "individual-number.card.fee"])
        // No such number: all of it shows which there are.
        #expect(desk.reply(to: PlanRequest(numbers: [9], context: context)).matters.count == 3)
        #expect(desk.reply(to: PlanRequest(lang: "en")).matters.isEmpty)
    }

    @Test(arguments: MessageChannel.allCases) func `the same request on the same catalog at the same minute gives the same bytes`(channel: MessageChannel) throws {
        let request = AskRequest(question: "I lost my card", lang: "vi", channel: channel)
        let replies = try (0..<3).map { _ in try Reply.ask(Self.desk().reply(to: request)).jsonLine() }
        #expect(Set(replies).count == 1)
        // Another second of the same minute.
        #expect(try Reply.ask(Self.desk(at: "2026-11-24T12:00:59+09:00").reply(to: request)).jsonLine() == replies[0])
    }

    @Test(arguments: ResidentLanguage.allCases) func `every answer fits every channel, and its first message has the phone`(language: ResidentLanguage) throws {
        let desk = try Self.desk()
        for intent in desk.catalog.intents where !intent.texts.isEmpty {
            let reply = try #require(desk.composer.reply(to: intent.id, in: language, confidence: 1, at: .distantPast))
            for channel in MessageChannel.allCases {
                let cut = reply.cut(for: channel, head: nil)
                let budget = MessageBudget(channel: channel)
                #expect(!cut.messages.isEmpty && cut.messages.allSatisfy(budget.fits))
                if let phone = reply.contacts.lazy.compactMap(\.phone).first {
                    #expect(cut.messages[0].contains(phone), "\(intent.id) \(channel): \(cut.messages[0])")
                }
                #expect((channel == .line) == !cut.quickReplies.isEmpty || reply.suggestions.isEmpty)
            }
        }
    }
}

import Answering
import Catalog
import Foundation
import Testing
import WireProtocol

@Suite struct OverlaidReplyTests {
    private static func board(_ overlay: Overlay) throws -> OverlayBoard {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).overlay").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try OverlayFile.write(overlay, to: path)
        let board = OverlayBoard(path: path)
        _ = board.refresh(at: try Desks.moment("2026-11-24T12:00"))
        return board
    }

    private static func overlay() throws -> Overlay {
        let phone = Phone(
            number: "0985-21-1730", e164: "+81985211730", kind: .voice, isTollFree: false, languages: ["ja", "en"],
            hours: [ServiceHours(days: .everyDay, opens: 0, closes: 1440)])
        return Overlay(
            texts: [.en: "Strong earthquake. Stay away from the river.", .ja: "強い地震がありました。", .zhHans: "发生强烈地震。"],
            contacts: [.init(name: [.en: "Disaster centre", .ja: "災害対策本部"], phone: phone), .init(name: [.en: "Shelters"], url: "https://city.example/shelters")],
            closed: ["Miyako City Shopping Center"], until: try Desks.moment("2026-11-25T08:00"))
    }

    @Test(arguments: ResidentLanguage.allCases)
    func `every kind of reply begins with the notice and its contacts, in every language`(language: ResidentLanguage) throws {
        let desk = try Desks.desk(overlay: Self.board(Self.overlay()))
        let told: String =
            switch language {
            case .ja, .jaEasy: "強い地震"
            case .zhHans, .zhHant: "发生强烈地震"
            default: "Strong earthquake"
            }
        let answer = try Desks.ask(desk, "individual-number.counters", language)
        let nonsense = desk.reply(to: AskRequest(question: "qwertz uiop", lang: language.rawValue))
        for reply in [answer, nonsense] {
            #expect(reply.notice?.contains(told) == true)
            #expect(reply.contacts.first?.phone == "0985-21-1730")
            #expect(reply.contacts.first?.openNow == true)
            let (notice, phone) = (try #require(reply.text.range(of: told)), try #require(reply.text.range(of: "0985-21-1730")))
            #expect(notice.lowerBound < phone.lowerBound)
            #expect(reply.text.distance(from: reply.text.startIndex, to: notice.lowerBound) < 30, "\(reply.text)")
            #expect(reply.text.contains("https://city.example/shelters"))
            #expect(!reply.text.contains("{"))
        }
        #expect(desk.help(lang: language.rawValue).contains(told))
        #expect(desk.topics(lang: language.rawValue).text.contains(told))
        #expect(desk.unknownLanguage(lang: language.rawValue).contains(told))
    }

    @Test(arguments: [(ResidentLanguage.th, "⚠ (ภาษาอังกฤษ)\nStrong"), (.ne, "⚠ (अंग्रेजी)\nStrong"), (.ja, "⚠ 強い")])
    func `the first short message tells some of the notice, not only its language`(language: ResidentLanguage, opening: String) throws {
        let desk = try Desks.desk(overlay: Self.board(Self.overlay()))
        let answer = desk.reply(to: AskRequest(question: "qwertz uiop", lang: language.rawValue, channel: .sms))
        let plan = desk.reply(to: PlanRequest(intents: ["individual-number.counters"], lang: language.rawValue, channel: .sms))
        for first in [answer.messages.first, plan.messages.first] { #expect(first?.hasPrefix(opening) == true, "\(first ?? "")") }
    }

    @Test(arguments: ResidentLanguage.allCases)
    func `a closed building's counters are marked in every language, the others are not`(language: ResidentLanguage) throws {
        let desk = try Desks.desk(overlay: Self.board(Self.overlay()))
        let reply = try Desks.ask(desk, "individual-number.counters", language)
        let mark = try #require(ShippedCatalog.catalog.phrasebooks[language]?.labels[.closedForNow])
        #expect(reply.counters.map { $0.closed != nil } == reply.counters.map { $0.floor == "3" }, "\(reply.counters)")
        #expect(reply.counters.contains { $0.closed == mark })
        #expect(reply.text.contains(mark))
    }

    @Test(arguments: ResidentLanguage.allCases)
    func `a plan begins with the notice and marks what is closed`(language: ResidentLanguage) throws {
        let desk = try Desks.desk(overlay: Self.board(Self.overlay()))
        let request = PlanRequest(intents: ["individual-number.counters"], lang: language.rawValue)
        let plan = desk.reply(to: request)
        let mark = try #require(ShippedCatalog.catalog.phrasebooks[language]?.labels[.closedForNow])
        #expect(plan.notice?.hasPrefix("⚠") == true && plan.text.hasPrefix("⚠"))
        #expect(plan.contacts.first?.phone == "0985-21-1730" && plan.text.contains("https://city.example/shelters"))
        let floors = plan.buildings.flatMap(\.floors)
        #expect(floors.flatMap(\.counters).count == 4)
        #expect(floors.allSatisfy { floor in floor.counters.allSatisfy { ($0.closed != nil) == (floor.floor == "3") } }, "\(floors)")
        #expect(plan.text.components(separatedBy: mark).count == 2, "\(plan.text)")
        #expect(plan.hoursUnknown.count == 3)
        let plain = try Desks.desk().reply(to: request)
        #expect(plain.notice == nil && !plain.text.contains(mark) && plain.hoursUnknown.count == 4)
    }

    @Test func `after its end nothing of it is left`() throws {
        let board = try Self.board(Self.overlay())
        let with = try Desks.ask(Desks.desk("2026-11-25T08:00", overlay: board), "individual-number.counters", .en)
        let without = try Desks.ask(Desks.desk("2026-11-25T08:00"), "individual-number.counters", .en)
        #expect(with == without)
    }

    @Test func `places are known by their names in any language`() throws {
        let places = OverlayPlaces(try ShippedCatalog.catalog)
        for name in ["Individual Card Promotion Center", "マイナンバーカード推進センター", "宮交シティ", "Miyako City Shopping Center"] {
            #expect(places.counters(named: name).count == 2, "\(name): \(places.counters(named: name))")
        }
        #expect(places.counters(named: "the moon").isEmpty)
        #expect(places.counters(named: "").isEmpty)
    }
}

import Answering
import Catalog
import Foundation
import Testing
import WireProtocol

/// What a resident reads of the lines to call.
@Suite struct CallNowTests {
    private static let card = "individual-number.contact.card"
    private static let system = "individual-number.contact.system"

    @Test(arguments: [
        (ResidentLanguage.vi, "2026-11-24T12:00", "đến 19:00"), (.vi, "2026-11-23T20:00", "10:00 ngày mai (thứ Ba, 24 tháng 11)"),
        (.vi, "2026-11-24T06:00", "10:00 hôm nay"), (.en, "2026-11-24T03:00", "open now"), (.th, "2026-11-24T12:00", "18:00 น."),
        (.th, "2026-11-23T18:00", "พรุ่งนี้วันอังคารที่ 24 พฤศจิกายน เวลา 9:00 น."), (.tl, "2026-11-23T19:00", "bukas (Martes, Nobyembre 24) nang 10:00"),
        (.id, "2026-11-23T18:00", "besok, Selasa, 24 November pukul 9.00"), (.ne, "2026-11-23T18:00", "भोलि, नोभेम्बर 24, मङ्गलबार 9:00 बजे"),
    ])
    func `the card's line says whether it can be called now, else when`(language: ResidentLanguage, now: String, words: String) throws {
        let reply = try Desks.ask(Desks.desk(now), Self.card, language)
        #expect(reply.contacts.first?.phone == "0120-0178-27")
        #expect(reply.text.contains(words), "\(reply.text)")
    }

    @Test(arguments: [
        (ResidentLanguage.en, "2026-11-24T12:00", "open now, until 20:00"), (.en, "2026-11-23T20:00", "opens tomorrow, Tue 24 Nov, 9:30"),
        (.en, "2026-12-28T21:00", "opens Mon 4 Jan, 9:30"), (.zhHans, "2026-11-23T20:00", "明天 11月24日 周二 9:30"), (.zhHant, "2026-11-23T20:00", "明天 11月24日 週二 9:30"),
        (.ko, "2026-11-23T20:00", "내일 11월 24일 (화) 9:30"), (.es, "2026-11-23T20:00", "mañana, martes 24 de noviembre, a las 9:30"),
        (.pt, "2026-11-23T20:00", "amanhã, terça-feira, 24 de novembro, às 9:30"), (.ja, "2026-11-23T20:00", "明日 11月24日(火) 9:30から"),
        (.jaEasy, "2026-11-23T20:00", "明日（あした） 11月（がつ） 24日（にじゅうよっか） 火曜日（かようび） 9:30から"),
    ])
    func `the system's line keeps weekdays, holidays and the year's end`(language: ResidentLanguage, now: String, words: String) throws {
        let reply = try Desks.ask(Desks.desk(now), Self.system, language)
        #expect(reply.text.contains(words), "\(reply.text)")
    }

    @Test(arguments: [ResidentLanguage.vi, .tl, .th, .ne, .id])
    func `a line in other languages is said to be one`(language: ResidentLanguage) throws {
        let reply = try Desks.ask(Desks.desk(), Self.system, language)
        let contact = try #require(reply.contacts.first { $0.phone == "0120-0178-26" })
        #expect(contact.inYourLanguage == false)
        let book = try #require(ShippedCatalog.catalog.phrasebooks[language])
        // The longest piece of each that holds no name to be filled in.
        let introductions = [Phrasebook.Label.otherLanguageLines, .noLineInLanguage].compactMap { key in
            book.labels[key]?.replacing("{language}", with: "\n").split(separator: "\n").max { $0.count < $1.count }
        }
        #expect(introductions.contains { reply.text.contains($0) }, "\(reply.text)")
    }

    @Test func `Japanese-only lines come last and are marked`() throws {
        let catalog = try ShippedCatalog.catalog
        let phones = catalog.facts.filter { if case .phone = $0.value { catalog.page(of: $0.section)?.language == "en" } else { false } }
        for language in ResidentLanguage.allCases where language.spoken != "ja" {
            let lines = CallResolver(for: language, at: try Desks.moment("2026-11-24T12:00"), in: .gmt).lines(phones)
            #expect(lines.last?.phone.number == "0985-42-2036")
            #expect(lines.last?.standing == .japaneseOnly)
        }
        let reply = try Desks.ask(Desks.desk(), "individual-number.office", .vi)
        #expect(reply.text.contains("chỉ hỗ trợ tiếng Nhật"), "\(reply.text)")
    }

    @Test(arguments: [ResidentLanguage.ja, .jaEasy])
    func `a lost card is taken at night too, where the page says so, but other matters are not`(language: ResidentLanguage) throws {
        let lost = try Desks.ask(Desks.desk("2026-11-24T03:00"), Self.card, language)
        #expect(lost.contacts.first?.phone == "0120-95-0178")
        #expect(lost.contacts.first?.openNow == true)
        #expect(lost.text.contains(language == .ja ? "24時間365日" : "なくした とき、盗（ぬす）まれた とき、カードを 止（と）める：24時間（じかん）"), "\(lost.text)")
        let fee = try Desks.ask(Desks.desk("2026-11-24T03:00"), "individual-number.card.fee", language)
        #expect(fee.contacts.first { $0.phone == "0120-95-0178" }?.openNow == false, "\(fee.contacts)")
    }
}

import Catalog
import CatalogBuilder
import Foundation
import Testing
import WireProtocol

@testable import Answering
@testable import Matching

/// All that the desk says in one language, in the order in which a reader would like to read it.
struct Transcript {
    private let catalog: Catalog
    private let language: ResidentLanguage
    private var parts: [(String, String)] = []

    private static let planned = [
        "individual-number.card.apply", "individual-number.card.no-form", "individual-number.card.pickup.bring", "individual-number.contact.card",
    ]
    private static let asked = [
        "individual-number.card.apply", "individual-number.card.pickup.bring", "individual-number.counters", "individual-number.contact.card",
        "individual-number.card.fee",
    ]
    /// A Tuesday noon on which all lines are open but the city's pages need no holidays.
    private static let noon = "2026-11-24T12:00:00+09:00"

    var text: String { parts.map { "== \($0.0)\n\($0.1)\n" }.joined(separator: "\n") }

    /// Of what is shipped.
    init(in language: ResidentLanguage) throws {
        self.language = language
        let desk = try Self.atNoon.get()
        catalog = desk.catalog
        addTalk(desk)
        try addQuestions()
        try addAnswers(desk)
        try addMoments(desk)
        try addNotice()
        try addPersonalData(desk)
        try addMessages(desk)
        addCards(desk)
        addPlans(desk)
        addWording(desk)
    }

    // Desks for all languages: making one takes as long as many answers.
    private static let atNoon = Result { try desk(at: noon) }
    private static let onFriday = Result { try desk(at: "2026-11-20T20:30:00+09:00") }
    private static let underNotice = Result { try desk(at: noon, overlay: notice()) }

    private static func desk(at moment: String, overlay: OverlayBoard? = nil) throws -> CatalogDesk {
        let catalog = try #require(SamplePages.shipped.catalog, "\(SamplePages.shipped.diagnostics)")
        let date = try Date(moment, strategy: .iso8601)
        return CatalogDesk(try CatalogFile(decoding: CatalogFile.encode(catalog)), overlay: overlay, now: { date })
    }

    /// What staff wrote in two languages only.
    private static func notice() throws -> OverlayBoard {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).overlay").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let overlay = Overlay(
            texts: [.en: "Strong earthquake. Stay away from the coast.", .ja: "強い地震がありました。海の近くから離れてください。"],
            closed: ["Miyako City Shopping Center"], until: try Date("2026-11-26T08:00:00+09:00", strategy: .iso8601))
        try OverlayFile.write(overlay, to: path)
        let board = OverlayBoard(path: path)
        _ = board.refresh(at: try Date(noon, strategy: .iso8601))
        return board
    }

    private func answer(_ desk: CatalogDesk, _ intent: String, at moment: String) throws -> AskReply {
        try #require(desk.composer.reply(to: intent, in: language, confidence: 1, at: Date(moment, strategy: .iso8601)))
    }

    private func question(_ intent: String) throws -> String {
        try #require(catalog.intents.first { $0.id == intent }?.texts[language]?.examples.first)
    }

    private mutating func addTalk(_ desk: CatalogDesk) {
        let open = OpenReplies(composer: desk.composer, wording: desk.wording)
        for kind in Phrasebook.Smalltalk.allCases { parts.append((kind.rawValue, open.smalltalk(kind, language).text)) }
        let candidates = Self.planned.prefix(3).map { MatchResult.Candidate(intent: $0, probability: 0.3) }
        parts.append(("which of these", open.clarify(Array(candidates), language).text))
        parts.append(("not on the pages", open.fallback(language, desk.now()).text))
        parts.append(("/topics", desk.topics(lang: language.rawValue).text))
        parts.append(("/lang xx", desk.unknownLanguage(lang: language.rawValue)))
    }

    /// As asked by a resident who has not chosen a language, on a Friday evening before a holiday on Monday.
    private mutating func addQuestions() throws {
        let desk = try Self.onFriday.get()
        for intent in Self.asked {
            let question = try question(intent)
            parts.append(("asked on Friday, 20 November 2026, 20:30: \(question)", desk.reply(to: AskRequest(question: question)).text))
        }
    }

    private mutating func addAnswers(_ desk: CatalogDesk) throws {
        for intent in catalog.intents where !intent.texts.isEmpty {
            let reply = try answer(desk, intent.id, at: Self.noon)
            parts.append(("\(intent.id): \(reply.title ?? "")", reply.text))
        }
    }

    private mutating func addMoments(_ desk: CatalogDesk) throws {
        let moments = [
            ("individual-number.contact.card", "2026-11-28T22:30:00+09:00", "a Saturday, 22:30"),
            ("individual-number.contact.system", "2026-11-23T12:00:00+09:00", "Labour Thanksgiving Day, a Monday, 12:00"),
            ("individual-number.contact.system", "2026-12-31T10:00:00+09:00", "New Year's Eve, 10:00"),
            ("individual-number.contact.languages", "2027-01-01T08:00:00+09:00", "New Year's Day, 8:00"),
            ("individual-number.call-centre", "2026-11-20T18:00:00+09:00", "the Friday before a holiday on Monday, 18:00"),
            ("individual-number.call-centre", "2026-11-25T07:00:00+09:00", "a Wednesday, 7:00"),
        ]
        for (intent, moment, title) in moments {
            parts.append(("\(intent) on \(title)", try answer(desk, intent, at: moment).text))
        }
    }

    private mutating func addNotice() throws {
        let reply = try Self.underNotice.get()
            .reply(to: AskRequest(question: try question("individual-number.counters"), lang: language.rawValue))
        parts.append(("individual-number.counters under an emergency notice that closes one, until Thursday", reply.text))
    }

    private mutating func addPersonalData(_ desk: CatalogDesk) throws {
        let question = try question("individual-number.card.fee")
        for personal in ["１２３４-５６７８-９０１８", "123456789012", "AB12345678CD", "090-1234-5678", "resident@mail.example"] {
            let reply = desk.reply(to: AskRequest(question: "\(question) \(personal)", lang: language.rawValue))
            parts.append(("with \(personal) in the question: the notice", reply.notice ?? ""))
        }
    }

    private mutating func addMessages(_ desk: CatalogDesk) throws {
        for channel in [MessageChannel.sms, .line] {
            let request = AskRequest(question: try question("individual-number.card.pickup.bring"), lang: language.rawValue, channel: channel)
            let reply = desk.reply(to: request)
            let messages = reply.messages.enumerated().map { "[\($0.offset + 1)] \($0.element)" }
            let buttons = reply.quickReplies.map { "(\($0.label)) → \($0.text)" }
            parts.append(("individual-number.card.pickup.bring as messages for \(channel.rawValue)", (messages + buttons).joined(separator: "\n\n")))
        }
    }

    private mutating func addCards(_ desk: CatalogDesk) {
        for intent in catalog.intents where !intent.texts.isEmpty {
            let reply = desk.composer.reply(to: intent.id, in: language, confidence: 1, at: desk.now())
            parts.append(("/card after \(intent.id)", reply?.card?.text ?? ""))
        }
        parts.append(("/card before any question", desk.card(context: nil, lang: language.rawValue)))
    }

    private mutating func addPlans(_ desk: CatalogDesk) {
        parts.append(("/plan", desk.reply(to: PlanRequest(intents: Self.planned, lang: language.rawValue)).text))
        parts.append(("/plan before any question", desk.reply(to: PlanRequest(lang: language.rawValue)).text))
    }

    private mutating func addWording(_ desk: CatalogDesk) {
        for code in ErrorCode.allCases { parts.append(("error \(code.rawValue)", desk.message(for: code, lang: language.rawValue))) }
        let texts = Phrasebook.ReplyText.allCases.map { "\($0.rawValue): \(desk.wording.text($0, language))" }
        parts.append(("fixed replies", texts.joined(separator: "\n")))
    }
}

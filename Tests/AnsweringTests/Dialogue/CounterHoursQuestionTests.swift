import Catalog
import Testing
import WireProtocol

@testable import Answering

/// "Is it open now?" after an answer that sends the resident to counters.
@Suite struct CounterHoursQuestionTests {
    private static func reply(_ line: String, _ language: ResidentLanguage, after intent: String) throws -> AskReply {
        try Desks.desk().reply(
            to: AskRequest(question: line, lang: language.rawValue, context: Conversation(intent: intent, language: language).token))
    }

    @Test(arguments: [
        ("on saturday?", ResidentLanguage.en), ("open ba ngayon?", .tl), ("土曜日は？", .ja), ("¿abren el sábado?", .es),
    ])
    func `says that the page does not tell, and names the line to ask`(line: String, language: ResidentLanguage) throws {
        let reply = try Self.reply(line, language, after: "individual-number.card.pickup")
        let wanted = try ShippedCatalog.catalog.phrasebooks[language]?.labels[.planNoHoursAtAll]
        #expect(reply.kind == .fallback)
        #expect(reply.summary == wanted)
        #expect(reply.contacts.map(\.phone).contains(language == .ja ? "0120-95-0178" : "0120-0178-27"))
    }

    @Test(arguments: ["what is the weather in the mountains on the saturday after next", "how much is the bus to the airport"])
    func `another line is refused as ever`(line: String) throws {
        let reply = try Self.reply(line, .en, after: "individual-number.card.pickup")
        #expect(reply.kind == .fallback)
        #expect(reply.contacts.map(\.phone) == ["0985-25-2111"])
    }
}

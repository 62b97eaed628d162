import Catalog
import Testing
import WireProtocol

@testable import Answering

/// Calls for help, which the pages do not answer: the city's switchboard was named first, though it was closed.
@Suite struct EmergencyTests {
    private static let shared = Result { try Desks.desk("2026-11-24T03:00") }

    @Test(arguments: [
        ("call an ambulance please", ResidentLanguage.en), ("fire!", .en), ("火事です", .ja), ("助けて 火事", .ja), ("救急車を呼んでください", .ja), ("119", .en), ("cấp cứu", .vi), ("cháy nhà rồi", .vi),
        ("着火了", .zhHans), ("叫救護車", .zhHant), ("불이 났어요", .ko), ("llame una ambulancia por favor", .es), ("chama os bombeiros", .pt), ("เรียกรถพยาบาลหน่อย", .th),
        ("एम्बुलेन्स बोलाउनुस्", .ne), ("tolong panggil ambulans", .id), ("tumawag ng ambulansya", .tl),
    ]) func `who calls for help is told that the desk cannot, and no number`(line: String, language: ResidentLanguage) throws {
        let reply = try Self.shared.get().reply(to: AskRequest(question: line, lang: language.rawValue))
        #expect(reply.kind == .fallback && reply.contacts.isEmpty && reply.also.isEmpty)
        #expect(try reply.text == #require(ShippedCatalog.catalog.phrasebooks[language]?.replies[.emergency]))
        #expect(!reply.text.contains { $0.isNumber })
    }

    @Test(arguments: ["my card was stolen, should I call the police?", "where do i buy fire insurance", "the police stopped me, how much is the card"])
    func `what only names police or fire is no call for help`(line: String) throws {
        let reply = try Self.shared.get().reply(to: AskRequest(question: line))
        #expect(try reply.text != #require(ShippedCatalog.catalog.phrasebooks[.en]?.replies[.emergency]))
    }
}

import Catalog
import Testing
import WireProtocol

@testable import Answering

/// Whom a refusal names.
@Suite struct RefusalContactsTests {
    private static let shared = Result { try Desks.desk() }

    /// Only the city's main number was named, which a resident may not be understood on.
    @Test(arguments: ResidentLanguage.allCases)
    func `beside the city's own number, a line of the topic that a line names, in the resident's language`(language: ResidentLanguage) throws {
        let reply = try Self.shared.get().reply(to: AskRequest(question: "how do I reset the password of my number card", lang: language.rawValue))
        #expect(reply.kind == .fallback)
        let own = try #require(reply.contacts.first { $0.languages.contains(language.spoken) })
        #expect(reply.contacts.contains { $0.phone == "0985-25-2111" } && reply.text.contains(own.phone ?? "?") && own.name != nil)
        // For Japanese the city's own number is one of them.
        #expect(language.spoken == "ja" || reply.contacts.first == own)
    }

    @Test(arguments: ResidentLanguage.allCases)
    func `none of the topic where it is not named, and that the page names no languages`(language: ResidentLanguage) throws {
        let reply = try Self.shared.get().reply(to: AskRequest(question: "when is garbage collected", lang: language.rawValue))
        #expect(reply.kind == .fallback && reply.contacts.map(\.phone) == ["0985-25-2111"])
        let unstated = try #require(ShippedCatalog.catalog.phrasebooks[language]?.labels[.languagesUnstated])
        #expect(reply.text.contains(unstated) == (language.spoken != "ja"))
    }

    @Test func `where none of a choice is meant, the line for its first`() throws {
        let desk = try Self.shared.get()
        let choice = Conversation(language: .vi, offered: ["individual-number.card.photo", "individual-number.card.fee"])
        let reply = desk.reply(to: AskRequest(question: "không cái nào", context: choice.token))
        #expect(reply.kind == .fallback && reply.contacts.first?.languages.contains("vi") == true)
    }
}

import Answering
import Catalog
import Foundation
import Testing
import WireProtocol

@Suite struct VerifyTests {
    private static let intent = "individual-number.contact.card"

    private static func receipt(_ language: ResidentLanguage = .en) throws -> String {
        try #require(Desks.ask(Desks.desk(), intent, language).receipt)
    }

    /// The shipped catalog with each fact changed, or taken out where the change is nil.
    private static func catalog(_ change: (Fact) -> Fact?) throws -> Catalog {
        var catalog = try ShippedCatalog.catalog
        catalog.facts = catalog.facts.compactMap(change)
        return catalog
    }

    private static func isCardLine(_ fact: Fact) -> Bool {
        if case .phone(let phone) = fact.value { phone.number == "0120-0178-27" } else { false }
    }

    @Test func `on the same catalog everything is still there`() throws {
        let reply = try Desks.desk().verify(Self.receipt(), lang: nil)
        #expect(reply.verdict == .unchanged)
        #expect(reply.lang == "en")
        #expect(reply.items.count > 1)
        #expect(reply.items.allSatisfy { $0.state == .unchanged })
        #expect(reply.receiptCatalog == reply.catalog)
    }

    @Test func `new hours of a line are told with the old ones`() throws {
        let changed = try Self.catalog { fact in
            var fact = fact
            if Self.isCardLine(fact), case .phone(var phone) = fact.value {
                phone.hours = [ServiceHours(days: .everyDay, opens: 480, closes: 960)]
                fact.value = .phone(phone)
            }
            return fact
        }
        let reply = try Desks.desk(catalog: changed).verify(Self.receipt(), lang: nil)
        #expect(reply.verdict == .changed)
        let item = try #require(reply.items.first { $0.kind == "phone" })
        #expect(item.state == .changed)
        #expect(item.was?.contains("10:00–19:00") == true)
        #expect(item.now?.contains("8:00–16:00") == true)
        #expect(reply.text.contains("8:00–16:00"))
        #expect(reply.receiptCatalog != reply.catalog)
    }

    @Test func `a line that was taken out is gone, and its neighbour is not its successor`() throws {
        let changed = try Self.catalog { Self.isCardLine($0) ? nil : $0 }
        let item = try #require(try Desks.desk(catalog: changed).verify(Self.receipt(), lang: nil).items.first { $0.kind == "phone" })
        #expect(item.was?.contains("0120-0178-27") == true)
        #expect(item.state == .gone)
        #expect(item.now == nil)
    }

    @Test func `reworded text of the section is told`() throws {
        let receipt = try #require(Desks.ask(Desks.desk(), "individual-number.notice", .en).receipt)
        var catalog = try ShippedCatalog.catalog
        for index in catalog.sections.indices {
            catalog.sections[index].paragraphs = catalog.sections[index].paragraphs.map { $0.replacing("within a few weeks", with: "within ten days") }
        }
        let reply = try Desks.desk(catalog: catalog).verify(receipt, lang: "vi")
        #expect(reply.lang == "vi")
        let item = try #require(reply.items.first { $0.kind == "section" })
        #expect(item.state == .changed)
    }

    @Test(arguments: [nil, "fr", "xx", "", "-", "vi"] as [String?])
    func `a language that is none of the thirteen leaves the receipt's`(lang: String?) throws {
        let reply = try Desks.desk().verify(Self.receipt(.th), lang: lang)
        #expect(reply.lang == (lang == "vi" ? "vi" : "th"))
    }

    @Test(arguments: ["", "x", "AAAA", "eyJhIjoxfQ", String(repeating: "A", count: 5000)])
    func `what is no receipt is said to be none`(receipt: String) throws {
        let reply = try Desks.desk().verify(receipt, lang: "es")
        #expect(reply.verdict == .unreadable)
        #expect(reply.lang == "es")
        #expect(!reply.text.isEmpty)
    }

    @Test func `a receipt with one character changed is none`() throws {
        var receipt = Array(try Self.receipt())
        receipt[receipt.count / 2] = receipt[receipt.count / 2] == "A" ? "B" : "A"
        #expect(try Desks.desk().verify(String(receipt), lang: nil).verdict == .unreadable)
    }

    @Test(arguments: ResidentLanguage.allCases)
    func `a receipt holds no word of the question and fits a request`(language: ResidentLanguage) throws {
        let desk = try Desks.desk()
        for intent in try ShippedCatalog.catalog.intents {
            guard let receipt = try Desks.ask(desk, intent.id, language).receipt else { continue }
            #expect(receipt.utf8.count <= 4000, "\(intent.id)")
        }
        let canary = desk.reply(to: AskRequest(question: "canaryword I lost my card", lang: language.rawValue))
        let padded = (canary.receipt ?? "").replacing("-", with: "+").replacing("_", with: "/")
        let data = Data(base64Encoded: padded + String(repeating: "=", count: (4 - padded.utf8.count % 4) % 4))
        #expect(!String(decoding: data ?? Data(), as: UTF8.self).contains("canaryword"))
    }
}

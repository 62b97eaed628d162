import Catalog
import Testing
import WireProtocol

@testable import Answering

@Suite struct ReceiptBookTests {
    /// A receipt of everything on the first page that states anything.
    private static func receipt(_ book: ReceiptBook, _ catalog: Catalog) throws -> Receipt {
        let fact = try #require(catalog.facts.first)
        let facts = catalog.facts.filter { $0.section == fact.section }
        return try #require(Receipt(token: book.token("x", .en, sections: [fact.section]) { facts }))
    }

    @Test func `a receipt of a great city's catalog is compared without making all its items anew`() throws {
        var catalog = try ShippedCatalog.catalog
        let book = ReceiptBook(catalog, version: "1")
        let receipt = try Self.receipt(book, catalog)
        let expected = book.verified(receipt)
        #expect(expected.count > 1 && expected.allSatisfy { $0.state == .unchanged })
        while catalog.facts.count < 20_000 { catalog.facts += catalog.facts }
        let great = ReceiptBook(catalog, version: "2")
        let time = ContinuousClock().measure {
            for _ in 0..<30 { #expect(great.verified(receipt) == expected) }
        }
        #expect(time < .seconds(4))
    }

    @Test func `of a page or a kind that there is not everything is gone`() throws {
        let catalog = try ShippedCatalog.catalog
        let book = ReceiptBook(catalog, version: "1")
        var receipt = try Self.receipt(book, catalog)
        receipt.items = receipt.items.flatMap { item in
            var (elsewhere, other) = (item, item)
            elsewhere.page = "elsewhere"
            other.kind = "weather"
            return [elsewhere, other]
        }
        let items = book.verified(receipt)
        #expect(!items.isEmpty && items.allSatisfy { $0.state == .gone && $0.now == nil })
        #expect(items.filter { $0.url == nil }.count == items.count / 2)
    }

    @Test func `the receipt of what is asked again and again is made once`() throws {
        let book = ReceiptBook(try ShippedCatalog.catalog, version: "1")
        var made = 0
        for number in 0..<6000 {
            _ = book.token("often", .en, sections: []) {
                made += 1
                return []
            }
            _ = book.token("\(number)", .en, sections: []) { [] }
        }
        #expect(made == 1)
    }
}

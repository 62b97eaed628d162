import Catalog
import Foundation
import Matching
import Testing
import WireProtocol

@testable import Answering

@Suite struct ContactRenderingTests {
    /// Noon in Japan, on a weekday.
    private static let moment = Date(timeIntervalSince1970: 1_764_126_000)

    private static func text(_ intent: String, _ language: ResidentLanguage) throws -> String {
        let catalog = try ShippedCatalog.catalog
        let composer = AnswerComposer(catalog, finder: ConceptFinder(catalog.glossaries.values))
        return try #require(composer.reply(to: intent, in: language, confidence: nil, at: moment)).text
    }

    /// Somebody asks for a neighbour. Failed while only the hours of the reply's own language were said.
    @Test(arguments: ResidentLanguage.allCases)
    func `where the lines themselves are asked about, the hours of all their languages are said`(language: ResidentLanguage) throws {
        let text = try Self.text("individual-number.contact.languages", language)
        let hours = [("9", "18"), ("10", "19")]
        for line in hours { #expect(text.split(separator: "\n").contains { $0.contains(line.0) && $0.contains(line.1) }, "\(text)") }
    }

    @Test func `each hours' languages are named, the reply's own among them`() throws {
        let text = try Self.text("individual-number.contact.languages", .en)
        #expect(text.contains("  English, Chinese, Korean, Spanish and Portuguese: 24 hours; Thai, Nepali and Indonesian: 9:00–18:00"), "\(text)")
    }

    @Test func `elsewhere only those that hold for the resident are`() throws {
        let text = try Self.text("individual-number.contact.card", .vi)
        #expect(!text.contains("9:00–18:00") && text.contains("10:00–19:00"), "\(text)")
    }
}

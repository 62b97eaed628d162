import Catalog
import CatalogBuilder
import Foundation
import Testing

/// A page that cannot be trusted gives one error that names it, and no catalog.
@Suite struct BrokenPageTests {
    private static func bytes(_ fixture: String) throws -> Data {
        try Data(contentsOf: URL(fileURLWithPath: "\(SamplePages.repository)/Tests/Fixtures/pages/\(fixture)"))
    }

    private static func errors(_ pages: [(bytes: Data, language: String)]) throws -> [Diagnostic] {
        let build = try SamplePages.build(pages)
        let errors = build.diagnostics.filter { $0.severity == .error }
        #expect((build.catalog == nil) == !errors.isEmpty)
        return errors
    }

    @Test(arguments: [
        (Data(), "empty"),
        (Data("  \n\t".utf8), "empty"),
        (Data("%PDF-1.4 hello".utf8), "PDF"),
        (Data(#"{"error":404}"#.utf8), "no HTML element"),
        (Data([0x7F, 0x45, 0x4C, 0x46, 0, 0, 0, 1]), "no text"),
        (Data("<html><body><nav>Menu</nav></body></html>".utf8), "no text"),
    ])
    func `what is no page is refused beside a good one`(content: Data, word: String) throws {
        let errors = try Self.errors([(Self.bytes("en-bold.html"), "en"), (content, "ja")])
        #expect(errors.count == 1)
        #expect(errors.first?.message.contains(word) == true, "\(errors)")
        #expect(errors.first?.mend?.isEmpty == false)
    }

    @Test func `half a page is refused, with the line where it ends`() throws {
        let whole = try Self.bytes("en-bold.html")
        let half = whole.prefix(whole.count / 2)
        let errors = try Self.errors([(Data(half), "en")])
        #expect(errors.count == 1)
        #expect(errors.first?.message.contains("ends in the middle") == true, "\(errors)")
        #expect(errors.first?.line == half.count { $0 == 0x0A } + 1)
    }

    @Test func `a page without anything of the topic is refused`() throws {
        let error = Data("<html><body><h1>Error 503</h1><p>Please come back later.</p></body></html>".utf8)
        let errors = try Self.errors([(error, "en")])
        #expect(errors.first?.message.contains("no page answers anything of the topic") == true, "\(errors)")
    }

    @Test func `a page in another encoding than it claims is read, and told`() throws {
        let build = try SamplePages.build("ja-wrong-charset.html", language: "ja")
        #expect(build.catalog != nil)
        #expect(build.diagnostics.contains { $0.severity == .warning && $0.message.contains("was read as") })
    }

    @Test func `a page in another language than site yaml says is told`() throws {
        let build = try SamplePages.build("en-bold.html", language: "ja")
        #expect(build.diagnostics.contains { $0.message.contains("`lang: ja`") })
    }
}

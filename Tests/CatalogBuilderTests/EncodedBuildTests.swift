import Catalog
import CatalogBuilder
import Foundation
import Testing

/// A catalog that is built with a sentence encoder.
@Suite struct EncodedBuildTests {
    private static let garbage = """
        <html lang="en"><body><h1>Garbage</h1><h2>Burnable garbage</h2><p>It is collected on Mondays and Thursdays.</p>
        <h2>Large items</h2><p>Call the Environment Division for large items.</p></body></html>
        """

    private static func folder() throws -> NurseryFolder {
        let folder = try NurseryFolder()
        try folder.addPage("garbage", garbage)
        return folder
    }

    @Test func `sections that stand for themselves have vectors, and a second build asks nothing and gives the same bytes`() throws {
        let folder = try Self.folder()
        let encoder = CountingEncoder()
        func build() throws -> Catalog {
            let build = folder.build(vectors: EncodedPhrases(encoder, place: "here", cache: "\(folder.path)/vectors"))
            return try #require(build.catalog, "\(build.diagnostics)")
        }
        let catalog = try build()
        let asked = encoder.takeAsked()
        let model = try #require(catalog.encoderModel)
        #expect(model.encoder == "counting" && model.dimension == 2 && model.classes == catalog.intentModel.classes)
        let found = catalog.intents.filter(\.texts.isEmpty)
        #expect(found.count == 2 && model.sections.map(\.intent) == found.map(\.id))
        let texts = [
            ("Garbage Burnable garbage", "It is collected on Mondays and Thursdays."), ("Garbage Large items", "Call the Environment Division for large items."),
        ]
        for (section, (heading, text)) in zip(model.sections, texts) {
            #expect(asked.contains(heading) && section.headings == Data(floats: CountingEncoder.vector(of: heading)))
            #expect(asked.contains(text) && section.text == Data(floats: CountingEncoder.vector(of: text)))
        }
        #expect(try CatalogFile.encode(build()) == CatalogFile.encode(catalog))
        #expect(encoder.takeAsked() == [])
    }

    /// One of the phrases, and one of a section, which is asked for last.
    @Test(arguments: ["papers needed", "Garbage Large items"]) func `an encoder that fails is an error at its place, and there is no catalog`(broken: String) throws {
        let folder = try Self.folder()
        let vectors = EncodedPhrases(CountingEncoder(broken: broken), place: "http://127.0.0.1:1", cache: "\(folder.path)/vectors")
        let build = folder.build(vectors: vectors)
        #expect(build.catalog == nil)
        #expect(build.diagnostics.first == Diagnostic(.error, path: "http://127.0.0.1:1", message: "no vector for “\(broken)”", mend: "see whether it runs"))
    }
}

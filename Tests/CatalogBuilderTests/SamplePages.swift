import Catalog
import CatalogBuilder
import Foundation

/// Builds of the shipped intents with other pages.
enum SamplePages {
    static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// The models are learnt once for all tests: what differs between these is the pages.
    private static let memory = ModelMemory()

    /// What is shipped, built once.
    static let shipped = build(knowledge: "\(repository)/Knowledge")

    private static func build(knowledge: String) -> CatalogBuild {
        CatalogBuild(knowledge: knowledge, intents: "\(repository)/Intents", training: .remembered(memory))
    }

    /// A build in which the site's only page is the given fixture.
    static func build(_ fixture: String, language: String) throws -> CatalogBuild {
        try build([(fixture, language)])
    }

    /// A build in which the site's pages are the given fixtures, with their languages; `page` is the first one's id,
    /// `page2` the second's.
    static func build(_ fixtures: [(file: String, language: String)]) throws -> CatalogBuild {
        try build(fixtures.map { fixture in
            let path = "\(repository)/Tests/Fixtures/pages/\(fixture.file)"
            return (try Data(contentsOf: URL(fileURLWithPath: path)), fixture.language)
        })
    }

    /// A build in which the site's pages hold these bytes.
    static func build(_ pages: [(bytes: Data, language: String)]) throws -> CatalogBuild {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let site = "\(folder)/miyazaki"
        try FileManager.default.createDirectory(atPath: site, withIntermediateDirectories: true)
        let shipped = try String(contentsOfFile: "\(repository)/Knowledge/miyazaki/site.yaml", encoding: .utf8)
        var yaml = String(shipped[..<(shipped.range(of: "pages:\n")?.upperBound ?? shipped.endIndex)])
        for (index, page) in pages.enumerated() {
            let id = index == 0 ? "page" : "page\(index + 1)"
            try page.bytes.write(to: URL(fileURLWithPath: "\(site)/\(id).html"))
            yaml += "  - {id: \(id), url: 'https://city.example/\(id)', lang: \(page.language), file: \(id).html}\n"
        }
        try Data(yaml.utf8).write(to: URL(fileURLWithPath: "\(site)/site.yaml"))
        return build(knowledge: folder)
    }
}

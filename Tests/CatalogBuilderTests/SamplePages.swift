import Catalog
import CatalogBuilder
import Foundation
import Testing

/// Builds of the shipped intents with other pages.
enum SamplePages {
    static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// The models are learnt once for all tests: what differs between these is the pages.
    private static let memory = ModelMemory()

    /// What is shipped, built once.
    static let shipped = build(knowledge: "\(repository)/Knowledge")

    private static func build(knowledge: String, training: TrainingMode = .remembered(memory)) -> CatalogBuild {
        CatalogBuild(knowledge: knowledge, intents: "\(repository)/Intents", training: training)
    }

    /// A page that is shipped, after an edit of its HTML: what is replaced must be there.
    static func edited(_ language: String, _ edits: [(from: String, to: String)]) throws -> (bytes: Data, language: String) {
        var html = try String(contentsOfFile: "\(repository)/Knowledge/miyazaki/pages/\(language)/individual-number.html", encoding: .utf8)
        for edit in edits {
            try #require(html.contains(edit.from))
            html = html.replacing(edit.from, with: edit.to)
        }
        return (Data(html.utf8), language)
    }

    /// A page that is shipped, without what stands from one text up to another.
    static func cut(_ language: String, from start: String, to end: String) throws -> (bytes: Data, language: String) {
        let html = String(decoding: try edited(language, []).bytes, as: UTF8.self)
        let first = try #require(html.range(of: start))
        let last = try #require(html.range(of: end))
        return (Data((html[..<first.lowerBound] + html[last.lowerBound...]).utf8), language)
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
    static func build(_ pages: [(bytes: Data, language: String)], training: TrainingMode = .remembered(memory)) throws -> CatalogBuild {
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
        return build(knowledge: folder, training: training)
    }
}

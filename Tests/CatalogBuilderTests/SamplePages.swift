import Catalog
import CatalogBuilder
import Foundation

/// Builds of the shipped intents with other pages.
enum SamplePages {
    static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// A build in which the site's only page is the given fixture.
    static func build(_ fixture: String, language: String) throws -> CatalogBuild {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let site = "\(folder)/miyazaki"
        try FileManager.default.createDirectory(atPath: site, withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: "\(repository)/Tests/Fixtures/pages/\(fixture)", toPath: "\(site)/page.html")
        let shipped = try String(contentsOfFile: "\(repository)/Knowledge/miyazaki/site.yaml", encoding: .utf8)
        let end = shipped.range(of: "pages:\n")?.upperBound ?? shipped.endIndex
        let yaml = shipped[..<end] + "  - {id: page, url: 'https://city.example/page', lang: \(language), file: page.html}\n"
        try Data(yaml.utf8).write(to: URL(fileURLWithPath: "\(site)/site.yaml"))
        return CatalogBuild(knowledge: folder, intents: "\(repository)/Intents")
    }
}

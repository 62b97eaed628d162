import CatalogBuilder
import Foundation
import Testing

/// A copy of the small topic of the tests, which a test may change before it is built.
final class NurseryFolder {
    let path = FileManager.default.temporaryDirectory.appending(path: "nursery-\(UUID().uuidString.prefix(8))").path

    init() throws {
        try FileManager.default.copyItem(atPath: "\(SamplePages.repository)/Tests/Fixtures/nursery", toPath: path)
        try FileManager.default.createDirectory(atPath: "\(path)/Intents/phrasebook", withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: "\(SamplePages.repository)/Intents/phrasebook/en.yaml", toPath: "\(path)/Intents/phrasebook/en.yaml")
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func edit(_ file: String, _ old: String, _ new: String) throws {
        let url = URL(filePath: "\(path)/\(file)")
        let text = try String(contentsOf: url, encoding: .utf8)
        try #require(text.contains(old))
        try Data(text.replacing(old, with: new, maxReplacements: 1).utf8).write(to: url)
    }

    /// A second page of the same site.
    func addPage(_ id: String, _ html: String, readOn day: String? = nil) throws {
        try Data(html.utf8).write(to: URL(filePath: "\(path)/Knowledge/city/\(id).html"))
        try edit("Knowledge/city/site.yaml", "pages:\n", "pages:\n  - {id: \(id), url: 'https://city.example/\(id)', lang: en, file: \(id).html\(day.map { ", read: \($0)" } ?? "")}\n")
    }

    func build(vectors: EncodedPhrases? = nil, training: TrainingMode = .fresh) -> CatalogBuild {
        CatalogBuild(knowledge: "\(path)/Knowledge", intents: "\(path)/Intents", vectors: vectors, training: training)
    }
}

import Catalog
import Foundation
import PageReading

/// The sample pages of the repository.
enum FixturePages {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: root.appendingPathComponent(path)))
    }

    static func read(_ path: String) throws -> ReadPage {
        try PageReader(areaCode: "0985", baseURL: "https://www.city.miyazaki.miyazaki.jp/").read(bytes(path), path: path)
    }

    static func read(html: String, areaCode: String? = "0985") throws -> ReadPage {
        try PageReader(areaCode: areaCode, baseURL: "https://www.city.example/life/page.html")
            .read(Array("<html><body><h1>Title</h1>\(html)</body></html>".utf8), path: "page.html")
    }
}

extension ReadPage {
    /// A section's headings from the outermost down, joined by " > ".
    func path(of section: Int) -> String {
        var path: [String] = []
        var next: Int? = section
        while let index = next {
            path.insert(sections[index].heading, at: 0)
            next = sections[index].parent
        }
        return path.joined(separator: " > ")
    }

    var outline: [String] { sections.indices.map(path(of:)) }

    var values: [FactValue] { facts.map(\.value) }

    var phones: [Phone] { values.compactMap { if case .phone(let phone) = $0 { phone } else { nil } } }

    var documents: [Document] { values.compactMap { if case .document(let document) = $0 { document } else { nil } } }

    var counters: [Counter] { values.compactMap { if case .counter(let counter) = $0 { counter } else { nil } } }

    var hours: [ServiceHours] { values.compactMap { if case .hours(let hours) = $0 { hours } else { nil } } }
}

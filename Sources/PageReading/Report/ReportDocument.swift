import Catalog
import HTMLReader

/// The shape of `madoguchi inspect --json`.
struct ReportDocument: Encodable {
    struct Encoding: Encodable {
        var used: String
        var reason: String
        var http: String?
        var meta: String?
        var replaced: Int
    }

    struct Part: Encodable {
        var heading: String
        var level: Int
        var line: Int
        var region: String
        var paragraphs: [String]
        var facts: [ReportFact]
        var sections: [Part]
    }

    struct Message: Encodable {
        var severity: String
        var line: Int?
        var message: String
        var mend: String?
    }

    var path: String
    var title: String
    var language: String?
    var updated: String?
    var breadcrumb: [String]
    var encoding: Encoding
    var sections: [Part]
    var diagnostics: [Message]

    init(page: ReadPage, path: String) {
        self.path = path
        title = page.title
        language = page.language
        updated = page.updatedOn
        breadcrumb = page.breadcrumb
        encoding = Encoding(
            used: page.encoding.used.rawValue, reason: page.encoding.reason.rawValue, http: page.encoding.http,
            meta: page.encoding.meta, replaced: page.encoding.replaced)
        let children = Dictionary(grouping: page.sections.indices) { page.sections[$0].parent }
        let facts = Dictionary(grouping: page.facts, by: \.section)
        func parts(below parent: Int?, level: Int) -> [Part] {
            (children[parent] ?? []).map { index in
                let section = page.sections[index]
                return Part(
                    heading: section.heading, level: level, line: section.line, region: section.region.rawValue, paragraphs: section.paragraphs,
                    facts: (facts[index] ?? []).map(ReportFact.init), sections: parts(below: index, level: level + 1))
            }
        }
        sections = parts(below: nil, level: 1)
        diagnostics = page.diagnostics.map {
            Message(severity: $0.severity.rawValue, line: $0.line, message: $0.message, mend: $0.mend)
        }
    }
}

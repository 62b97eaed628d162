import Catalog
import Foundation
import HTMLReader

/// What `madoguchi inspect` prints about a page: the decision on its encoding, the outline, and the facts under each
/// section with the line and words that they come from.
package struct PageReport: Sendable {
    package let page: ReadPage
    /// The file as the user named it.
    package let path: String

    package init(_ page: ReadPage, path: String) {
        self.page = page
        self.path = path
    }

    /// For people; LF line ends, the last line ended too.
    package var text: String {
        var lines = ["\(path)", "  title: \(page.title)"]
        if let language = page.language { lines.append("  language: \(language)") }
        if let updatedOn = page.updatedOn { lines.append("  updated: \(updatedOn)") }
        if !page.breadcrumb.isEmpty { lines.append("  breadcrumb: " + page.breadcrumb.joined(separator: " > ")) }
        lines.append("  encoding: \(encoding)")
        lines.append("  sections: \(page.sections.count), facts: \(page.facts.count)")
        let facts = Dictionary(grouping: page.facts, by: \.section)
        for (index, section) in page.sections.enumerated() {
            let indent = String(repeating: "  ", count: depth(of: index) + 1)
            let region = section.region == .body ? "" : " (\(Self.name(section.region)))"
            lines.append("")
            lines.append("\(indent)\(section.line): \(section.heading.isEmpty ? "(no heading)" : section.heading)\(region)")
            for paragraph in section.paragraphs {
                lines.append("\(indent)    | " + paragraph.split(separator: "\n").joined(separator: " / "))
            }
            for fact in facts[index] ?? [] {
                lines.append("\(indent)  * \(fact.value.kind.rawValue): \(fact.value.summary)")
                lines.append("\(indent)      line \(fact.line): “\(fact.quote)”")
            }
        }
        if !page.diagnostics.isEmpty { lines.append("") }
        lines += page.diagnostics.map(\.description)
        return lines.joined(separator: "\n") + "\n"
    }

    /// For programs: one JSON object with sorted keys; absent means that the page does not say.
    package func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(ReportDocument(page: page, path: path)), as: UTF8.self) + "\n"
    }

    private var encoding: String {
        let decision = page.encoding
        var parts = ["\(decision.used.rawValue), because: \(decision.reason.rawValue)"]
        if let http = decision.http { parts.append("the server says \(http)") }
        parts.append(decision.meta.map { "the page says \($0)" } ?? "the page says nothing")
        if decision.replaced > 0 { parts.append("\(decision.replaced) bytes replaced") }
        return parts.joined(separator: "; ")
    }

    private func depth(of index: Int) -> Int {
        var depth = 0
        var next = page.sections[index].parent
        while let parent = next {
            depth += 1
            next = page.sections[parent].parent
        }
        return depth
    }

    static func name(_ region: Section.Region) -> String {
        switch region {
        case .body: "body"
        case .contactBox: "contact box"
        case .footer: "footer"
        }
    }
}

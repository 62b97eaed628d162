import Foundation
import Testing

/// Hostile pages among the good ones of a site: each is named, none does harm to what stands beside it.
@Suite struct HostileKnowledgeTests {
    /// A workplace with its catalog, in which the site lists these pages, too.
    private static func workplace(with pages: [HostilePages.Page]) throws -> Workplace {
        let workplace = try Workplace.built()
        let site = "\(workplace.folder)/Knowledge/miyazaki"
        var yaml = try String(contentsOfFile: "\(site)/site.yaml", encoding: .utf8)
        for (index, page) in pages.enumerated() {
            try Data(page.bytes).write(to: URL(fileURLWithPath: "\(site)/pages/hostile-\(index).html"))
            yaml += "\n  - {id: hostile-\(index), url: 'https://city.example/\(index)', lang: ja, file: pages/hostile-\(index).html, read: 2026-11-20}"
        }
        try Data(yaml.utf8).write(to: URL(fileURLWithPath: "\(site)/site.yaml"))
        return workplace
    }

    /// Every refused page with its file, its line where there is one, and a mend; and nothing else.
    private static func expectRefusals(_ outcome: Binaries.Outcome, in workplace: Workplace) {
        #expect(outcome.status == 1)
        let errors = outcome.diagnostics.split(separator: "\n").filter { $0.contains(": error: ") }
        #expect(errors.count == HostilePages.refused.count)
        for (index, page) in HostilePages.refused.enumerated() {
            let place = "\(workplace.folder)/Knowledge/miyazaki/pages/hostile-\(index).html:" + (page.line.map { "\($0):" } ?? "") + " error: "
            let error = errors.first { $0.hasPrefix(place) }
            #expect(error?.contains(page.message) == true, "\(page.name): \(outcome.diagnostics.prefix(2000))")
            #expect(error?.contains("; ") == true, "\(page.name) has no mend")
        }
    }

    @Test func `a build names every refused page and leaves the catalog as it was`() throws {
        let workplace = try Self.workplace(with: HostilePages.refused)
        let outcome = try workplace.build()
        Self.expectRefusals(outcome, in: workplace)
        #expect(outcome.diagnostics.contains("no catalog written"))
        #expect(try FileManager.default.contents(atPath: workplace.catalog) == Workplace.shipped.get())
    }

    @Test func `check names every refused page, too, and still prints the coverage`() throws {
        let workplace = try Self.workplace(with: HostilePages.refused)
        let outcome = try workplace.check()
        Self.expectRefusals(outcome, in: workplace)
        #expect(outcome.output.contains("\(HostilePages.refused.count) faults"))
        #expect(outcome.output.contains("individual-number."))
    }
}

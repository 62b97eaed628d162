import Catalog
import CatalogBuilder
import Foundation
import Testing

@Suite struct KnowledgeFolderTests {
    /// A copy of the shipped pages that a test may add others to.
    private final class Folder {
        let path = FileManager.default.temporaryDirectory.appending(path: "knowledge-\(UUID().uuidString.prefix(8))").path

        init() throws { try FileManager.default.copyItem(atPath: "\(SamplePages.repository)/Knowledge", toPath: path) }

        deinit { try? FileManager.default.removeItem(atPath: path) }

        func add(_ id: String, _ bytes: some Sequence<UInt8>, contentType: String? = nil) throws {
            let site = "\(path)/miyazaki"
            try Data(bytes).write(to: URL(fileURLWithPath: "\(site)/pages/\(id).html"))
            if let contentType { try Data(contentType.utf8).write(to: URL(fileURLWithPath: "\(site)/pages/\(id).html.content-type")) }
            let yaml = try String(contentsOfFile: "\(site)/site.yaml", encoding: .utf8)
                + "\n  - {id: \(id), url: 'https://city.example/\(id)', lang: ja, file: pages/\(id).html, read: 2026-11-20}"
            try Data(yaml.utf8).write(to: URL(fileURLWithPath: "\(site)/site.yaml"))
        }
    }

    private static let shipped = KnowledgeFolder("\(SamplePages.repository)/Knowledge")

    @Test func `what a page gives does not depend on the pages beside it`() throws {
        let folder = try Folder()
        let hostile = [
            "<h1>T</h1>" + (0..<10_000).map { "<a href=\"/\($0)\">link \($0)</a> " }.joined(),
            "<h1>T</h1>" + (0..<40_000).map { "<h2>H\($0)</h2>" }.joined() + "<p>0985-00-0000</p>",
            "<h1>T</h1><table>" + String(repeating: "<tr><td rowspan=60000 colspan=1000>x</td>", count: 5_000) + "</table>",
            String(repeating: "<div>", count: 100_000), "%PDF-1.7", "",
        ]
        for (index, page) in hostile.enumerated() { try folder.add("hostile-\(index)", page.utf8) }
        let read = KnowledgeFolder(folder.path)
        #expect(read.diagnostics.filter { $0.severity == .error }.map(\.path) == (3...5).map { "\(folder.path)/miyazaki/pages/hostile-\($0).html" })
        let own = Self.shipped.sections.count
        #expect(Array(read.pages.prefix(Self.shipped.pages.count)) == Self.shipped.pages)
        #expect(Array(read.sections.prefix(own)) == Self.shipped.sections)
        #expect(read.facts.filter { $0.section < own } == Self.shipped.facts)
    }

    private static func warnings(_ folder: Folder, today: CivilDay? = nil) -> [Diagnostic] {
        KnowledgeFolder(folder.path, today: today).diagnostics.filter { $0.severity == .warning }
    }

    @Test func `what nobody reads is told, with the likely mend`() throws {
        let folder = try Folder()
        for site in ["nichinan", "saito"] { try FileManager.default.createDirectory(atPath: "\(folder.path)/\(site)", withIntermediateDirectories: true) }
        try FileManager.default.copyItem(atPath: "\(folder.path)/miyazaki/site.yaml", toPath: "\(folder.path)/nichinan/site.yml")
        try Data("<h1>T</h1>".utf8).write(to: URL(fileURLWithPath: "\(folder.path)/miyazaki/pages/ja/garbage.HTML"))
        let warnings = Self.warnings(folder)
        #expect(warnings.count == 3, "\(warnings)")
        func mend(_ file: String) -> String? { warnings.first { $0.path == "\(folder.path)/\(file)" }?.mend }
        #expect(mend("nichinan")?.contains("rename its site.yml") == true)
        #expect(mend("saito")?.contains("write its site.yaml") == true)
        #expect(mend("miyazaki/pages/ja/garbage.HTML")?.contains("add it to `pages`") == true)
    }

    @Test func `two sites in one folder are told, with the way to two desks`() throws {
        let folder = try Folder()
        try FileManager.default.copyItem(atPath: "\(folder.path)/miyazaki", toPath: "\(folder.path)/nichinan")
        let path = "\(folder.path)/nichinan/site.yaml"
        let yaml = try String(contentsOfFile: path, encoding: .utf8).replacing("site: miyazaki", with: "site: nichinan").replacing("id: individual", with: "id: second-individual")
        try Data(yaml.utf8).write(to: URL(fileURLWithPath: path))
        let warnings = Self.warnings(folder)
        #expect(warnings.count == 1 && warnings.first?.message.contains("2 sites (miyazaki, nichinan)") == true, "\(warnings)")
        #expect(warnings.first?.mend?.contains("a catalog of its own") == true)
    }

    @Test func `a page read on a day to come is told, where the day is known`() throws {
        let folder = try Folder()
        let today = CivilDay(year: 2026, month: 11, day: 19)
        #expect(Self.warnings(folder, today: today).map(\.message) == Array(repeating: "`read: 2026-11-20` is a day to come", count: 2))
        #expect(Self.warnings(folder, today: today.advanced(by: 1)).isEmpty && Self.warnings(folder).isEmpty)
    }

    @Test(arguments: ["a folder", "a pipe", "a device"])
    func `a page that is no file is called what it is, and never opened`(kind: String) throws {
        let folder = try Folder()
        try folder.add("odd", [])
        let path = "\(folder.path)/miyazaki/pages/odd.html"
        try FileManager.default.removeItem(atPath: path)
        switch kind {
        case "a folder": try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        case "a pipe": #expect(unsafe mkfifo(path, 0o600) == 0)
        default: try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/dev/zero")
        }
        let errors = KnowledgeFolder(folder.path).diagnostics.filter { $0.severity == .error }
        #expect(errors.count == 1 && errors.first?.message.contains("is \(kind), no file") == true, "\(errors)")
    }

    @Test(arguments: [("EUC-JP", "薔薇"), ("Shift_JIS", "鬯魃")])
    func `the charset kept beside a page decides where the bytes could be either`(charset: String, title: String) throws {
        let folder = try Folder()
        // Roses in EUC-JP; in Shift_JIS two other characters, no less Japanese.
        let bytes = Array("<html><body><h1>".utf8) + [0xE9, 0xAC, 0xE9, 0xAF] + Array("</h1><p>0985-21-1756</p></body></html>".utf8)
        try folder.add("roses", bytes, contentType: "text/html; charset=\(charset)")
        #expect(KnowledgeFolder(folder.path).pages.last?.title == title)
    }

    private static func errors(_ path: String) -> [Diagnostic] { KnowledgeFolder(path).diagnostics.filter { $0.severity == .error } }

    @Test func `a folder that is missing, or holds no site, is told`() throws {
        #expect(KnowledgeFolder("/nowhere").diagnostics == [
            Diagnostic(.error, path: "/nowhere", message: "there is no such folder", mend: "give the folder of pages with --knowledge")
        ])
        let folder = try Folder()
        try FileManager.default.moveItem(atPath: "\(folder.path)/miyazaki", toPath: "\(folder.path)/.miyazaki")
        #expect(Self.errors(folder.path) == [
            Diagnostic(.error, path: folder.path, message: "no folder in it holds a site.yaml", mend: "add <site>/site.yaml with its pages")
        ])
    }

    @Test func `a site.yaml with a fault is one error, and nothing else of its site is told`() throws {
        let folder = try Folder()
        try Data("site: saito\n".utf8).write(to: URL(filePath: "\(folder.path)/miyazaki/site.yaml"))
        let read = KnowledgeFolder(folder.path)
        #expect(read.diagnostics.map(\.message) == ["`site` is not the folder's name"] && read.sites.isEmpty && read.pages.isEmpty)
    }

    @Test func `a page of a name that another site's has is refused where it is listed`() throws {
        let folder = try Folder()
        try FileManager.default.copyItem(atPath: "\(folder.path)/miyazaki", toPath: "\(folder.path)/nichinan")
        let path = "\(folder.path)/nichinan/site.yaml"
        try Data(try String(contentsOfFile: path, encoding: .utf8).replacing("site: miyazaki", with: "site: nichinan").utf8).write(to: URL(filePath: path))
        let errors = Self.errors(folder.path)
        #expect(errors.map(\.message) == ["individual-number", "individual-number-ja"].map { "another site has a page named `\($0)`" })
        #expect(errors.allSatisfy { $0.path == path && $0.line != nil && $0.mend == "give one of them another id" })
        #expect(KnowledgeFolder(folder.path).sections == Self.shipped.sections)
    }

    @Test func `a page whose file is missing is refused where it is listed`() throws {
        let folder = try Folder()
        try folder.add("lost", [])
        let path = "\(folder.path)/miyazaki/pages/lost.html"
        try FileManager.default.removeItem(atPath: path)
        let errors = Self.errors(folder.path)
        #expect(errors.map(\.message) == ["the page's file \(path) cannot be read"] && errors[0].path == "\(folder.path)/miyazaki/site.yaml" && errors[0].line != nil)
    }

    @Test func `a page of headings alone could answer nothing, and is refused`() throws {
        let folder = try Folder()
        try folder.add("hollow", "<html><body><h1>市役所のお知らせ</h1><h2>窓口</h2></body></html>".utf8)
        let errors = Self.errors(folder.path)
        #expect(errors.map(\.message) == ["the page `hollow` (pages/hollow.html) holds no text that could answer anything"], "\(errors)")
        #expect(errors.first?.mend == "save the city's page anew, or take it out of `pages`")
    }
}

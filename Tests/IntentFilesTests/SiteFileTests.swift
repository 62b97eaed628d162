import Catalog
import Foundation
import IntentFiles
import Testing

@Suite struct SiteFileTests {
    /// The shipped `site.yaml` with one change.
    private static func read(_ old: String, _ new: String) throws -> SiteFile {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let text = try String(contentsOfFile: Repository.path("Knowledge/miyazaki/site.yaml"), encoding: .utf8)
        try #require(text.contains(old))
        let path = folder.appending(path: "site.yaml").path
        try Data(text.replacing(old, with: new, maxReplacements: 1).utf8).write(to: URL(fileURLWithPath: path))
        return try SiteFile(contentsOf: path, folder: "miyazaki")
    }

    @Test(arguments: [
        ("read: 2026-11-20", "read: 2026-13-45", "`read: 2026-13-45` is no date"), ("read: 2026-11-20", "read: 2026-02-29", "is no date"),
        ("read: 2026-11-20", "read: ２０２６-１１-２０", "is no date"), ("read: 2026-11-20", "read: 2026-11-9223372036854775807", "is no date"),
        ("area-code: \"0985\"", "area-code: abc", "`abc` is no area code"), ("area-code: \"0985\"", "area-code: 985", "is no area code"),
        ("area-code: \"0985\"", "area-code: ０９８５", "is no area code"), ("Asia/Tokyo", "Asia/Miyazaki", "`Asia/Miyazaki` is no time zone"),
        ("site: miyazaki", "site: saito", "`site` is not the folder's name"), ("id: individual-number-ja", "id: individual-number", "two pages named `individual-number`"),
        ("file: pages/en/", "file: pages/../../", "`file` leaves the site's folder"), ("file: pages/en/", "file: /", "`file` leaves the site's folder"),
        ("lang: en", "lang: en!", "`en!` is no language tag"), ("lang: en", "lang: english", "`english` is no language tag"),
        ("url: https://", "url: ftp://", "is no web address"), ("url: https://www.city.miyazaki.miyazaki.jp/", "url: 'https://'", "`https://` is no web address"),
        ("  en: Miyazaki City\n", "", "`en` is missing"),
        ("lang: ja", "lang: jp", "`jp` is the code of no language"), ("lang: ja", "lang: cn-Hans", "`cn` is the code of no language"),
    ])
    func `a value that cannot be is one error with its line and mend`(old: String, new: String, message: String) throws {
        let error = try #require(throws: IntentFileError.self) { _ = try Self.read(old, new) }
        #expect(error.diagnostic.message.contains(message), "\(error)")
        #expect(error.diagnostic.line != nil && error.diagnostic.mend != nil)
    }

    @Test(arguments: ["ja", "JA-JP", "pt-BR", "zh-Hant", "fil", "ryu"]) func `any language's code is taken`(tag: String) throws {
        #expect(try Self.read("lang: ja", "lang: \(tag)").pages.contains { $0.language == tag })
    }

    @Test func `the shipped one is read, with the line of its default contact`() throws {
        let file = try Self.read("name", "name")
        #expect(file.site.areaCode == "0985" && file.site.zone.identifier == "Asia/Tokyo")
        #expect(file.contactLine != nil)
    }

    @Test func `a site without a page is refused`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let text = try String(contentsOfFile: Repository.path("Knowledge/miyazaki/site.yaml"), encoding: .utf8)
        let path = folder.appending(path: "site.yaml").path
        try Data("\(text[..<(try #require(text.range(of: "pages:")).lowerBound)])pages: []".utf8).write(to: URL(filePath: path))
        let error = try #require(throws: IntentFileError.self) { _ = try SiteFile(contentsOf: path, folder: "miyazaki") }
        #expect(error.code == .value && error.diagnostic.message == "`pages` is empty" && error.diagnostic.mend == "list at least one page")
    }
}

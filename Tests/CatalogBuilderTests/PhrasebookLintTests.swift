import Catalog
import Foundation
import IntentFiles
import Testing

@testable import CatalogBuilder

@Suite struct PhrasebookLintTests {
    private static func faults(_ language: String = "en", _ change: (String) -> String = { $0 }) throws -> [Diagnostic] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "phrasebook-\(UUID().uuidString.prefix(8))").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.copyItem(atPath: "\(SamplePages.repository)/Intents", toPath: folder)
        let path = "\(folder)/phrasebook/\(language).yaml"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try Data(change(text).utf8).write(to: URL(filePath: path))
        let (library, diagnostics) = IntentFolder.read(folder)
        #expect(diagnostics.filter { $0.severity == .error } == [])
        return PhrasebookLint(library: library).faults()
    }

    @Test func `the shipped phrasebooks have no fault, in any language`() throws {
        #expect(try Self.faults() == [])
    }

    @Test(arguments: [
        ("en", "labelled: \"{label}: {value}\"", "labelled: \"{label}\"", "`patterns.labelled` lacks `{value}`", "where the fact belongs"),
        ("en", "\"read on {date}\"", "\"read on {dat}\"", "`labels.read-on` has a place that nothing fills: `{dat}`", "write {date}"),
        ("en", "\"read on {date}\"", "\"read on {date\"", "`labels.read-on` has a `{` that is never closed", "close it"),
        ("en", "\"read on {date}\"", "\"read on {date}}\"", "`labels.read-on` has a `}` without `{`", "take the brace out"),
        ("en", "source: Source", "source: Call 0985-99-9999", "`labels.source` has a fact typed into it: a digit", "take it out"),
        ("en", "source: Source", "source: Source {url}", "`labels.source` has a place that nothing fills: `{url}`", "nothing is filled in here"),
        ("en", "\"{nth} floor\"", "\"floor\"", "`patterns.floor` lacks `{n}` or `{nth}`", "where the fact belongs"),
        ("en", "other: \"{n} weeks\"", "other: \"weeks\"", "`patterns.units.week.other` lacks `{n}`", "where the fact belongs"),
        ("en", "separator: \", \", last: \" and \"", "separator: \", \", last: \" {and} \"", "`patterns.list.last` has a place", "take it out"),
        ("en", "round-the-clock: 24 hours", "round-the-clock: 23 hours", "`labels.round-the-clock` has a fact typed into it", "take it out"),
        ("en", "thanks: You are welcome.", "thanks: See https://city.example/.", "`replies.thanks` has a fact typed into it: an address", "take it out"),
        ("en", "internal: Something", "internal: On the second floor something", "`errors.internal` has a fact typed into it", "take it out"),
        ("ja", "goodbye: さようなら。", "goodbye: 五百円です。", "`replies.goodbye` has a fact typed into it: “五百円”", "take it out"),
        ("en", "{languages}.\"\n  individual", ".\"\n  individual", "`replies.language-unknown` lacks `{languages}`", "where the fact belongs"),
    ])
    func `a text that loses a fact, shows a brace or holds a fact is an error with its line`(
        language: String, old: String, new: String, message: String, mend: String
    ) throws {
        var line = 0
        let faults = try Self.faults(language) { text in
            guard let range = text.range(of: old) else { return text }
            line = text[..<range.lowerBound].count { $0.isNewline } + 1
            return text.replacingCharacters(in: range, with: new)
        }
        let fault = try #require(faults.first, "nothing found")
        #expect(faults.count == 1 && fault.severity == .error, "\(faults)")
        #expect(fault.message.contains(message) && fault.mend?.contains(mend) == true, "\(fault)")
        #expect(fault.path.hasSuffix("phrasebook/\(language).yaml") && fault.line == line, "\(fault)")
    }

    @Test func `a build refuses it`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "phrasebook-\(UUID().uuidString.prefix(8))").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.copyItem(atPath: "\(SamplePages.repository)/Intents", toPath: folder)
        let path = "\(folder)/phrasebook/vi.yaml"
        try Data(String(contentsOfFile: path, encoding: .utf8).replacing("{languages}", with: "").utf8).write(to: URL(filePath: path))
        let build = CatalogBuild(knowledge: "\(SamplePages.repository)/Knowledge", intents: folder, training: .none)
        #expect(build.catalog == nil && build.diagnostics.contains { $0.severity == .error && $0.path == path && $0.message.contains("lacks `{languages}`") })
    }
}

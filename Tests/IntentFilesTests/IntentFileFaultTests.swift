import Catalog
import Foundation
import IntentFiles
import Testing

/// A small topic with one thing wrong: one error, at its file and line, with the mend.
@Suite struct IntentFileFaultTests {
    private static func inFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.copyItem(atPath: Repository.path("Tests/Fixtures/nursery/Intents"), toPath: folder)
        try FileManager.default.createDirectory(atPath: "\(folder)/phrasebook", withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: Repository.path("Intents/phrasebook/en.yaml"), toPath: "\(folder)/phrasebook/en.yaml")
        return try body(folder)
    }

    private static func errors(_ folder: String) -> [Diagnostic] { IntentFolder.read(folder).diagnostics.filter { $0.severity == .error } }

    @Test func `languages that are not written yet are told, and no fault; what is no folder is no topic`() throws {
        try Self.inFolder { folder in
            try Data("…".utf8).write(to: URL(filePath: "\(folder)/README.md"))
            let (library, diagnostics) = IntentFolder.read(folder)
            let others = ResidentLanguage.allCases.filter { $0 != .en }
            #expect(diagnostics.allSatisfy { $0.severity == .warning })
            let told = Set(diagnostics.map { "\($0.path.dropFirst(folder.count)): \($0.message)" })
            let missing = others.flatMap { language in
                let name = language.rawValue
                return [
                    "/glossary/\(name).yaml: there is no such file: \(name) is answered in another language",
                    "/nursery/\(name).yaml: there is no such file: `nursery` is answered in another language",
                ]
            }
            #expect(told == Set(missing))
            #expect(Array(library.glossaries.keys) == [.en] && library.intents.count == 4)
        }
    }

    @Test(arguments: [
        ("nursery/intents.yaml", "topic: nursery\n", "topic: crib\n", 2, "`topic` is not the folder's name", "write `topic: nursery`"),
        ("nursery/intents.yaml", "id: nursery.fee", "id: garbage.fee", 13, "the id `garbage.fee` does not begin with its topic", "write `nursery.…`"),
        ("nursery/intents.yaml", "id: nursery.fee", "id: nursery.", 13, "the id `nursery.` does not begin with its topic", "write `nursery.…`"),
        ("nursery/intents.yaml", "about: [matter.fee]", "about: []", 14, "`about` is empty", "name the concepts"),
        ("nursery/intents.yaml", "about: [matter.fee]", "about: {matter.fee: x}", 14, "`about` is not a list", "write `- …` lines, or `[a, b]`"),
        ("nursery/intents.yaml", "about: [matter.fee]", "about: [[matter.fee]]", 14, "an item of `about` is not a text", "write one value"),
        ("nursery/intents.yaml", "  - id: nursery.fee", "  - nursery.fee\n  - id: nursery.fee", 13, "an item of `intents` is not a mapping", "write `key: value` lines"),
        ("nursery/intents.yaml", "facts: [fee]", "[facts]: [fee]", 15, "a key of an item of `intents` is not a text", "write `key: value`"),
        ("nursery/intents.yaml", "    facts: [fee]", "    facts: [fee]\n    facts: [fee]", 15, "`facts` given twice", "keep one of them"),
        ("nursery/intents.yaml", "contact: nursery.contact", "contact:", 7, "`contact` is empty", "write a value, or leave the key out"),
        ("nursery/intents.yaml", "facts: [fee]", "facts: *fees", 15, "not YAML: found undefined alias", "in quotes"),
        ("nursery/intents.yaml", "facts: [fee]", "facts: [fee\u{1}]", 15, "not YAML: control characters are not allowed", "take out what cannot be seen there"),
        ("nursery/intents.yaml", "facts: [fee]", "facts: [fee]\n    show-all: [phone]", 13, "`nursery.fee` shows all phone facts", "add it to `facts`"),
        ("nursery/en.yaml", "topic: nursery\n", "topic: crib\n", 2, "`topic` is not the folder's name", "write `topic: nursery`"),
        ("nursery/en.yaml", "|\n      Please bring:\n      {bring}\n", "\" \"\n", 27, "`answer` says nothing", "write the answer's lines"),
        ("nursery/en.yaml", "{bring}", "{size}", 28, "the answer of `nursery.bring` shows a size, but its `facts` do not list it", "add `size` to `facts`"),
        ("nursery/en.yaml", "  nursery.bring:", "  nursery.take:", 18, "`nursery.take` is not declared in intents.yaml", "declare it there"),
        ("glossary/en.yaml", "matter.fee: [fee, fees, cost, price]", "matter.fee: []", 6, "`matter.fee` has no form", "write at least one"),
        ("phrasebook/en.yaml", "  phone: Phone\n", "  phone: Phone\n  qqqqqqqq: x\n", nil, "unknown key `qqqqqqqq` in `labels`", "take it out"),
    ] as [(String, String, String, Int?, String, String)])
    func `a fault is told once, where it stands, with the mend`(file: String, old: String, new: String, line: Int?, message: String, mend: String) throws {
        let errors = try Self.inFolder { folder in
            let path = URL(filePath: "\(folder)/\(file)")
            let text = try String(contentsOf: path, encoding: .utf8)
            try #require(text.contains(old))
            try Data(text.replacing(old, with: new, maxReplacements: 1).utf8).write(to: path)
            return Self.errors(folder)
        }
        let error = try #require(errors.first)
        #expect(errors.count == 1, "\(errors)")
        #expect(error.path.hasSuffix("/\(file)") && error.message.hasPrefix(message) && error.mend?.contains(mend) == true, "\(error)")
        #expect(error.line == line || line == nil, "\(error)")
        #expect(!error.message.contains("\n"), "\(error)")
    }

    @Test func `a file that is not UTF-8, or cannot be read, is told as what it is`() throws {
        try Self.inFolder { folder in
            let path = "\(folder)/glossary/en.yaml"
            try Data([0x61, 0x3A, 0x20, 0xFF]).write(to: URL(filePath: path))
            let told = Self.errors(folder).filter { $0.path == path }.map { "\($0.line ?? 0): \($0.message)" }
            #expect(told == ["1: the file is not UTF-8"])
            try FileManager.default.removeItem(atPath: path)
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
            let mend = "put the file there in its place (docs/WRITING-INTENTS.md)"
            #expect(Self.errors(folder).contains(Diagnostic(.error, path: path, message: "this is a folder, no file", mend: mend)))
        }
    }
}

import Catalog
import Foundation
import IntentFiles
import Testing

/// Every fault in a file is one error that names file, line and mend.
@Suite struct IntentFolderTests {
    /// A copy of the shipped intents with one file changed.
    private static func faults(_ file: String, _ change: (String) -> String) throws -> [Diagnostic] {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.copyItem(atPath: Repository.path("Intents"), toPath: folder.path)
        let path = folder.appending(path: file)
        let text = try String(contentsOf: path, encoding: .utf8)
        let changed = change(text)
        #expect(changed != text)
        try Data(changed.utf8).write(to: path)
        return IntentFolder.read(folder.path).diagnostics.filter { $0.severity == .error }
    }

    @Test func `the shipped intents have no fault`() {
        #expect(IntentFolder.read(Repository.path("Intents")).diagnostics.filter { $0.severity == .error } == [])
    }

    @Test(arguments: [
        ("individual-number/intents.yaml", "    facts: [quantity]", "    fatcs: [quantity]", "unknown key `fatcs`", "`facts`"),
        ("individual-number/intents.yaml", "facts: [quantity]", "facts: quantity", "`facts` is not a list", "- …"),
        ("individual-number/intents.yaml", "facts: [quantity]", "facts: [colour]", "`colour` is no kind of fact", "phone"),
        ("individual-number/intents.yaml", "    about: [matter.counter", "   about: [matter.counter", "not YAML", "indentation"),
        (
            "individual-number/intents.yaml", "id: individual-number.who", "id: individual-number.what",
            "declared a second time", "another id"
        ),
        ("individual-number/intents.yaml", "[individual-number.use,", "[individual-number.nowhere,", "declared nowhere", "correct"),
        ("individual-number/intents.yaml", "matter.definition", "matter.unheard-of", "no glossary holds", "Intents/glossary/"),
        ("individual-number/intents.yaml", "asserts: {fee: [matter.first-application]}", "asserts: {fees: [matter.first-application]}", "unknown key `fees`", "`fee`"),
        ("individual-number/intents.yaml", "asserts: {fee: [matter.first-application]}", "asserts: {fee: [matter.first]}", "no glossary holds", "Intents/glossary/"),
        ("individual-number/intents.yaml", "asserts: {fee: [matter.first-application]}", "asserts: {duration: [matter.first-application]}", "asserts something of each duration", "add it to `facts`"),
        ("individual-number/en.yaml", "language: en", "language: ja", "`language: ja`", "language: en"),
        ("individual-number/en.yaml", "{digits}", "{digit}", "unknown placeholder", "{digits}"),
        ("glossary/en.yaml", "matter.loss: [", "matterloss: [", "has no group", "group.name"),
        ("phrasebook/en.yaml", "  phone: Phone\n", "", "`phone` is missing", "add `phone"),
    ])
    func `a broken file is one error with its line and mend`(
        file: String, old: String, new: String, message: String, mend: String
    ) throws {
        let faults = try Self.faults(file) { text in
            guard let range = text.range(of: old) else { return text }
            return text.replacingCharacters(in: range, with: new)
        }
        let fault = try #require(faults.first { $0.message.contains(message) }, "\(faults)")
        #expect(fault.path.hasSuffix(file))
        #expect(fault.line != nil)
        #expect(fault.mend?.contains(mend) == true, "\(fault)")
    }

    @Test(arguments: ["individual-number/ja.yaml", "glossary/en.yaml", "individual-number/intents.yaml"])
    func `a byte order mark before the first key does no harm`(file: String) throws {
        #expect(try Self.faults(file) { "\u{FEFF}" + $0 } == [])
    }

    @Test func `a file that is named for no resident language is told, with the name that was meant`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.copyItem(atPath: Repository.path("Intents"), toPath: folder.path)
        let strays = [
            ("glossary/en.yml", "rename it to en.yaml"), ("individual-number/fr.yaml", "the languages are ja"), ("individual-number/intents.yml", "rename it to intents.yaml"),
            ("individual-number/zh-TW.yaml", "rename it to zh-Hant.yaml"), ("phrasebook/EN.yaml", "rename it to en.yaml"),
        ]
        for (name, _) in strays { try Data("language: fr".utf8).write(to: folder.appending(path: name)) }
        try Data("…".utf8).write(to: folder.appending(path: "glossary/README.md"))
        let warnings = IntentFolder.read(folder.path).diagnostics
        #expect(warnings.count == strays.count, "\(warnings)")
        for (name, mend) in strays {
            let warning = warnings.first { $0.path.hasSuffix("/\(name)") }
            #expect(warning?.severity == .warning && warning?.mend?.contains(mend) == true, "\(name): \(warnings)")
        }
    }

    /// The warnings about a copy of the shipped intents after `change`.
    private static func warnings(_ change: (URL) throws -> Void) throws -> [Diagnostic] {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.copyItem(atPath: Repository.path("Intents"), toPath: folder.path)
        try change(folder)
        return IntentFolder.read(folder.path).diagnostics.filter { $0.severity == .warning }
    }

    @Test func `a topic that lost a language is told, with the file`() throws {
        let gone = try Self.warnings { try FileManager.default.removeItem(at: $0.appending(path: "individual-number/vi.yaml")) }
        #expect(gone.count == 1 && gone.first?.path.hasSuffix("/individual-number/vi.yaml") == true, "\(gone)")
        #expect(gone.first?.message == "there is no such file: `individual-number` is answered in another language" && gone.first?.mend?.contains("write it") == true)
        let link = try Self.warnings { folder in
            let path = folder.appending(path: "individual-number/en.yaml")
            try FileManager.default.removeItem(at: path)
            try FileManager.default.createSymbolicLink(atPath: path.path, withDestinationPath: "nowhere.yaml")
        }
        #expect(link.map(\.message) == ["this link leads nowhere: `individual-number` is answered in another language"] && link.first?.mend == "mend the link")
    }

    @Test func `a folder without any topic is told`() throws {
        let warnings = try Self.warnings { try FileManager.default.removeItem(at: $0.appending(path: "individual-number")) }
        #expect(warnings.count == 1 && warnings.first?.message.contains("there is no topic in it") == true, "\(warnings)")
    }

    @Test func `the languages whose file cannot be read are known`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.copyItem(atPath: Repository.path("Intents"), toPath: folder.path)
        try Data("language: [".utf8).write(to: folder.appending(path: "individual-number/en.yaml"))
        #expect(IntentFolder.read(folder.path).library.unread == ["individual-number": [.en]])
    }

    @Test func `a missing folder is named`() {
        let faults = IntentFolder.read("/nowhere/Intents").diagnostics
        #expect(faults.map(\.path) == ["/nowhere/Intents"])
    }
}

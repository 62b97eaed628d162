import Catalog
import Foundation
import Testing

@testable import IntentFiles

/// What is refused before a key is looked at.
@Suite struct YAMLFileTests {
    private static func fault(_ bytes: some Sequence<UInt8>) throws -> IntentFileError {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).yaml").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data(bytes).write(to: URL(filePath: path))
        return try #require(throws: IntentFileError.self) { _ = try YAMLValue(file: path) }
    }

    @Test(arguments: [
        ([0x61, 0x3A, 0x20, 0x62, 0x0A, 0x63, 0x3A, 0x20, 0x8E, 0x73, 0x0A], 2, "the file is not UTF-8", "save it as UTF-8"),
        (Array("a: b\nc: d\0\n".utf8), 2, "not YAML: control characters are not allowed", "take out what cannot be seen there"),
        (Array("a: b\n---\nc: d\n".utf8), 2, "not YAML: found another document", "without a second `---`"),
        (Array("a: b\n\nc: *d\n".utf8), 3, "not YAML: found undefined alias", "in quotes"),
    ] as [([UInt8], Int, String, String)])
    func `a fault of the file itself has its line and mend`(bytes: [UInt8], line: Int, message: String, mend: String) throws {
        let diagnostic = try Self.fault(bytes).diagnostic
        #expect(diagnostic.line == line && diagnostic.message == message && diagnostic.mend?.contains(mend) == true, "\(diagnostic)")
    }

    @Test func `a mend holds no stray quotes`() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).yaml").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data("area-code: [a]".utf8).write(to: URL(filePath: path))
        let value = try #require(try YAMLValue(file: path).entries().first).value
        let error = try #require(throws: IntentFileError.self) { _ = try value.text() }
        #expect(error.diagnostic.message == "`area-code` is not a text" && error.diagnostic.mend == "write one value there, quoted if need be")
    }

    @Test func `a folder in a file's place is called so`() throws {
        let error = try #require(throws: IntentFileError.self) { _ = try YAMLValue(file: FileManager.default.temporaryDirectory.path) }
        #expect(error.diagnostic.message == "this is a folder, no file" && error.diagnostic.mend?.contains("in its place") == true, "\(error)")
    }

    @Test func `a file longer than any is refused unread, one just as long is not`() throws {
        let error = try Self.fault(repeatElement(UInt8(ascii: "#"), count: YAMLValue.longest + 1))
        #expect(error.diagnostic.message.contains("longer than 2097152 bytes") && error.diagnostic.mend?.contains("divide") == true, "\(error)")
        #expect(try Self.fault(repeatElement(UInt8(ascii: "#"), count: YAMLValue.longest)).diagnostic.message == "the file is empty")
        let endless = try #require(throws: IntentFileError.self) { _ = try YAMLValue(file: "/dev/zero") }
        #expect(endless.diagnostic.message.contains("longer than"))
    }
}

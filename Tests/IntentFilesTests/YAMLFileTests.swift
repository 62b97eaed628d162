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

    @Test func `a file longer than any is refused unread, one just as long is not`() throws {
        let error = try Self.fault(repeatElement(UInt8(ascii: "#"), count: YAMLValue.longest + 1))
        #expect(error.diagnostic.message.contains("longer than 2097152 bytes") && error.diagnostic.mend?.contains("divide") == true, "\(error)")
        #expect(try Self.fault(repeatElement(UInt8(ascii: "#"), count: YAMLValue.longest)).diagnostic.message == "the file is empty")
        let endless = try #require(throws: IntentFileError.self) { _ = try YAMLValue(file: "/dev/zero") }
        #expect(endless.diagnostic.message.contains("longer than"))
    }
}

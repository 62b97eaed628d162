import Foundation
import Testing

/// Holds the walls of the house that the compiler does not: who may import what (docs/ARCHITECTURE.md).
@Suite struct WallTests {
    private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources").path

    /// Foreign modules and the rooms that own them.
    private static let owners: [(module: String, rooms: Set<String>)] = [
        ("CLibXML2", ["HTMLReader"]), ("CAnthy", ["TextNormalizing"]), ("CLinuxProcess", ["PageSandbox"]),
        ("CAllocator", ["Daemon"]), ("CMemoryFile", ["Catalog"]),
        ("SentenceEncoder", ["CatalogBuilder", "Answering", "EncoderSource", "Unanswered", "madoguchi", "madoguchid"]), ("EncoderSource", ["madoguchi", "madoguchid"]), ("Yams", ["IntentFiles"]),
        ("GRDB", ["Unanswered"]), ("Unanswered", ["madoguchi", "madoguchid"]),
        ("ArgumentParser", ["madoguchi", "madoguchid"]),
        ("NIOCore", ["WireTransport", "Daemon", "EncoderSource", "LoadGenerator"]),
        ("NIOPosix", ["WireTransport", "Daemon", "EncoderSource", "LoadGenerator"]), ("Histogram", ["LoadGenerator"]), ("LoadGenerator", ["madoguchi"]),
        ("NIOHTTP1", ["EncoderSource", "Daemon"]), ("Configuration", ["Daemon"]), ("Metrics", ["Daemon"]),
        ("ServiceLifecycle", ["Daemon"]), ("Logging", ["Daemon", "WireTransport", "madoguchid"]),
        ("HTMLReader", ["PageReading", "PageSandbox"]), ("PageReading", ["CatalogBuilder", "PageSandbox", "madoguchi"]), ("PageSandbox", ["madoguchi"]),
        ("IntentFiles", ["CatalogBuilder", "madoguchi"]), ("CatalogBuilder", ["madoguchi"]),
    ]

    private static func imports() throws -> [(room: String, file: String, module: String)] {
        let files = try #require(FileManager.default.enumerator(atPath: sources)).compactMap { $0 as? String }
        return try files.filter { $0.hasSuffix(".swift") }.flatMap { file -> [(room: String, file: String, module: String)] in
            let text = try String(contentsOfFile: "\(sources)/\(file)", encoding: .utf8)
            return text.split(separator: "\n").compactMap { line in
                let words = line.split(separator: " ")
                guard let index = words.firstIndex(of: "import"), index <= 1, index + 1 < words.count else { return nil }
                return (String(file.prefix { $0 != "/" }), file, String(words[index + 1]))
            }
        }
    }

    @Test func `each foreign module is imported by its owners alone`() throws {
        let imports = try Self.imports()
        #expect(imports.count > 100)
        for (room, file, module) in imports {
            guard let owner = Self.owners.first(where: { $0.module == module }) else { continue }
            #expect(owner.rooms.contains(room), "\(file) imports \(module)")
        }
    }

    @Test func `rooms that decide know no clock`() throws {
        for room in ["Matching", "Answering"] {
            let files = try #require(FileManager.default.enumerator(atPath: "\(Self.sources)/\(room)")).compactMap { $0 as? String }
            for file in files where file.hasSuffix(".swift") {
                let text = try String(contentsOfFile: "\(Self.sources)/\(room)/\(file)", encoding: .utf8)
                #expect(!text.contains("Date()") && !text.contains("Date.now"), "\(room)/\(file)")
            }
        }
    }
}

import Catalog
import Foundation
import Testing

/// What a daemon must refuse to load, so that the catalog loaded before goes on.
@Suite struct CatalogFileRefusalTests {
    @Test func `ten thousand flipped bits, one at a time, in header and content, are all noticed`() throws {
        let data = try CatalogFile.encode(SmallCatalog.make())
        var changed = data
        // Every bit of the header, then bits all over the content.
        let header = 8 * ((data.firstIndex(of: 0x0A) ?? 0) + 1)
        let bits = data.count * 8
        var accepted: [Int] = []
        for flip in 0..<10_000 {
            let bit = flip < header ? flip : (flip &* 7_919 &+ header) % bits
            changed[bit / 8] ^= 1 << UInt8(bit % 8)
            if (try? CatalogFile(decoding: changed)) != nil { accepted.append(bit) }
            changed[bit / 8] ^= 1 << UInt8(bit % 8)
        }
        #expect(changed == data)
        #expect(accepted == [])
    }

    @Test func `a greater file cut at every 4 KiB is refused`() throws {
        var catalog = SmallCatalog.make()
        let intent = catalog.intents[0]
        for number in 0..<1200 {
            var copy = intent
            copy.id = .init("\(intent.id).copy\(number)")
            catalog.intents.append(copy)
        }
        let data = try CatalogFile.encode(catalog)
        #expect(data.count > 10 * 4096)
        for length in stride(from: 0, to: data.count, by: 4096) {
            #expect(throws: CatalogFileError.self) { try CatalogFile(decoding: data.prefix(length)) }
        }
    }

    @Test func `what is no plain file is refused at once`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "catalog-\(UUID().uuidString.prefix(8))").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let pipe = "\(folder)/pipe"
        #expect(unsafe mkfifo(pipe, 0o600) == 0)
        try FileManager.default.createSymbolicLink(atPath: "\(folder)/link", withDestinationPath: pipe)
        for path in [pipe, folder, "\(folder)/link", "/dev/zero"] {
            let error = #expect(throws: CatalogFileError.self) { try CatalogFile(contentsOf: path) }
            #expect(error?.code == .unreadable && error?.path == path)
        }
        #expect(throws: CatalogFileError.self) { try CatalogFile(contentsOf: "\(folder)/nothing") }
    }

    /// Read whole, such a file would be more than any machine's memory.
    @Test func `a file that is longer than its header says is refused unread`() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "catalog-\(UUID().uuidString.prefix(8))").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let good = try CatalogFile.encode(SmallCatalog.make())
        let header = (good.firstIndex(of: 0x0A) ?? 0) + 1
        let refusals: [(Data, CatalogFileError.Code, String)] = [
            (good, .damaged, "it holds \((1 << 40) - header) bytes of \(good.count - header): cut short or written over"),
            (Data("madoguchi-catalog 3 0 0 0\n".utf8), .otherVersion, "it is of format version 3; this program reads version \(CatalogFile.formatVersion)"),
            (Data(), .notACatalog, "the file does not begin with `madoguchi-catalog`"),
        ]
        for (beginning, code, reason) in refusals {
            try beginning.write(to: URL(filePath: path))
            #expect(unsafe truncate(path, 1 << 40) == 0)
            let error = #expect(throws: CatalogFileError.self) { try CatalogFile(contentsOf: path) }
            #expect(error == CatalogFileError(code, reason, path: path))
        }
    }

    @Test(.enabled(if: geteuid() != 0, "root may read everything")) func `a file without permission is refused`() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "catalog-\(UUID().uuidString.prefix(8))").path
        try CatalogFile.encode(SmallCatalog.make()).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
        let error = #expect(throws: CatalogFileError.self) { try CatalogFile(contentsOf: path) }
        #expect(error?.code == .unreadable)
    }

    @Test func `a link to a catalog is followed`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "catalog-\(UUID().uuidString.prefix(8))").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try CatalogFile.encode(SmallCatalog.make()).write(to: URL(fileURLWithPath: "\(folder)/1.catalog"))
        try FileManager.default.createSymbolicLink(atPath: "\(folder)/current.catalog", withDestinationPath: "1.catalog")
        #expect(try CatalogFile(contentsOf: "\(folder)/current.catalog").catalog == SmallCatalog.make())
    }
}

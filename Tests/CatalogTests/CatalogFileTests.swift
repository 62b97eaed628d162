import Catalog
import Foundation
import Testing

@Suite struct CatalogFileTests {
    @Test func `a catalog is read back as it was written`() throws {
        let catalog = SmallCatalog.make()
        let file = try CatalogFile(decoding: CatalogFile.encode(catalog))
        #expect(file.catalog == catalog)
        #expect(file.version.count == 16)
    }

    /// Whoever changes what is written raises the version, and keeps this file for the refusal of it.
    @Test func `the golden file of this version is read, and written just so`() throws {
        let path = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../Fixtures/catalogs/format-\(CatalogFile.formatVersion).golden").path
        if ProcessInfo.processInfo.environment["MADOGUCHI_WRITE_GOLDEN"] != nil {
            try CatalogFile.encode(SmallCatalog.make()).write(to: URL(filePath: path))
        }
        let golden = try Data(contentsOf: URL(filePath: path))
        #expect(try CatalogFile(decoding: golden).catalog == SmallCatalog.make())
        #expect(try CatalogFile.encode(SmallCatalog.make()) == golden)
    }

    @Test func `the same catalog gives the same bytes`() throws {
        #expect(try CatalogFile.encode(SmallCatalog.make()) == CatalogFile.encode(SmallCatalog.make()))
    }

    @Test func `a file cut short anywhere is refused`() throws {
        let data = try CatalogFile.encode(SmallCatalog.make())
        for length in stride(from: 0, to: data.count, by: 97) {
            #expect(throws: CatalogFileError.self) { try CatalogFile(decoding: data.prefix(length)) }
        }
    }

    @Test func `a changed byte anywhere in the content is refused as damaged`() throws {
        let data = try CatalogFile.encode(SmallCatalog.make())
        let start = try #require(data.firstIndex(of: 0x0A)) + 1
        for index in stride(from: start, to: data.count, by: 61) {
            var changed = data
            changed[index] ^= 0x10
            let error = #expect(throws: CatalogFileError.self) { try CatalogFile(decoding: changed) }
            #expect(error?.code == .damaged)
        }
    }

    @Test func `a file of another version says so and how to mend it`() throws {
        let data = try CatalogFile.encode(SmallCatalog.make())
        let other = Data("madoguchi-catalog 9 ".utf8) + data.dropFirst("madoguchi-catalog \(CatalogFile.formatVersion) ".utf8.count)
        let error = #expect(throws: CatalogFileError.self) { try CatalogFile(decoding: other) }
        #expect(error?.code == .otherVersion)
        #expect(error?.description.contains("version 9") == true)
    }

    @Test func `a file of another kind is not a catalog`() {
        let error = #expect(throws: CatalogFileError.self) { try CatalogFile(decoding: Data("<html>\n</html>\n".utf8)) }
        #expect(error?.code == .notACatalog)
    }

    @Test(arguments: [2, 3, 4, 5, 6]) func `a golden file of an earlier version says so`(version: Int) throws {
        let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures/catalogs/format-\(version).golden").path
        let error = #expect(throws: CatalogFileError.self) { try CatalogFile(contentsOf: path) }
        #expect(error?.code == .otherVersion)
    }

    /// What `madoguchi-catalog 1` was followed by.
    @Test func `a file of the first version says so`() {
        let old = Data("madoguchi-catalog 1 0123456789abcdef 2\n{}".utf8)
        #expect(throws: CatalogFileError(.otherVersion, "it is of format version 1; this program reads version \(CatalogFile.formatVersion)")) {
            try CatalogFile(decoding: old)
        }
    }

    @Test func `conversions travel with the catalog, and one without any is read as well`() throws {
        var catalog = SmallCatalog.make()
        #expect(try CatalogFile(decoding: CatalogFile.encode(catalog)).catalog.tables?.conversions == nil)
        catalog.tables?.conversions = ConversionTable([(5, "窓口"), (1 << 63, "料金")])
        let read = try CatalogFile(decoding: CatalogFile.encode(catalog)).catalog.tables?.conversions
        #expect(read?.text(of: 5) == "窓口" && read?.text(of: 1 << 63) == "料金" && read?.text(of: 6) == nil)
    }

    @Test func `numbers of a file are read where they lie`() throws {
        let tables = try #require(try CatalogFile(decoding: CatalogFile.encode(SmallCatalog.make())).catalog.tables)
        let terms = tables.terms
        let path = "fee".unicodeScalars.reduce(into: [0]) { path, scalar in path.append(terms.node(after: path.last ?? 0, by: scalar) ?? -1) }
        #expect(path == [0, 1, 2, 3])
        #expect(terms.node(after: 0, by: "x") == nil)
        #expect(terms.concepts[terms.ending(at: 3)] == [ConceptID("matter.fee")])
    }

    @Test func `a write that fails leaves the old file and no other`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "c.catalog").path
        let version = try CatalogFile.write(SmallCatalog.make(), to: path)
        var inconsistent = SmallCatalog.make()
        inconsistent.intents[0].bindings = []
        #expect(throws: CatalogFileError.self) { try CatalogFile.write(inconsistent, to: path) }
        #expect(try CatalogFile(contentsOf: path).version == version)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["c.catalog"])
    }

    @Test func `what becomes of the file after it was read changes nothing`() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "catalog-\(UUID().uuidString.prefix(8))").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let catalog = SmallCatalog.make()
        try CatalogFile.write(catalog, to: path)
        let file = try CatalogFile(contentsOf: path)
        let size = try Data(contentsOf: URL(filePath: path)).count
        // Written over in place, then cut: mapped, the file would change or end the process.
        try Data(repeating: 0x41, count: size).write(to: URL(filePath: path), options: [])
        file.letGo()
        #expect(file.catalog == catalog)
        #expect(unsafe truncate(path, 0) == 0)
        file.letGo()
        #expect(file.catalog == catalog)
    }

    @Test func `a missing file is named`() {
        let error = #expect(throws: CatalogFileError.self) { try CatalogFile(contentsOf: "/nowhere/x.catalog") }
        #expect(error?.description.contains("/nowhere/x.catalog") == true)
    }
}

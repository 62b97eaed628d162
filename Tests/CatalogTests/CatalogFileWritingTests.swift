import Catalog
import Foundation
import Testing

/// What cannot be written is told before or instead of a file, never by half of one.
@Suite struct CatalogFileWritingTests {
    private let folder: String

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "catalog-\(UUID().uuidString.prefix(8))").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    private func cleanUp() { try? FileManager.default.removeItem(atPath: folder) }

    @Test func `what is in the way is known before a catalog is made`() throws {
        defer { cleanUp() }
        try Data().write(to: URL(filePath: "\(folder)/file"))
        #expect(CatalogFile.obstacle(to: "\(folder)/new") == nil && CatalogFile.obstacle(to: "\(folder)/file") == nil)
        for (path, reason, mend) in [
            (folder, "this is a folder, no file", "name a file in it"),
            ("\(folder)/no/new", "the folder \(folder)/no does not exist", "create it, or give another path"),
            ("\(folder)/file/new", "the folder \(folder)/file does not exist", "create it, or give another path"),
        ] { #expect(CatalogFile.obstacle(to: path) == CatalogFileError(.unwritable, reason, path: path, mend: mend)) }
    }

    @Test func `a folder that this user may not write to is told`() throws {
        defer { cleanUp() }
        if geteuid() == 0 {
            // Root may write anywhere but here.
            guard unsafe mount("none", folder, "tmpfs", UInt(MS_RDONLY), "") == 0 else { try Test.cancel("no file system can be mounted here") }
        } else {
            try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder)
        }
        defer { if geteuid() == 0 { unsafe umount2(folder, Int32(MNT_DETACH)) } }
        let path = "\(folder)/new"
        #expect(CatalogFile.obstacle(to: path) == CatalogFileError(
            .unwritable, "this user may not write to the folder \(folder)", path: path, mend: "make the folder writable, or give another path"))
        let error = #expect(throws: CatalogFileError.self) { try CatalogFile.write(SmallCatalog.make(), to: path) }
        #expect(error?.code == .unwritable && error?.path == path && error?.reason.hasPrefix("open \(path).") == true)
    }

    @Test func `a number that is none is refused as the catalog's fault, not the folder's`() throws {
        defer { cleanUp() }
        var catalog = SmallCatalog.make()
        catalog.intentModel.temperature = .nan
        let error = #expect(throws: CatalogFileError.self) { try CatalogFile.write(catalog, to: "\(folder)/new") }
        #expect(error?.code == .damaged && error?.reason.hasPrefix("the catalog cannot be encoded: ") == true)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    }
}

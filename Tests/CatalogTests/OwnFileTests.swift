import Catalog
import Foundation
import Testing

/// What a slip in a path may not cost: only a catalog is replaced by a catalog, only an overlay by an overlay.
@Suite struct OwnFileTests {
    private final class Folder {
        let path = FileManager.default.temporaryDirectory.appending(path: "own-\(UUID().uuidString.prefix(8))").path

        init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }

        deinit { try? FileManager.default.removeItem(atPath: path) }

        func put(_ text: String, as name: String) throws { try Data(text.utf8).write(to: URL(filePath: "\(path)/\(name)")) }
    }

    private static let overlay = Overlay(texts: [.en: "Typhoon"], until: Date(timeIntervalSince1970: 0))

    @Test(arguments: [
        ("site.yaml", "does not begin with `madoguchi-catalog`", "another path"), ("pipe", "no plain file", "another path"),
        ("folder", "this is", "name a file in it"), ("null", "no plain file", "another path"), ("a.overlay", "an overlay lies there, no catalog", "another path"),
        ("page.html", "does not begin with `madoguchi-catalog`", "another path"), ("catalogs.txt", "does not begin with", "another path"),
    ])
    func `what is no catalog is not replaced by one, and the fault is told before a build begins`(name: String, reason: String, mend: String) throws {
        let folder = try Folder()
        let path = "\(folder.path)/\(name)"
        switch name {
        case "pipe": #expect(unsafe mkfifo(path, 0o600) == 0)
        case "folder": try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        case "null": try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/dev/null")
        case "a.overlay": try OverlayFile.write(Self.overlay, to: path)
        default: try folder.put("madoguchi-catalogs are kept here", as: name)
        }
        let before = try FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
        let told = try #require(CatalogFile.obstacle(to: path))
        #expect(told.path == path && told.reason.contains(reason) && told.mend.contains(mend), "\(told)")
        #expect(throws: CatalogFileError.self) { try CatalogFile.write(SmallCatalog.make(), to: path) }
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [name])
    }

    @Test func `a catalog is replaced, also behind a link, and so is an empty file`() throws {
        let folder = try Folder()
        try CatalogFile.write(SmallCatalog.make(), to: "\(folder.path)/monday.catalog")
        try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/current.catalog", withDestinationPath: "monday.catalog")
        try folder.put("", as: "empty")
        for name in ["monday.catalog", "current.catalog", "empty", "new"] {
            #expect(CatalogFile.obstacle(to: "\(folder.path)/\(name)") == nil)
            try CatalogFile.write(SmallCatalog.make(), to: "\(folder.path)/\(name)")
        }
    }

    @Test func `what is no overlay is not replaced by one`() throws {
        let folder = try Folder()
        try CatalogFile.write(SmallCatalog.make(), to: "\(folder.path)/a.catalog")
        try folder.put("text: { en: Typhoon }", as: "notice.yaml")
        for (name, mend) in [("a.catalog", "name the catalog with --catalog"), ("notice.yaml", "another path")] {
            let before = try Data(contentsOf: URL(filePath: "\(folder.path)/\(name)"))
            let error = try #require(throws: CatalogFileError.self) { try OverlayFile.write(Self.overlay, to: "\(folder.path)/\(name)") }
            #expect(error.mend.contains(mend), "\(error)")
            #expect(try Data(contentsOf: URL(filePath: "\(folder.path)/\(name)")) == before)
        }
        try OverlayFile.write(Self.overlay, to: "\(folder.path)/a.overlay")
        try OverlayFile.write(Self.overlay, to: "\(folder.path)/a.overlay")
    }
}

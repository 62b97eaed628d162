import Catalog
import Foundation
import Testing

/// What may lie where an overlay is looked for: a daemon looks there every second, and must neither wait nor fill its memory.
@Suite struct OverlayFileTests {
    private let folder: String

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "overlay-\(UUID().uuidString.prefix(8))").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    private func cleanUp() { try? FileManager.default.removeItem(atPath: folder) }

    private func refusal(of path: String) throws -> String {
        let error = try #require(throws: CatalogFileError.self) { _ = try OverlayFile.read(path) }
        #expect(error.code == .badOverlay && error.path == path)
        #expect(error.mend.contains("readable for the daemon's user"))
        return error.reason
    }

    @Test func `a notice is read back as it was written`() throws {
        defer { cleanUp() }
        let overlay = Overlay(texts: [.en: "Typhoon"], until: Date(timeIntervalSince1970: 0))
        try OverlayFile.write(overlay, to: "\(folder)/a")
        #expect(try OverlayFile.read("\(folder)/a") == overlay)
        try FileManager.default.createSymbolicLink(atPath: "\(folder)/link", withDestinationPath: "a")
        #expect(try OverlayFile.read("\(folder)/link") == overlay)
    }

    @Test(.timeLimit(.minutes(1))) func `what is no plain file is refused at once`() throws {
        defer { cleanUp() }
        let pipe = "\(folder)/pipe"
        #expect(unsafe mkfifo(pipe, 0o600) == 0)
        try FileManager.default.createSymbolicLink(atPath: "\(folder)/link", withDestinationPath: pipe)
        for path in [pipe, folder, "\(folder)/link", "/dev/zero"] { #expect(try refusal(of: path) == "this is no plain file") }
    }

    @Test func `a file longer than any notice is refused unread`() throws {
        defer { cleanUp() }
        let path = "\(folder)/long"
        #expect(FileManager.default.createFile(atPath: path, contents: nil))
        #expect(unsafe truncate(path, 1 << 40) == 0)
        #expect(try refusal(of: path) == "it holds 1099511627776 bytes, and a notice at most 1048576")
    }

    @Test func `an empty file is told as what it is`() throws {
        defer { cleanUp() }
        #expect(FileManager.default.createFile(atPath: "\(folder)/empty", contents: nil))
        #expect(try refusal(of: "\(folder)/empty") == "the file does not begin with `madoguchi-overlay`")
    }

    @Test func `a notice that was written over, or by another program, is refused`() throws {
        defer { cleanUp() }
        let path = "\(folder)/a"
        try OverlayFile.write(Overlay(texts: [.en: "Typhoon"], until: Date(timeIntervalSince1970: 0)), to: path)
        let good = try String(contentsOfFile: path, encoding: .utf8)
        for (text, reason) in [
            (good.replacing("madoguchi-overlay 1", with: "madoguchi-overlay 2"), "the file does not begin with `madoguchi-overlay 1`"),
            (good.replacing("Typhoon", with: "Typhoom"), "its checksum does not fit its content"),
        ] {
            #expect(text != good)
            try Data(text.utf8).write(to: URL(filePath: path))
            #expect(try refusal(of: path) == reason)
        }
        let other = Data("{}".utf8)
        try Data("madoguchi-overlay 1 \(Checksum64.hexadecimal(of: other)) 2\n{}".utf8).write(to: URL(filePath: path))
        #expect(try refusal(of: path).hasPrefix("its content cannot be decoded: "))
    }

    @Test func `a notice that cannot be written says so`() throws {
        defer { cleanUp() }
        let error = #expect(throws: CatalogFileError.self) {
            try OverlayFile.write(Overlay(texts: [.en: "Typhoon"], until: Date(timeIntervalSince1970: 0)), to: "\(folder)/no/a")
        }
        #expect(error?.code == .unwritable && error?.path == "\(folder)/no/a" && error?.reason.contains("No such file or directory") == true)
    }

    @Test func `a path that leads in circles or through a file is no path without a notice`() throws {
        defer { cleanUp() }
        try FileManager.default.createSymbolicLink(atPath: "\(folder)/loop", withDestinationPath: "loop")
        #expect(try refusal(of: "\(folder)/loop") == "the file cannot be read")
        #expect(FileManager.default.createFile(atPath: "\(folder)/file", contents: nil))
        #expect(try refusal(of: "\(folder)/file/overlay") == "its path leads through a file that is no folder")
        #expect(try OverlayFile.read("\(folder)/nothing") == nil)
        #expect(try OverlayFile.read("\(folder)/no/folder") == nil)
    }

    @Test func `only an overlay is taken away, or a link to one`() throws {
        defer { cleanUp() }
        try OverlayFile.write(Overlay(texts: [.en: "Typhoon"], until: Date(timeIntervalSince1970: 0)), to: "\(folder)/a")
        try FileManager.default.createSymbolicLink(atPath: "\(folder)/link", withDestinationPath: "a")
        try FileManager.default.createSymbolicLink(atPath: "\(folder)/loop", withDestinationPath: "loop")
        #expect(try OverlayFile.remove("\(folder)/link"))
        #expect(try OverlayFile.remove("\(folder)/loop"))
        #expect(try OverlayFile.remove("\(folder)/a"))
        #expect(try !OverlayFile.remove("\(folder)/a"))
        try CatalogFile.write(SmallCatalog.make(), to: "\(folder)/catalog")
        try Data("text: { en: a }".utf8).write(to: URL(filePath: "\(folder)/notice.yaml"))
        #expect(unsafe mkfifo("\(folder)/pipe", 0o600) == 0)
        for path in ["catalog", "notice.yaml", "pipe", ""].map({ "\(folder)/\($0)" }) {
            let before = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
            let error = try #require(throws: CatalogFileError.self) { _ = try OverlayFile.remove(path) }
            #expect(error.path == path && !error.mend.isEmpty)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == before)
        }
    }
}

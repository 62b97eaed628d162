import Foundation
import Testing

@testable import Catalog

/// The umask is the whole process's.
@Suite(.serialized) struct AtomicFileTests {
    private static func temporary() -> String {
        FileManager.default.temporaryDirectory.appending(path: "file-\(UUID().uuidString.prefix(8))").path
    }

    private static func write(to path: String, umask mask: mode_t) throws {
        let before = umask(mask)
        defer { umask(before) }
        try AtomicFile.write(Data("a".utf8), to: path)
    }

    private static func mode(of path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    @Test(arguments: [0, 0o022, 0o027, 0o077] as [mode_t])
    func `what is published can be read by the daemon's user, whatever the umask`(mask: mode_t) throws {
        let path = Self.temporary()
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Self.write(to: path, umask: mask)
        #expect(try Self.mode(of: path) == 0o644)
    }

    @Test(arguments: [(0o640, 0o640), (0o664, 0o664), (0o604, 0o604), (0o755, 0o644), (0o600, 0o644), (0, 0o644)])
    func `rights that a city has chosen are kept, but not such that shut all others out`(before: Int, after: Int) throws {
        let path = Self.temporary()
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Self.write(to: path, umask: 0o022)
        try FileManager.default.setAttributes([.posixPermissions: before], ofItemAtPath: path)
        try Self.write(to: path, umask: 0o077)
        #expect(try Self.mode(of: path) == after)
    }

    @Test(.enabled(if: geteuid() == 0, "only root may give files away")) func `the owner and the group are kept`() throws {
        let path = Self.temporary()
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Self.write(to: path, umask: 0o022)
        #expect(unsafe chown(path, 65_533, 65_532) == 0)
        try Self.write(to: path, umask: 0o022)
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect(attributes[.ownerAccountID] as? Int == 65_533)
        #expect(attributes[.groupOwnerAccountID] as? Int == 65_532)
    }

    @Test func `a folder in the way stays, and nothing is left beside it`() throws {
        let folder = Self.temporary()
        try FileManager.default.createDirectory(atPath: "\(folder)/file/within", withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let failure = #expect(throws: AtomicFile.Failure.self) { try AtomicFile.write(Data("a".utf8), to: "\(folder)/file") }
        #expect(failure?.description == "rename to \(folder)/file failed: Is a directory")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["file"])
        #expect(FileManager.default.fileExists(atPath: "\(folder)/file/within"))
    }

    @Test func `nothing can be written too`() throws {
        let path = Self.temporary()
        defer { try? FileManager.default.removeItem(atPath: path) }
        try AtomicFile.write(Data("a".utf8), to: path)
        try AtomicFile.write(Data(), to: path)
        #expect(try Data(contentsOf: URL(filePath: path)).isEmpty)
    }

    /// A disk of 64 KiB, mounted where nobody else sees it.
    @Test(.enabled(if: geteuid() == 0, "only root may mount")) func `a full disk is told in bytes, and what was there stays`() throws {
        let folder = Self.temporary()
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        guard unsafe mount("none", folder, "tmpfs", 0, "size=64k") == 0 else { try Test.cancel("no file system can be mounted here") }
        defer { unsafe umount2(folder, Int32(MNT_DETACH)) }
        let path = folder + "/file"
        try AtomicFile.write(Data("good".utf8), to: path)
        let failure = #expect(throws: AtomicFile.Failure.self) { try AtomicFile.write(Data(repeating: 1, count: 100_000), to: path) }
        // The one page that the good file takes is not free.
        #expect(failure?.missing == 100_000 - (64 << 10) + 4096)
        #expect(failure?.description.contains("No space left on device; free 38560 bytes more there") == true)
        #expect(try Data(contentsOf: URL(filePath: path)) == Data("good".utf8))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["file"])
    }
}

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
}

import Foundation
import Testing

@testable import Catalog

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
        let (pipe, socket) = ("\(folder)/pipe", "\(folder)/socket")
        #expect(unsafe mkfifo(pipe, 0o600) == 0 && mknod(socket, S_IFSOCK | 0o600, 0) == 0)
        try FileManager.default.createSymbolicLink(atPath: "\(folder)/link", withDestinationPath: pipe)
        for path in [pipe, socket, folder, "\(folder)/link", "/dev/zero"] {
            let error = #expect(throws: CatalogFileError.self) { try CatalogFile(contentsOf: path) }
            #expect(error == CatalogFileError(.unreadable, "this is no plain file", path: path))
        }
    }

    @Test func `a file that cannot be had is called what it is`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "catalog-\(UUID().uuidString.prefix(8))").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.createSymbolicLink(atPath: "\(folder)/loop", withDestinationPath: "loop")
        try Data().write(to: URL(filePath: "\(folder)/empty"))
        let refusals: [(String, CatalogFileError.Code, String)] = [
            ("\(folder)/nothing", .unreadable, "there is no such file"), ("\(folder)/empty/x", .unreadable, "there is no such file"),
            ("\(folder)/loop", .unreadable, "the file cannot be read"), ("\(folder)/empty", .damaged, "the file is empty"),
            // A plain file that is opened and then not read: nothing lies at a process's address 0.
            ("/proc/self/mem", .unreadable, "the file cannot be read"),
        ]
        for (path, code, reason) in refusals {
            let error = #expect(throws: CatalogFileError.self) { try CatalogFile(contentsOf: path) }
            #expect(error == CatalogFileError(code, reason, path: path))
        }
    }

    @Test func `a file that is cut while it is read is refused`() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "catalog-\(UUID().uuidString.prefix(8))").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try CatalogFile.encode(SmallCatalog.make()).write(to: URL(filePath: path))
        let file = try PlainFile(path)
        #expect(unsafe truncate(path, 200) == 0)
        let error = #expect(throws: CatalogFileError.self) { try CatalogFile.bytes(of: file) }
        #expect(error == CatalogFileError(.unreadable, "the file cannot be read whole"))
    }

    /// The limit is the whole process's: another one's.
    @Test func `without a descriptor left it says so, and without one for the copy it reads into the heap`() async {
        await #expect(processExitsWith: .success) {
            let path = FileManager.default.temporaryDirectory.appending(path: "catalog-\(UUID().uuidString.prefix(8))").path
            let data = try CatalogFile.encode(SmallCatalog.make())
            try data.write(to: URL(filePath: path))
            defer { try? FileManager.default.removeItem(atPath: path) }
            let file = try PlainFile(path)
            var limit = rlimit()
            let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
            #expect(unsafe getrlimit(resource, &limit) == 0)
            let before = limit.rlim_cur
            limit.rlim_cur = 3
            #expect(unsafe setrlimit(resource, &limit) == 0)
            let error = #expect(throws: CatalogFileError.self) { try CatalogFile(contentsOf: path) }
            let bytes = file.bytes()
            limit.rlim_cur = before
            #expect(unsafe setrlimit(resource, &limit) == 0)
            #expect(error == CatalogFileError(.unreadable, "too many files are open", path: path))
            #expect(bytes?.data == data)
        }
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

    @Test(arguments: [
        ("", .damaged, "the file is empty"), ("madoguchi-catalog", .notACatalog, "the file does not begin with `madoguchi-catalog`"),
        ("madoguchi-catalog \(CatalogFile.formatVersion) 0\n", .notACatalog, "the file does not begin with `madoguchi-catalog`"),
        ("madoguchi-catalog \(CatalogFile.formatVersion) 0 x 0\n", .notACatalog, "the file does not begin with `madoguchi-catalog`"),
        ("madoguchi-overlay \(CatalogFile.formatVersion) 0 0 0\n", .notACatalog, "the file does not begin with `madoguchi-catalog`"),
        ("madoguchi-catalog 1000 0 0 0\n", .otherVersion, "it is of format version 1000; this program reads version \(CatalogFile.formatVersion)"),
        ("madoguchi-catalog \(CatalogFile.formatVersion) 0 1 0\n", .damaged, "it holds 0 bytes of 1: cut short or written over"),
        ("madoguchi-catalog \(CatalogFile.formatVersion) 0 1 0\nxy", .damaged, "it holds 2 bytes of 1: cut short or written over"),
        ("madoguchi-catalog \(CatalogFile.formatVersion) 0 1\nx", .damaged, "its header does not say how long its parts are"),
        ("madoguchi-catalog \(CatalogFile.formatVersion) 0 1 x\nx", .damaged, "its header does not say how long its parts are"),
        ("madoguchi-catalog \(CatalogFile.formatVersion) 0 1 -1\nx", .damaged, "its header does not say how long its parts are"),
        ("madoguchi-catalog \(CatalogFile.formatVersion) 0 1 2\nx", .damaged, "its header does not say how long its parts are"),
        ("madoguchi-catalog \(CatalogFile.formatVersion) 0 1 1\nx", .damaged, "its checksum does not fit its content"),
    ] as [(String, CatalogFileError.Code, String)])
    func `a header that does not fit is refused for what is wrong with it`(text: String, code: CatalogFileError.Code, reason: String) {
        let error = #expect(throws: CatalogFileError.self) { try CatalogFile(decoding: Data(text.utf8)) }
        #expect(error == CatalogFileError(code, reason))
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

import Foundation
import NIOPosix
import Testing

@testable import WireTransport

@Suite struct UnixSocketFileTests {
    static func inFolder(_ body: (String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "wire-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(folder.path + "/s")
    }

    static func server() async throws -> LineServer<EchoResponder> {
        try await LineServer(
            group: .singletonMultiThreadedEventLoopGroup, limits: ConnectionLimits(connections: 10), refusal: []
        ) { EchoResponder() }
    }

    /// A socket file as a crash leaves it: bound once, listened on by nobody.
    static func leave(at path: String) throws {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: path.utf8) }
        let size = socklen_t(MemoryLayout<sockaddr_un>.size)
        let result = unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { unsafe bind(descriptor, $0, size) }
        }
        try #require(result == 0)
        close(descriptor)
    }

    @Test func `replaces a socket that a crash left, with mode 0660, and removes its own`() async throws {
        try await Self.inFolder { path in
            try Self.leave(at: path)
            let listener = try await Self.server().listen(on: .unix(path: path))
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o660)
            var client = try await LineClient.connect(to: .unix(path: path))
            try await client.send("a")
            #expect(try await client.receiveJSON() == "a")
            await client.close()
            await listener.close()
            #expect(!FileManager.default.fileExists(atPath: path))
        }
    }

    @Test func `leaves a socket alone on which somebody listens`() async throws {
        try await Self.inFolder { path in
            let listener = try await Self.server().listen(on: .unix(path: path))
            let error = await #expect(throws: TransportError.self) { _ = try await Self.server().listen(on: .unix(path: path)) }
            #expect(error?.code == .addressInUse && error?.mend.isEmpty == false)
            var client = try await LineClient.connect(to: .unix(path: path))
            try await client.send("still here")
            #expect(try await client.receiveJSON() == "still here")
            await client.close()
            await listener.close()
        }
    }

    @Test func `leaves a file alone that is no socket`() async throws {
        try await Self.inFolder { path in
            try Data("precious".utf8).write(to: URL(filePath: path))
            let error = await #expect(throws: TransportError.self) { _ = try await Self.server().listen(on: .unix(path: path)) }
            #expect(error?.code == .pathTaken)
            #expect(try String(contentsOfFile: path, encoding: .utf8) == "precious")
        }
    }

    @Test func `leaves a successor's socket alone`() async throws {
        try await Self.inFolder { path in
            let listener = try await Self.server().listen(on: .unix(path: path))
            // Made while the first is there, so that it cannot have its inode.
            try Self.leave(at: path + "2")
            try FileManager.default.removeItem(atPath: path)
            try FileManager.default.moveItem(atPath: path + "2", toPath: path)
            await listener.close()
            #expect(FileManager.default.fileExists(atPath: path))
        }
    }

    @Test func `names the mend when the folder is missing`() async throws {
        try await Self.inFolder { path in
            let error = await #expect(throws: TransportError.self) {
                _ = try await Self.server().listen(on: .unix(path: "\(path)/no/such"))
            }
            #expect(error?.code == .cannotListen && error?.mend.contains("create") == true)
        }
    }

    @Test func `names the mend when the port is taken`() async throws {
        let listener = try await Self.server().listen(on: .tcp(host: "127.0.0.1", port: 0))
        let error = await #expect(throws: TransportError.self) { _ = try await Self.server().listen(on: listener.address) }
        #expect(error?.code == .addressInUse && error?.description.contains("\(listener.address)") == true)
        await listener.close()
    }

    /// Only one descriptor is left: enough to bind the socket, not to accept on it. The limit is the whole process's: another one's.
    @Test func `leaves no file behind when nobody can be accepted there`() async {
        await #expect(processExitsWith: .success) {
            let server = try await Self.server()
            try await Self.inFolder { path in
                let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
                var limit = rlimit()
                #expect(unsafe getrlimit(resource, &limit) == 0)
                let (before, free) = (limit.rlim_cur, dup(0))
                close(free)
                limit.rlim_cur = rlim_t(free) + 1
                #expect(unsafe setrlimit(resource, &limit) == 0)
                let error = await #expect(throws: TransportError.self) { _ = try await server.listen(on: .unix(path: path)) }
                limit.rlim_cur = before
                #expect(unsafe setrlimit(resource, &limit) == 0)
                #expect(error?.message == "cannot listen there: Too many open files")
                #expect(!FileManager.default.fileExists(atPath: path))
            }
        }
    }

    @Test func `says to remove by hand what it may not remove`() async throws {
        try await Self.inFolder { path in
            let folder = (path as NSString).deletingLastPathComponent
            // Root may remove anything but on a disk that is read only.
            let isRoot = geteuid() == 0
            if isRoot, unsafe mount("none", folder, "tmpfs", 0, "") != 0 { try Test.cancel("no file system can be mounted here") }
            defer { _ = unsafe isRoot ? umount2(folder, Int32(MNT_DETACH)) : chmod(folder, 0o755) }
            try Self.leave(at: path)
            try #require(unsafe (isRoot ? mount("none", folder, "tmpfs", UInt(MS_REMOUNT | MS_RDONLY), "") : chmod(folder, 0o555)) == 0)
            let error = await #expect(throws: TransportError.self) { _ = try await Self.server().listen(on: .unix(path: path)) }
            #expect(error == TransportError(.cannotListen, address: "unix:\(path)", message: "a socket left by a crash cannot be removed", mend: "remove the file by hand"))
        }
    }
}

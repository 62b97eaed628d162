import Glibc
import Testing

@testable import SystemdSupport

@Suite struct SystemdNotifierTests {
    /// A service manager's end of the socket, in the abstract space or the file system.
    static func receive(at path: String, _ body: (SystemdNotifier) -> Void) throws -> [String] {
        let descriptor = socket(AF_UNIX, CInt(SOCK_DGRAM.rawValue | SOCK_NONBLOCK.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        var name = Array(path.utf8)
        if name.first == UInt8(ascii: "@") { name[0] = 0 }
        unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: name) }
        let size = socklen_t(MemoryLayout<sa_family_t>.size + name.count)
        let result = unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { unsafe bind(descriptor, $0, size) }
        }
        try #require(result == 0)
        defer { if path.hasPrefix("/") { unsafe unlink(path) } }
        body(SystemdNotifier(path: path))
        var messages: [String] = []
        var room = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = unsafe recv(descriptor, &room, room.count, 0)
            guard count >= 0 else { return messages }
            messages.append(String(decoding: room[..<count], as: UTF8.self))
        }
    }

    @Test(arguments: ["/tmp/madoguchi-notify-\(getpid())", "@madoguchi-notify-\(getpid())"])
    func `tells the service manager`(_ path: String) throws {
        let messages = try Self.receive(at: path) {
            $0.ready("catalog 1")
            $0.reloading()
            $0.ping()
            $0.stopping()
        }
        try #require(messages.count == 4)
        #expect(messages[0] == "READY=1\nSTATUS=catalog 1")
        #expect(messages[1].hasPrefix("RELOADING=1\nMONOTONIC_USEC="))
        #expect(messages[2...] == ["WATCHDOG=1", "STOPPING=1"])
    }

    @Test(arguments: [nil, "", "relative", "/nonexistent/notify", "/" + String(repeating: "x", count: 300)])
    func `does nothing where nobody listens`(_ path: String?) {
        SystemdNotifier(path: path).ready("catalog 1")
    }
}

#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// Tells the service manager how the service fares, by sd_notify(3); does nothing where none listens.
package struct SystemdNotifier: Sendable {
    private let path: String?

    /// - Parameter path: `NOTIFY_SOCKET`: an absolute path, or a name in the abstract space that begins with `@`.
    package init(path: String?) {
        self.path = path.flatMap { $0.hasPrefix("/") || $0.hasPrefix("@") ? $0 : nil }
    }

    /// The service answers; also the end of a reload.
    package func ready(_ status: String) { send("READY=1\nSTATUS=\(status)") }

    package func reloading() {
        var now = timespec()
        _ = unsafe clock_gettime(CLOCK_MONOTONIC, &now)
        // Type=notify-reload of systemd 253 wants the moment; older ones ignore it.
        send("RELOADING=1\nMONOTONIC_USEC=\(Int64(now.tv_sec) * 1_000_000 + Int64(now.tv_nsec) / 1000)")
    }

    package func stopping() { send("STOPPING=1") }

    /// A sign of life.
    package func ping() { send("WATCHDOG=1") }

    /// A failure is not an error: the service is there for residents, not for its manager.
    private func send(_ message: String) {
        guard let path else { return }
        let descriptor = socket(AF_UNIX, CInt(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        var name = Array(path.utf8)
        if name.first == UInt8(ascii: "@") { name[0] = 0 }
        let fits = unsafe withUnsafeMutableBytes(of: &address.sun_path) { room in
            guard name.count < room.count else { return false }
            unsafe room.copyBytes(from: name)
            return true
        }
        guard fits else { return }
        // An abstract name is as long as said here; NULs behind it would be part of it.
        let size = socklen_t(MemoryLayout<sa_family_t>.size + name.count)
        let bytes = Array(message.utf8)
        unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                while unsafe sendto(descriptor, bytes, bytes.count, CInt(MSG_NOSIGNAL), $0, size) < 0, errno == EINTR {}
            }
        }
    }
}

#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// The file of a Unix socket that this process has bound: made ready before, removed after.
package struct UnixSocketFile: Sendable, Equatable {
    package let path: String
    private let device: UInt64
    private let inode: UInt64
    /// Inodes are used again at once; the moment of binding is not, and chmod leaves it alone.
    private let bound: [Int]

    /// Removes a socket file that a crash left behind; refuses to touch one that is in use, or any other file.
    package static func clear(_ path: String) throws(TransportError) {
        let address = "unix:\(path)"
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else { return }
        guard status.st_mode & S_IFMT == S_IFSOCK else {
            throw TransportError(
                .pathTaken, address: address, message: "a file that is no socket is in the way",
                mend: "choose another path, or remove that file")
        }
        guard isAbandoned(path) else {
            throw TransportError(
                .addressInUse, address: address, message: "another program listens there",
                mend: "stop it, or choose another path")
        }
        guard unsafe unlink(path) == 0 else {
            throw TransportError(
                .cannotListen, address: address, message: "a socket left by a crash cannot be removed",
                mend: "remove the file by hand")
        }
    }

    /// Takes note of the file just bound and lets its group in too: mode 0660, so that a bridge of the same group may
    /// connect and nobody else.
    package init?(bound path: String) {
        var status = stat()
        guard unsafe chmod(path, 0o660) == 0, unsafe lstat(path, &status) == 0 else { return nil }
        self.path = path
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
        bound = Self.moment(status)
    }

    /// Removes the file, if it is still the one that was bound: a successor may have put its own there.
    package func remove() {
        var status = stat()
        guard unsafe lstat(path, &status) == 0, UInt64(status.st_dev) == device, UInt64(status.st_ino) == inode,
            Self.moment(status) == bound
        else { return }
        _ = unsafe unlink(path)
    }

    private static func moment(_ status: stat) -> [Int] { [status.st_mtim.tv_sec, status.st_mtim.tv_nsec] }

    /// Whether nobody listens: only then does the system refuse a connection outright.
    private static func isAbandoned(_ path: String) -> Bool {
        let kind = SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue
        let descriptor = socket(AF_UNIX, Int32(kind), 0)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let fits = unsafe withUnsafeMutableBytes(of: &address.sun_path) { room in
            guard path.utf8.count < room.count else { return false }
            unsafe room.copyBytes(from: path.utf8)
            return true
        }
        guard fits else { return false }
        let size = socklen_t(MemoryLayout<sockaddr_un>.size)
        let result = unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { unsafe connect(descriptor, $0, size) }
        }
        return result != 0 && errno == ECONNREFUSED
    }
}

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

    /// Binds a socket at the path and listens: the caller owns the descriptor.
    ///
    /// By hand, because NIO would remove the file by name when it closes, whoever's it is by then. The file has mode
    /// 0660 before anybody can connect, so that a bridge of the same group may and nobody else.
    static func listen(at path: String) throws(TransportError) -> (descriptor: CInt, file: UnixSocketFile) {
        let descriptor = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var status = stat()
        guard descriptor >= 0, var address = sockaddr_un(path: path),
            unsafe address.withSocketAddress({ unsafe bind(descriptor, $0, $1) }) == 0
        else {
            let error = TransportError(listening: "unix:\(path)", errno)
            close(descriptor)
            throw error
        }
        guard unsafe chmod(path, 0o660) == 0, startListening(descriptor, 1024) == 0, unsafe lstat(path, &status) == 0 else {
            let error = TransportError(listening: "unix:\(path)", errno)
            unsafe unlink(path)
            close(descriptor)
            throw error
        }
        return (descriptor, UnixSocketFile(path: path, status))
    }

    private init(path: String, _ status: stat) {
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
        guard var address = sockaddr_un(path: path) else { return false }
        let result = unsafe address.withSocketAddress { unsafe connect(descriptor, $0, $1) }
        return result != 0 && errno == ECONNREFUSED
    }
}

/// The system's `listen`, out of the shadow of the method above.
private func startListening(_ descriptor: CInt, _ backlog: CInt) -> CInt { listen(descriptor, backlog) }

extension sockaddr_un {
    /// Nil for a path that does not fit (``Address/longestUnixPath``).
    fileprivate init?(path: String) {
        self.init()
        sun_family = sa_family_t(AF_UNIX)
        guard !path.isEmpty, path.utf8.count <= Address.longestUnixPath else { return nil }
        unsafe withUnsafeMutableBytes(of: &sun_path) { unsafe $0.copyBytes(from: path.utf8) }
    }

    fileprivate mutating func withSocketAddress(_ body: (UnsafePointer<sockaddr>, socklen_t) -> CInt) -> CInt {
        let size = socklen_t(MemoryLayout<sockaddr_un>.size)
        return unsafe withUnsafePointer(to: &self) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { unsafe body($0, size) }
        }
    }
}

import Foundation

/// Replaces a file whole or not at all.
enum AtomicFile {
    /// A system call that failed, in the system's words.
    struct Failure: Error, CustomStringConvertible {
        var call: String
        var code: Int32
        /// How many bytes the disk would have to hold more; nil where it was not that, or nobody can tell.
        var missing: Int?

        var description: String {
            let reason = unsafe "\(call) failed: \(String(cString: strerror(code)))"
            return missing.map { "\(reason); free \($0) bytes more there" } ?? reason
        }
    }

    /// Readable for all, whatever the umask of who publishes: the daemon is another user, and nothing published is secret.
    static let mode: mode_t = 0o644

    /// Writes `data` beside `path` and renames it over it. The order of the syncs matters: the content must be on
    /// disk before the name points to it.
    static func write(_ data: Data, to path: String) throws(Failure) {
        let temporary = "\(path).\(getpid()).tmp"
        let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw Failure(call: "open \(temporary)", code: errno) }
        do throws(Failure) {
            try reserve(data.count, for: descriptor)
            try writeAll(data, to: descriptor)
            try setRights(of: descriptor, replacing: path)
            guard fsync(descriptor) == 0 else { throw Failure(call: "fsync", code: errno) }
        } catch {
            close(descriptor)
            unsafe unlink(temporary)
            throw error
        }
        guard close(descriptor) == 0, unsafe rename(temporary, path) == 0 else {
            let code = errno
            unsafe unlink(temporary)
            throw Failure(call: "rename to \(path)", code: code)
        }
        syncFolder(of: path)
    }

    /// A file that others than its owner may read keeps its rights, as a city may have chosen 0640 and a group, if its owner and
    /// group can be kept as well: a daemon that they shut out would go on with what was published before.
    private static func setRights(of descriptor: Int32, replacing path: String) throws(Failure) {
        var (rights, before) = (mode, stat())
        if unsafe lstat(path, &before) == 0, before.st_mode & S_IFMT == S_IFREG, before.st_mode & 0o044 != 0,
            fchown(descriptor, before.st_uid, before.st_gid) == 0
        {
            rights = before.st_mode & 0o666 | 0o600
        }
        guard fchmod(descriptor, rights) == 0 else { throw Failure(call: "fchmod", code: errno) }
    }

    /// Takes the room on the disk before a byte is written, so that one that is full is told by how much.
    private static func reserve(_ count: Int, for descriptor: Int32) throws(Failure) {
        // Nothing cannot be reserved, and needs not be.
        guard count > 0 else { return }
        var disk = statvfs()
        let free = unsafe fstatvfs(descriptor, &disk) == 0 ? Int(clamping: disk.f_bavail) * Int(clamping: disk.f_frsize) : nil
        let code = posix_fallocate(descriptor, 0, count)
        // Where it cannot be reserved for another reason, writing tells.
        guard [ENOSPC, EDQUOT, EFBIG].contains(code) else { return }
        let missing = free.map { count - $0 } ?? 0
        throw Failure(call: "reserving \(count) bytes", code: code, missing: code == ENOSPC && missing > 0 ? missing : nil)
    }

    private static func writeAll(_ data: Data, to descriptor: Int32) throws(Failure) {
        var rest = data[...]
        while !rest.isEmpty {
            let written = unsafe rest.withUnsafeBytes { buffer in
                unsafe Foundation.write(descriptor, buffer.baseAddress, buffer.count)
            }
            if written < 0 {
                if errno == EINTR { continue }
                throw Failure(call: "write", code: errno)
            }
            rest = rest.dropFirst(written)
        }
    }

    /// Best effort: some file systems do not sync folders, and the file is complete either way.
    private static func syncFolder(of path: String) {
        let folder = (path as NSString).deletingLastPathComponent
        let descriptor = unsafe open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }
}

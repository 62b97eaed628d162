import Foundation

/// Replaces a file whole or not at all.
enum AtomicFile {
    /// A system call that failed, in the system's words.
    struct Failure: Error, CustomStringConvertible {
        var call: String
        var code: Int32
        var description: String { unsafe "\(call) failed: \(String(cString: strerror(code)))" }
    }

    /// Writes `data` beside `path` and renames it over it. The order of the syncs matters: the content must be on
    /// disk before the name points to it.
    static func write(_ data: Data, to path: String) throws(Failure) {
        let temporary = "\(path).\(getpid()).tmp"
        let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw Failure(call: "open \(temporary)", code: errno) }
        do throws(Failure) {
            try writeAll(data, to: descriptor)
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

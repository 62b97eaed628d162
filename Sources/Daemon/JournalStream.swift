#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// Tells whether systemd's journal reads what is written to stderr.
package enum JournalStream {
    /// By `JOURNAL_STREAM`, which names the stream by device and inode (systemd.exec(5)): a program that is started from a
    /// service inherits the variable, but may write elsewhere.
    package static func isStandardError(_ environment: [String: String]) -> Bool {
        var status = stat()
        guard let stream = environment["JOURNAL_STREAM"], unsafe fstat(STDERR_FILENO, &status) == 0 else { return false }
        return stream == "\(status.st_dev):\(status.st_ino)"
    }
}

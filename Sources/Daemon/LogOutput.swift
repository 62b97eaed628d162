#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// Writes the log's lines to a descriptor, and never minds if they cannot be written: a full disk behind stderr, or a terminal
/// that is gone, must not end the service. (Foundation's `FileHandle.write(_:)` ends the process.)
struct LogOutput: Sendable {
    static let standardError = LogOutput(descriptor: STDERR_FILENO)

    let descriptor: CInt

    func write(_ line: String) {
        var rest = Array(line.utf8)[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe writeBytes(descriptor, $0.baseAddress, $0.count) }
            if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return }
        }
    }
}

/// The system's `write`, out of the shadow of the method above.
private func writeBytes(_ descriptor: CInt, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int { unsafe write(descriptor, bytes, count) }

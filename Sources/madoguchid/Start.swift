import ArgumentParser
import Daemon
import Foundation
import Logging
import SystemdSupport

#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// The entry: what systemd passed is taken before anything else opens a descriptor or starts a thread.
@main
enum Start {
    static func main() async {
        do {
            let handover = try SystemdHandover.take()
            // Whoever read the log may be gone: that is no reason to end.
            _ = signal(SIGPIPE, SIG_IGN)
            try await command().serve(handover)
        } catch {
            end("madoguchid: \(error)", code(error))
        }
    }

    private static func command() -> Madoguchid {
        do {
            return try Madoguchid.parse()
        } catch {
            let code = Madoguchid.exitCode(for: error)
            guard !code.isSuccess else { Madoguchid.exit(withError: error) }
            end(Madoguchid.fullMessage(for: error), code.rawValue)
        }
    }

    /// Ends with the reason on stderr, its lines with a priority where the journal reads them, as those of the log.
    private static func end(_ reason: String, _ code: CInt) -> Never {
        let priority = JournalStream.isStandardError(ProcessInfo.processInfo.environment) ? LineLogHandler.priority(.error) : ""
        // A fault may repeat a path or a value as it was given.
        let text = reason.split(separator: "\n").map { "\(priority)\(SafeText.line(String($0)))\n" }.joined()
        let bytes = Array(text.utf8)
        _ = unsafe write(STDERR_FILENO, bytes, bytes.count)
        exit(code)
    }

    /// What a supervisor can tell apart (docs/OPERATIONS.md): 64 for wrong flags and 78 for settings elsewhere
    /// (sysexits.h), 2 for the catalog, else 1.
    private static func code(_ error: any Error) -> CInt {
        if let error = error as? SettingsError { return error.isOfFlagsOnly ? 64 : 78 }
        return (error as? DaemonError)?.code == .cannotLoad ? 2 : EXIT_FAILURE
    }
}

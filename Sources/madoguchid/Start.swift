import ArgumentParser
import Daemon
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
            try await Madoguchid.parseOrExit().serve(handover)
        } catch let error as ValidationError {
            Madoguchid.exit(withError: error)
        } catch {
            // A fault may repeat a path or a value as it was given, line by line.
            let text = "\(error)".split(separator: "\n").map { SafeText.line(String($0)) }.joined(separator: "\n")
            let line = Array("madoguchid: \(text)\n".utf8)
            _ = unsafe write(STDERR_FILENO, line, line.count)
            exit(code(error))
        }
    }

    /// What a supervisor can tell apart (docs/OPERATIONS.md): 64 for wrong flags and 78 for settings elsewhere
    /// (sysexits.h), 2 for the catalog, else 1.
    private static func code(_ error: any Error) -> CInt {
        if let error = error as? SettingsError { return error.isOfFlagsOnly ? 64 : 78 }
        return (error as? DaemonError)?.code == .cannotLoad ? 2 : EXIT_FAILURE
    }
}

import ArgumentParser
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
            try await Madoguchid.parseOrExit().serve(handover)
        } catch {
            let line = Array("madoguchid: \(error)\n".utf8)
            _ = unsafe write(STDERR_FILENO, line, line.count)
            exit(EXIT_FAILURE)
        }
    }
}

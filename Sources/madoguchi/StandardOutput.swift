import ArgumentParser
import Foundation

/// Where results go.
enum StandardOutput {
    /// Writes a result. A reader that wants no more of it (`| head`) is no fault; results that get lost otherwise end the command.
    static func print(_ text: String, terminator: String = "\n") throws(ExitCode) {
        var rest = Array("\(text)\(terminator)".utf8)[...]
        while !rest.isEmpty {
            let written = unsafe rest.withUnsafeBytes { bytes in unsafe write(STDOUT_FILENO, bytes.baseAddress, bytes.count) }
            if written >= 0 {
                rest = rest.dropFirst(written)
                continue
            }
            switch errno {
            case EINTR: continue
            case EPIPE: return
            default:
                let reason = unsafe String(cString: strerror(errno))
                StandardError.print("standard output: error: the results cannot be written: \(reason); make room, or send them elsewhere")
                throw .resultsLost
            }
        }
    }
}

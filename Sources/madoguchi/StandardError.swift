import Foundation

/// Where diagnostics go, so that results can be piped on.
enum StandardError {
    /// What cannot be told, to a full disk or a closed pipe, is left untold: the exit code still tells.
    static func print(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data("\(text)\n".utf8)) }
}

import Foundation

/// Where diagnostics go, so that results can be piped on.
enum StandardError {
    static func print(_ text: String) { FileHandle.standardError.write(Data("\(text)\n".utf8)) }
}

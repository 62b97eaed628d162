import Foundation

/// Files of this repository, found from this source file.
enum Repository {
    static func path(_ relative: String, from file: String = #filePath) -> String {
        URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: relative).path
    }
}

import Foundation

/// The file of a page, before it is opened.
package enum PageFile {
    /// What stands at a path where a plain file should ("a folder", "a pipe"); nil for a plain file, and where nothing is.
    ///
    /// Opening a pipe would wait for ever, and reading a device would fill the memory.
    package static func oddity(at path: String) -> String? {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return nil
        case S_IFDIR: return "a folder"
        case S_IFIFO: return "a pipe"
        case S_IFSOCK: return "a socket"
        default: return "a device"
        }
    }
}

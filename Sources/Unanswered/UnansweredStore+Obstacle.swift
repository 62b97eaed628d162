import Foundation

extension UnansweredStore {
    /// Why nothing could be kept at a path, as far as a glance tells; nil if it looks well. Waits for no lock and makes no file.
    package static func obstacle(at path: String) -> UnansweredError? {
        func obstacle(_ message: String, _ mend: String) -> UnansweredError {
            UnansweredError(code: .cannotOpen, path: path, message: message, mend: mend)
        }
        let manager = FileManager.default
        if let attributes = try? manager.attributesOfItem(atPath: URL(filePath: path).resolvingSymlinksInPath().path) {
            // What is no plain file might hold up whoever reads it.
            let isPlain = attributes[.type] as? FileAttributeType == .typeRegular
            let isEmpty = attributes[.size] as? Int == 0
            guard isPlain, isEmpty || isDatabase(path) else {
                return obstacle("this is no file of `madoguchid`, or one that this user may not read", "name another, or take it away")
            }
            guard manager.isWritableFile(atPath: path) else {
                return obstacle("this user may not write to the file", "make it writable for the user that runs the daemon")
            }
        }
        let folder = URL(filePath: path).deletingLastPathComponent().path
        var isFolder: ObjCBool = false
        guard unsafe manager.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
            return obstacle("the folder does not exist", "create it, writable for the user that runs the daemon")
        }
        guard manager.isWritableFile(atPath: folder) else {
            return obstacle("this user may not write to the folder", "make it writable for the user that runs the daemon")
        }
        return nil
    }

    /// By SQLite's own mark at the beginning (www.sqlite.org/fileformat2.html, 1.3.1).
    private static func isDatabase(_ path: String) -> Bool {
        let mark = Data("SQLite format 3\0".utf8)
        guard let file = FileHandle(forReadingAtPath: path) else { return false }
        return (try? file.read(upToCount: mark.count)) == mark
    }
}

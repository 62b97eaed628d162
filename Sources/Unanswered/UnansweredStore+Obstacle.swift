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
            guard !isOpen(attributes) || geteuid() == 0 || attributes[.ownerAccountID] as? Int == Int(geteuid()) else {
                return openToOthers(path)
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

    /// Keeps others than the owner from a file that somebody made beforehand, or copied here; nothing is kept where they cannot be.
    static func shut(_ path: String) throws(UnansweredError) {
        let resolved = URL(filePath: path).resolvingSymlinksInPath().path
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: resolved), isOpen(attributes) else { return }
        do {
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: resolved)
        } catch {
            throw openToOthers(path)
        }
    }

    private static func isOpen(_ attributes: [FileAttributeKey: Any]) -> Bool {
        (attributes[.posixPermissions] as? Int ?? 0o777) & 0o077 != 0
    }

    private static func openToOthers(_ path: String) -> UnansweredError {
        UnansweredError(
            code: .cannotOpen, path: path, message: "others than its owner may read or write the file",
            mend: "give it the mode 0600, and to the user that runs the daemon")
    }

    /// By SQLite's own mark at the beginning (www.sqlite.org/fileformat2.html, 1.3.1).
    private static func isDatabase(_ path: String) -> Bool {
        let mark = Data("SQLite format 3\0".utf8)
        guard let file = FileHandle(forReadingAtPath: path) else { return false }
        return (try? file.read(upToCount: mark.count)) == mark
    }
}

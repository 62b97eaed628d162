import Foundation

extension CatalogFile {
    /// Reads and checks the catalog at `path`.
    package init(contentsOf path: String) throws(CatalogFileError) {
        let bytes: FixedBytes
        do {
            bytes = try Self.bytes(of: Self.opened(path))
            try self.init(decoding: bytes)
        } catch {
            var error = error
            error.path = path
            throw error
        }
        source = bytes
        letGo()
    }

    /// Takes what was read out of the process's memory until it is asked for again: reading and making a desk look at every byte,
    /// and few are needed soon.
    package func letGo() { source.letGo() }

    private static func opened(_ path: String) throws(CatalogFileError) -> PlainFile {
        do {
            return try PlainFile(path)
        } catch {
            let reason =
                switch error {
                case .missing, .inNoFolder: "there is no such file"
                case .notPlain: "this is no plain file"
                case .tooManyOpen: "too many files are open"
                case .unreadable: "the file cannot be read"
                }
            throw CatalogFileError(.unreadable, reason)
        }
    }

    /// A copy of what is in the file, if its header fits its size: a file of the wrong size would take that in memory only to be
    /// refused.
    static func bytes(of file: borrowing PlainFile) throws(CatalogFileError) -> FixedBytes {
        guard let beginning = file.beginning(CatalogHeader.longest) else { throw CatalogFileError(.unreadable, "the file cannot be read") }
        _ = try CatalogHeader(beginning, ofFile: file.count)
        guard let bytes = file.bytes() else { throw CatalogFileError(.unreadable, "the file cannot be read whole") }
        return bytes
    }

    /// Why no catalog could be written to `path`, as far as a glance tells; nil if it looks well.
    package static func obstacle(to path: String) -> CatalogFileError? {
        func refused(_ message: String, _ mend: String) -> CatalogFileError { CatalogFileError(.unwritable, message, path: path, mend: mend) }
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        var isFolder: ObjCBool = false
        if unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue { return refused("this is a folder, no file", "name a file in it") }
        guard unsafe FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
            return refused("the folder \(folder) does not exist", "create it, or give another path")
        }
        guard FileManager.default.isWritableFile(atPath: folder) else {
            return refused("this user may not write to the folder \(folder)", "make the folder writable, or give another path")
        }
        return OwnFile.obstacle(at: path, magic: magic)
    }

    /// Writes a catalog so that `path` holds either what it held or the whole new file, whenever the power fails:
    /// a temporary file in the same folder, synced, renamed over it, and the folder synced.
    ///
    /// Returns the new catalog's version.
    @discardableResult
    package static func write(_ catalog: Catalog, to path: String) throws(CatalogFileError) -> String {
        let data = try encode(catalog)
        // What cannot be read back is never published.
        let version = try CatalogFile(decoding: data).version
        if let obstacle = OwnFile.obstacle(at: path, magic: magic) { throw obstacle }
        do {
            try AtomicFile.write(data, to: path)
        } catch {
            throw CatalogFileError(.unwritable, error.description, path: path)
        }
        return version
    }
}

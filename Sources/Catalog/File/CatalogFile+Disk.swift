import Foundation

extension CatalogFile {
    /// Reads and checks the catalog at `path`.
    package init(contentsOf path: String) throws(CatalogFileError) {
        let data: Data
        // Reading a pipe or a device would wait for ever, or fill the memory.
        let type = try? FileManager.default.attributesOfItem(atPath: URL(fileURLWithPath: path).resolvingSymlinksInPath().path)[.type]
        if let type = type as? FileAttributeType, type != .typeRegular {
            throw CatalogFileError(.unreadable, "this is no plain file", path: path)
        }
        do {
            data = try Data(contentsOf: URL(fileURLWithPath: path))
        } catch {
            let isThere = FileManager.default.fileExists(atPath: path)
            throw CatalogFileError(.unreadable, isThere ? "the file cannot be read" : "there is no such file", path: path)
        }
        do {
            try self.init(decoding: data)
        } catch {
            var error = error
            error.path = path
            throw error
        }
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
        do {
            try AtomicFile.write(data, to: path)
        } catch {
            throw CatalogFileError(.unwritable, error.description, path: path)
        }
        return version
    }
}

import Foundation

extension CatalogFile {
    /// Reads and checks the catalog at `path`.
    package init(contentsOf path: String) throws(CatalogFileError) {
        let bytes = try Self.copied(path)
        do {
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

    /// What the file holds at this moment: whatever is done to it later, its bytes stay as they are.
    private static func copied(_ path: String) throws(CatalogFileError) -> FixedBytes {
        // Opening a pipe for reading would wait for ever.
        let descriptor = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw CatalogFileError(.unreadable, errno == ENOENT || errno == ENOTDIR ? "there is no such file" : "the file cannot be read", path: path)
        }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw CatalogFileError(.unreadable, "the file cannot be read", path: path) }
        // Reading a device would fill the memory.
        guard status.st_mode & S_IFMT == S_IFREG else { throw CatalogFileError(.unreadable, "this is no plain file", path: path) }
        let count = Int(status.st_size)
        guard count > 0 else { return .empty }
        guard let memory = FixedMemory.copy(of: descriptor, count: count) else {
            throw CatalogFileError(.unreadable, "the file cannot be read whole", path: path)
        }
        return FixedBytes(memory)
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

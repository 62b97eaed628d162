import Foundation

/// The published overlay: a file beside the catalog, one header line as the catalog has it, then JSON.
package enum OverlayFile {
    static let magic = "madoguchi-overlay"
    static let formatVersion = 1
    /// Bytes; no notice is as long.
    static let longest = 1 << 20

    /// Where a daemon looks for the overlay of a catalog, unless it is told otherwise.
    package static func standardPath(besideCatalog path: String) -> String { "\(path).overlay" }

    /// Reads and checks the overlay at `path`; nil if there is none.
    package static func read(_ path: String) throws(CatalogFileError) -> Overlay? {
        guard let data = try content(path) else { return nil }
        guard let newline = data.prefix(CatalogHeader.longest).firstIndex(of: 0x0A) else {
            throw CatalogFileError(.badOverlay, "the file does not begin with `\(magic)`", path: path)
        }
        let fields = String(decoding: data[..<newline], as: UTF8.self).split(separator: " ").map(String.init)
        let payload = data[data.index(after: newline)...]
        guard fields.count == 4, fields[0] == magic, fields[1] == String(formatVersion) else {
            throw CatalogFileError(.badOverlay, "the file does not begin with `\(magic) \(formatVersion)`", path: path)
        }
        guard fields[3] == String(payload.count), fields[2] == Checksum64.hexadecimal(of: payload) else {
            throw CatalogFileError(.badOverlay, "its checksum does not fit its content", path: path)
        }
        do {
            return try JSONDecoder().decode(Overlay.self, from: payload)
        } catch {
            throw CatalogFileError(.badOverlay, "its content cannot be decoded: \(error)", path: path)
        }
    }

    /// Nil if there is no such file: a path that leads nowhere for another reason is a fault, or a notice would be missing without a word.
    private static func content(_ path: String) throws(CatalogFileError) -> Data? {
        let reason: String
        do {
            let file = try PlainFile(path)
            if file.count > longest {
                reason = "it holds \(file.count) bytes, and a notice at most \(longest)"
            } else if let bytes = file.bytes() {
                return bytes.data
            } else {
                reason = "the file cannot be read whole"
            }
        } catch {
            switch error {
            case .missing: return nil
            case .inNoFolder: reason = "its path leads through a file that is no folder"
            case .notPlain: reason = "this is no plain file"
            case .tooManyOpen: reason = "too many files are open"
            case .unreadable: reason = "the file cannot be read"
            }
        }
        throw CatalogFileError(.badOverlay, reason, path: path)
    }

    /// Publishes whole or not at all: a daemon sees the old overlay or the new one.
    package static func write(_ overlay: Overlay, to path: String) throws(CatalogFileError) {
        if let obstacle = OwnFile.obstacle(at: path, magic: magic) { throw obstacle }
        do {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            let payload = try encoder.encode(overlay)
            let header = "\(magic) \(formatVersion) \(Checksum64.hexadecimal(of: payload)) \(payload.count)\n"
            try AtomicFile.write(Data(header.utf8) + payload, to: path)
        } catch {
            throw CatalogFileError(.unwritable, "\(error)", path: path)
        }
    }

    /// Takes the overlay away, a link to one too; false if there was none. Nothing else is ever taken away.
    package static func remove(_ path: String) throws(CatalogFileError) -> Bool {
        if let obstacle = OwnFile.obstacle(at: path, magic: magic) { throw obstacle }
        if unsafe unlink(path) == 0 { return true }
        if errno == ENOENT { return false }
        throw CatalogFileError(.unwritable, unsafe "the file cannot be removed: \(String(cString: strerror(errno)))", path: path)
    }
}

package import Foundation

/// The catalog file: one line of header, then the catalog as JSON.
///
/// The header names the format, its version, the checksum and the length of what follows, so that a file of another
/// version, a damaged one and one cut short are told apart before anything in it is believed:
/// `madoguchi-catalog 1 0123456789abcdef 345678`.
package struct CatalogFile: Sendable {
    /// Raised whenever an older daemon could not read the file, or would misread it.
    package static let formatVersion = 1
    static let magic = "madoguchi-catalog"
    /// A header longer than this is none.
    static let longestHeader = 100

    package let catalog: Catalog
    /// Names the content: the checksum in hexadecimal. The same input gives the same version.
    package let version: String

    /// The bytes of a catalog file; the same catalog gives the same bytes.
    package static func encode(_ catalog: Catalog) throws(CatalogFileError) -> Data {
        let payload: Data
        do {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            payload = try encoder.encode(catalog)
        } catch {
            throw CatalogFileError(.unwritable, "the catalog cannot be encoded: \(error)")
        }
        let checksum = Checksum64.hexadecimal(of: payload)
        return Data("\(magic) \(formatVersion) \(checksum) \(payload.count)\n".utf8) + payload
    }

    /// Reads a catalog file's bytes; refuses all that `encode` would not have written.
    package init(decoding data: Data) throws(CatalogFileError) {
        guard let newline = data.prefix(Self.longestHeader).firstIndex(of: 0x0A) else {
            throw data.isEmpty
                ? CatalogFileError(.damaged, "the file is empty")
                : CatalogFileError(.notACatalog, "the file does not begin with `\(Self.magic)`")
        }
        let fields = String(decoding: data[..<newline], as: UTF8.self).split(separator: " ").map(String.init)
        guard fields.count == 4, fields[0] == Self.magic, let length = Int(fields[3]) else {
            throw CatalogFileError(.notACatalog, "the file does not begin with `\(Self.magic)`")
        }
        guard fields[1] == String(Self.formatVersion) else {
            throw CatalogFileError(
                .otherVersion, "it is of format version \(fields[1]); this program reads version \(Self.formatVersion)")
        }
        let payload = data[data.index(after: newline)...]
        guard payload.count == length else {
            throw CatalogFileError(
                .damaged, "it holds \(payload.count) bytes of \(length): cut short or written over")
        }
        guard Checksum64.hexadecimal(of: payload) == fields[2] else {
            throw CatalogFileError(.damaged, "its checksum does not fit its content")
        }
        do {
            catalog = try JSONDecoder().decode(Catalog.self, from: payload)
        } catch {
            throw CatalogFileError(.damaged, "its content cannot be decoded: \(error)")
        }
        version = fields[2]
        try catalog.checkReferences()
    }
}

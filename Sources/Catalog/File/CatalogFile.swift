package import Foundation

/// The catalog file: one line of header, then the catalog as JSON, then the models' numbers and the intents (`CatalogPayload`).
///
/// The header names the format, its version, the checksum and the length of what follows, and the length of the JSON in
/// it, so that a file of another version, a damaged one and one cut short are told apart before anything in it is
/// believed: `madoguchi-catalog 7 0123456789abcdef 5345678 1345678`.
package struct CatalogFile: Sendable {
    /// Raised whenever an older daemon could not read the file, or would misread it.
    package static let formatVersion = 7
    static let magic = "madoguchi-catalog"

    package let catalog: Catalog
    /// Names the content: the checksum in hexadecimal. The same input gives the same version.
    package let version: String
    /// The file's bytes, where they can be read again.
    var source = FixedBytes.empty

    /// The bytes of a catalog file; the same catalog gives the same bytes.
    package static func encode(_ catalog: Catalog) throws(CatalogFileError) -> Data {
        let (json, numbers): (Data, Data)
        do {
            (json, numbers) = try CatalogPayload.encode(catalog)
        } catch {
            throw CatalogFileError(.damaged, "the catalog cannot be encoded: \(error)")
        }
        return file(json: json, numbers: numbers)
    }

    /// The bytes of a file with this content, whatever that is worth.
    package static func file(json: Data, numbers: Data) -> Data {
        let payload = json + numbers
        let checksum = Checksum64.hexadecimal(of: payload)
        return Data("\(magic) \(formatVersion) \(checksum) \(payload.count) \(json.count)\n".utf8) + payload
    }

    /// Reads a catalog file's bytes; refuses all that `encode` would not have written.
    package init(decoding data: Data) throws(CatalogFileError) { try self.init(decoding: FixedBytes(copying: data)) }

    /// The same without a copy: what stays packed shares the bytes.
    init(decoding bytes: FixedBytes) throws(CatalogFileError) {
        let header = try CatalogHeader(bytes[0..<min(bytes.count, CatalogHeader.longest)].data, ofFile: bytes.count)
        let (payload, json) = (bytes[header.payload], header.json)
        // Reading believes nothing either, so neither waits for the other.
        let (content, checksum) = atOnce(
            { Result { try CatalogPayload.decode(json: payload[0..<json], numbers: payload[json..<payload.count]) } },
            { payload.withData { Checksum64.hexadecimal(of: $0) } })
        guard checksum == header.checksum else { throw CatalogFileError(.damaged, "its checksum does not fit its content") }
        do {
            catalog = try content.get()
        } catch {
            throw CatalogFileError(.damaged, "its content cannot be decoded: \(error)")
        }
        version = header.checksum
        try catalog.checkReferences()
    }
}

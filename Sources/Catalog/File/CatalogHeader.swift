import Foundation

/// A catalog file's first line, believed only where it fits the file: what is no catalog, or is cut short or written over, is
/// refused before the rest takes any memory.
struct CatalogHeader {
    /// A header longer than this is none.
    static let longest = 100

    let checksum: String
    /// Where the content lies: all that follows the header.
    let payload: Range<Int>
    /// How many bytes of the content are JSON.
    let json: Int

    /// - Parameters:
    ///   - beginning: the file's first bytes, as many as a header may have, or all.
    ///   - count: how many bytes the file has.
    init(_ beginning: Data, ofFile count: Int) throws(CatalogFileError) {
        guard let newline = beginning.firstIndex(of: 0x0A) else {
            throw beginning.isEmpty
                ? CatalogFileError(.damaged, "the file is empty")
                : CatalogFileError(.notACatalog, "the file does not begin with `\(CatalogFile.magic)`")
        }
        let fields = String(decoding: beginning[..<newline], as: UTF8.self).split(separator: " ").map(String.init)
        guard fields.count >= 4, fields[0] == CatalogFile.magic, let length = Int(fields[3]) else {
            throw CatalogFileError(.notACatalog, "the file does not begin with `\(CatalogFile.magic)`")
        }
        guard fields[1] == String(CatalogFile.formatVersion) else {
            throw CatalogFileError(
                .otherVersion, "it is of format version \(fields[1]); this program reads version \(CatalogFile.formatVersion)")
        }
        let start = beginning.distance(from: beginning.startIndex, to: newline) + 1
        guard count - start == length else {
            throw CatalogFileError(.damaged, "it holds \(count - start) bytes of \(length): cut short or written over")
        }
        guard let json = fields.dropFirst(4).first.flatMap({ Int($0) }), (0...length).contains(json) else {
            throw CatalogFileError(.damaged, "its header does not say how long its parts are")
        }
        checksum = fields[2]
        payload = start..<count
        self.json = json
    }
}

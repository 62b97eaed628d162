import Foundation

/// What lies where a catalog or an overlay is to be written or taken away: one slip in a command's path must cost nobody a page,
/// a notice's source or a device.
enum OwnFile {
    /// Why what lies at `path` may not be replaced or taken away; nil where nothing lies, a link that leads nowhere, an empty file,
    /// or one that begins with `magic`, be it reached by a link.
    static func obstacle(at path: String, magic: String) -> CatalogFileError? {
        func refused(_ reason: String, _ mend: String = "give another path, or take away what lies there yourself") -> CatalogFileError {
            CatalogFileError(.unwritable, reason, path: path, mend: mend)
        }
        // A link in a circle holds nothing that could be lost.
        var status = stat()
        if unsafe stat(path, &status) != 0, errno == ELOOP { return nil }
        let beginning: Data
        do {
            let file = try PlainFile(path)
            guard let read = file.beginning(CatalogHeader.longest) else { return refused("the file that lies there cannot be read", "make it readable for this user, or give another path") }
            beginning = read
        } catch {
            switch error {
            case .missing: return nil
            case .inNoFolder: return refused("its path leads through a file that is no folder", "give another path")
            case .notPlain: return refused("this is no plain file", "give another path")
            case .tooManyOpen: return refused("too many files are open", "try again")
            case .unreadable: return refused("the file that lies there cannot be read", "make it readable for this user, or give another path")
            }
        }
        func begins(_ magic: String) -> Bool { beginning.starts(with: Data("\(magic) ".utf8)) }
        if beginning.isEmpty || begins(magic) { return nil }
        switch magic {
        case OverlayFile.magic where begins(CatalogFile.magic):
            return refused("a catalog lies there, no overlay", "name the catalog with --catalog, and with --overlay only where its notice lies elsewhere")
        case CatalogFile.magic where begins(OverlayFile.magic): return refused("an overlay lies there, no catalog")
        default: return refused("a file lies there that does not begin with `\(magic)`, so another program wrote it")
        }
    }
}

/// Why a catalog file cannot be read or written.
package struct CatalogFileError: Error, Equatable, CustomStringConvertible {
    /// What kind of fault it is; each has its mend.
    package enum Code: String, Sendable {
        /// The file is missing or may not be read.
        case unreadable
        /// The bytes are something else.
        case notACatalog
        /// Another version of the format.
        case otherVersion
        /// Cut short, changed, or inconsistent in itself.
        case damaged
        /// The folder, the disk or the rights do not allow writing it.
        case unwritable
        /// The overlay beside the catalog cannot be read or was not published by `madoguchi overlay set`.
        case badOverlay
    }

    package var code: Code
    package var reason: String
    /// The file, where one is involved.
    package var path: String?

    /// The mend where the code's own does not fit.
    private let ownMend: String?

    package init(_ code: Code, _ reason: String, path: String? = nil, mend: String? = nil) {
        self.code = code
        self.reason = reason
        self.path = path
        ownMend = mend
    }

    /// What to do about it.
    package var mend: String {
        if let ownMend { return ownMend }
        return switch code {
        case .unreadable: "give the path of a catalog that `madoguchi build` wrote, readable for this user"
        case .notACatalog: "give the path of a catalog that `madoguchi build` wrote"
        case .otherVersion: "build the catalog anew with the `madoguchi` of this version"
        case .damaged: "build the catalog anew with `madoguchi build`"
        case .unwritable: "make the folder writable, or give another path"
        case .badOverlay: "take the file away, then publish the notice anew with `madoguchi overlay set`, readable for the daemon's user"
        }
    }

    package var description: String {
        "\(path ?? "catalog"): error: \(reason); \(mend)"
    }
}

import Foundation
package import SentenceEncoder

/// Where the sentence encoder is, as the option `--encoder` says it.
package enum EncoderSource: Sendable, Equatable {
    case none
    /// The folder that `scripts/get-encoder` filled; `isStandard` if nobody named it, and it may be missing.
    case folder(String, isStandard: Bool)
    case server(ServerAddress)

    /// - Parameters:
    ///   - argument: a folder, a server's address, or `none`; nil for `encoder/` beside the catalog.
    ///   - path: the catalog's file.
    package init(_ argument: String?, besideCatalog path: String) throws(EncoderError) {
        switch argument {
        case "none": self = .none
        case nil:
            let beside = URL(fileURLWithPath: path).deletingLastPathComponent().appending(path: "encoder").path
            self = .folder(beside, isStandard: true)
        case let argument?:
            let isServer = ServerAddress.isServer(argument)
            // Taken for a folder it would be missed only when the catalog is loaded.
            if !isServer, argument.prefixMatch(of: /[A-Za-z][A-Za-z0-9+.-]*:\/\//) != nil {
                throw EncoderError(
                    .missing, "`\(argument)` is neither a folder nor a server of a kind that is spoken here",
                    mend: "give a folder, http://HOST:PORT/v1#MODEL or http+unix:PATH#MODEL")
            }
            self = isServer ? .server(try ServerAddress(argument)) : .folder(argument, isStandard: false)
        }
    }

    /// The encoder to build a catalog with; nil for none.
    package func openForBuilding() throws(EncoderError) -> (any TextEncoder)? {
        switch self {
        case .none: nil
        case .folder(let folder, let isStandard):
            isStandard && !FileManager.default.fileExists(atPath: folder) ? nil : try LocalEncoder(folder: folder)
        case .server(let address): try ServerEncoder(asking: address, timeout: ServerEncoder.buildPatience)
        }
    }

    /// The encoder to answer with from a catalog; nil for none. A server may be down: it is asked again with each
    /// question, and the words must do until it answers.
    ///
    /// - Parameters:
    ///   - identity: the encoder that the catalog was built with; nil if it was built without.
    ///   - dimension: how many numbers its vectors have.
    /// - Throws: `EncoderError` if the folder that was named holds none, if the encoder cannot be used, or if it is not
    ///   the one that the catalog was built with.
    package func open(builtWith identity: String?, dimension: Int) throws(EncoderError) -> (any TextEncoder)? {
        guard let identity else { return nil }
        let encoder: any TextEncoder
        switch self {
        case .none: return nil
        case .folder(let folder, let isStandard):
            if isStandard, !FileManager.default.fileExists(atPath: folder) { return nil }
            encoder = try LocalEncoder(folder: folder)
        case .server(let address): encoder = ServerEncoder(address, dimension: dimension)
        }
        guard encoder.identity == identity else {
            throw EncoderError(
                .mismatch, "the catalog was built with the encoder “\(identity)”, but \(place) is “\(encoder.identity)”",
                mend: "build the catalog anew, or answer without the encoder: --encoder none")
        }
        return encoder
    }

    /// The folder or the server, for messages.
    package var place: String {
        switch self {
        case .none: "none"
        case .folder(let folder, _): folder
        case .server(let address): address.host
        }
    }
}

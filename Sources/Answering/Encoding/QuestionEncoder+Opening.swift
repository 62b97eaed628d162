package import Catalog
import Foundation
package import SentenceEncoder

extension QuestionEncoder {
    /// The encoder that a catalog was built with; nil if it was built without, or there is none here.
    ///
    /// - Parameters:
    ///   - folder: where the encoder lies; `none` for doing without. By default `encoder/` beside the catalog, which may
    ///     be missing.
    ///   - path: the catalog's file.
    /// - Throws: `EncoderError` if the folder that was named holds none, if the encoder cannot be used, or if it is not
    ///   the one that the catalog was built with.
    package static func open(
        _ folder: String?, for catalog: Catalog, at path: String
    ) throws(EncoderError) -> QuestionEncoder? {
        guard let wanted = catalog.encoderModel?.encoder, folder != "none" else { return nil }
        let place = folder ?? standardFolder(besideCatalog: path)
        if folder == nil, !FileManager.default.fileExists(atPath: place) { return nil }
        let encoder = try LocalEncoder(folder: place)
        guard encoder.identity == wanted else {
            throw EncoderError(
                .mismatch, "\(path) was built with the encoder “\(wanted)”, but \(place) holds “\(encoder.identity)”",
                mend: "build the catalog anew, or answer without the encoder: --encoder none")
        }
        return QuestionEncoder(encoder)
    }

    package static func standardFolder(besideCatalog path: String) -> String {
        URL(fileURLWithPath: path).deletingLastPathComponent().appending(path: "encoder").path
    }
}

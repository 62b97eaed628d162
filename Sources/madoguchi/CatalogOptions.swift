import Answering
import ArgumentParser
import Catalog
import EncoderSource
import Foundation
import SentenceEncoder

/// The catalog to ask, and the encoder it was built with.
struct CatalogOptions: ParsableArguments {
    @Option(
        name: .customLong("catalog"),
        help: ArgumentHelp("The catalog to ask; madoguchi.catalog if not given.", valueName: "catalog"))
    var givenCatalog: String?

    @Option(
        help: """
            The sentence encoder: its folder, a server of the OpenAI embeddings shape (http://HOST:PORT/v1#MODEL or \
            http+unix:PATH#MODEL), or none; by default encoder/ beside the catalog, where there is one.
            """)
    var encoder: String?

    var catalog: String { givenCatalog ?? "madoguchi.catalog" }

    /// The desk as the daemon would have it; a fault is told and ends the command with `code`.
    func desk(failing code: ExitCode = .failure) throws -> CatalogDesk {
        do {
            let file = try CatalogFile(contentsOf: catalog)
            let source = try EncoderSource(encoder, besideCatalog: catalog)
            let model = file.catalog.encoderModel
            let encoder = try source.open(builtWith: model?.encoder, dimension: model?.dimension ?? 0)
            let board = OverlayBoard(path: OverlayFile.standardPath(besideCatalog: catalog))
            for case .refused(let error) in board.refresh(at: Date()) { StandardError.print(error.description) }
            return CatalogDesk(file, encoder: encoder.map(QuestionEncoder.init), overlay: board, now: { Date() })
        } catch let error as CatalogFileError {
            StandardError.print(error.description)
            throw code
        } catch let error as EncoderError {
            StandardError.print("error: \(error)")
            throw code
        }
    }
}

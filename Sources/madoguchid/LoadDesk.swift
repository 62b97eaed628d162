import Answering
import Catalog
import Foundation
import WireProtocol

/// Makes the desk from the catalog file: the one seam between the daemon and what answers.
func loadDesk(_ path: String, encoder: String?) async throws -> any Desk {
    let file = try CatalogFile(contentsOf: path)
    return CatalogDesk(file, encoder: try QuestionEncoder.open(encoder, for: file.catalog, at: path), now: { Date() })
}

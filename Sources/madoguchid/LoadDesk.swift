import Answering
import Catalog
import Foundation
import WireProtocol

/// Makes the desk from the catalog file: the one seam between the daemon and what answers.
func loadDesk(_ path: String) async throws -> any Desk {
    CatalogDesk(try CatalogFile(contentsOf: path), now: { Date() })
}

import Catalog
import CatalogBuilder
import Foundation

/// The catalog of what is shipped, built once for all tests of this target, by the words alone.
enum ShippedCatalog {
    static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    private static let built = Result {
        let build = CatalogBuild(knowledge: "\(repository)/Knowledge", intents: "\(repository)/Intents")
        guard let catalog = build.catalog else { throw NotBuilt(diagnostics: build.diagnostics) }
        return catalog
    }

    static var catalog: Catalog { get throws { try built.get() } }

    struct NotBuilt: Error { var diagnostics: [Diagnostic] }
}

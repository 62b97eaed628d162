import ArgumentParser
import Catalog

/// Where the overlay lies.
struct OverlayOptions: ParsableArguments {
    @Option(help: "The catalog of the daemon that shall show it.") var catalog = "madoguchi.catalog"

    @Option(help: "The published overlay, as the daemon was told; by default the catalog's path and `.overlay`.")
    var overlay: String?

    var path: String { overlay ?? OverlayFile.standardPath(besideCatalog: catalog) }

    /// Runs `body`; what it throws is told and ends the command, but wrong use is left to the parser.
    func telling<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error where !(error is ExitCode || error is ValidationError) {
            StandardError.print("\(error)")
            throw ExitCode.failure
        }
    }
}

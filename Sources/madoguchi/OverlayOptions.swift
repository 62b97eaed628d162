import ArgumentParser
import Foundation
import Catalog

/// Where the overlay lies.
struct OverlayOptions: ParsableArguments {
    @Option(help: "The catalog of the daemon that shall show it.") var catalog = "madoguchi.catalog"

    @Option(help: "The published overlay, as the daemon was told; by default the catalog's path and `.overlay`.")
    var overlay: String?

    var path: String { overlay ?? OverlayFile.standardPath(besideCatalog: catalog) }

    /// Says that there is no overlay; without a catalog beside it that may be because another was meant.
    func tellNone() throws {
        if overlay == nil, !FileManager.default.fileExists(atPath: catalog) {
            StandardError.print("there is no overlay at \(path), and no catalog \(catalog); name the daemon's with --catalog")
            throw ExitCode.failure
        }
        try StandardOutput.print("no overlay at \(path)")
    }

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

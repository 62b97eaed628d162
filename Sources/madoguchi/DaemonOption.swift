import ArgumentParser
import WireTransport

/// A daemon to ask in place of a catalog file.
struct DaemonOption: ParsableArguments {
    @Option(
        help: "Ask the daemon at this address instead of a catalog file: HOST:PORT or unix:PATH.", transform: { try Address($0) })
    var connect: Address?

    /// Refuses what only a catalog file could heed, lest it be ignored without a word.
    func refuse(beside options: CatalogOptions) throws {
        guard connect != nil else { return }
        let ignored = [("--catalog", options.givenCatalog), ("--encoder", options.encoder)].first { $0.1 != nil }
        if let ignored { throw ValidationError("\(ignored.0) is of no use with --connect: the daemon has its own; leave one of them out") }
    }
}

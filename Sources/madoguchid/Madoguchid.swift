import Answering
import ArgumentParser
import Catalog
import Daemon
import Logging
import SystemdSupport
import WireTransport

/// The daemon's command line.
struct Madoguchid: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "madoguchid",
        abstract: "Answers residents' questions from a compiled catalog of their city's pages.",
        discussion: """
            Runs in the foreground and logs to stderr. SIGHUP loads the catalog again; a catalog that cannot be read \
            leaves the old one in service. SIGTERM answers what was received and ends. Without --listen it listens on \
            the sockets that systemd passes, or else on 127.0.0.1:6236.
            """)

    @Option(help: ArgumentHelp("The catalog, as `madoguchi build` writes it.", valueName: "file"))
    var catalog: String

    @Option(
        help: ArgumentHelp(
            """
            The sentence encoder: its folder, a server of the OpenAI embeddings shape (http://HOST:PORT/v1#MODEL or \
            http+unix:PATH#MODEL), or none; by default encoder/ beside the catalog, where there is one.
            """,
            valueName: "folder-or-server"))
    var encoder: String?

    @Option(
        help: ArgumentHelp(
            "The emergency notice that `madoguchi overlay set` publishes; by default the catalog's path and .overlay.",
            valueName: "file"))
    var overlay: String?

    @Option(help: "Days after which what was read from a page is said to be old.")
    var staleAfter = Freshness.standardDays

    @Option(
        help: ArgumentHelp(
            "Where to listen: HOST:PORT, [IPV6]:PORT or unix:PATH; may be repeated.", valueName: "address"),
        transform: { try Address($0) })
    var listen: [Address] = []

    @Option(help: "Connections at once; fewer if the limit on open files is lower.")
    var maxConnections = 10_000

    @Option(help: "Event loops, each on a thread of its own.")
    var threads = 1

    func validate() throws {
        guard maxConnections > 0 else { throw ValidationError("--max-connections must be at least 1") }
        guard staleAfter > 0 else { throw ValidationError("--stale-after must be at least 1 day") }
        guard (1...64).contains(threads) else { throw ValidationError("--threads must be from 1 to 64") }
    }

    /// Runs the daemon until it is told to stop.
    func serve(_ handover: SystemdHandover) async throws {
        let logger = Logger(label: "madoguchid") { StreamLogHandler.standardError(label: $0) }
        let (path, encoder, freshness) = (catalog, encoder, Freshness(days: staleAfter))
        let board = OverlayBoard(path: overlay ?? OverlayFile.standardPath(besideCatalog: path))
        let configuration = DaemonConfiguration(
            addresses: listen, handover: handover, connections: maxConnections, threads: threads, watch: watch(board))
        try await MadoguchiDaemon(configuration: configuration, logger: logger) {
            try await loadDesk(path, encoder: encoder, overlay: board, freshness: freshness)
        }.run()
    }
}

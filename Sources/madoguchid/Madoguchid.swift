import Answering
import ArgumentParser
import Catalog
import Daemon
import Foundation
import Logging
import SystemdSupport
import Unanswered

/// The daemon's command line.
struct Madoguchid: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "madoguchid",
        abstract: "Answers residents' questions from a compiled catalog of their city's pages.",
        discussion: """
            Runs in the foreground and logs to stderr. SIGHUP loads the catalog again; a catalog that cannot be read \
            leaves the old one in service. SIGTERM answers what was received and ends. Nothing needs to be said: \
            without --listen it listens on the sockets that systemd passes, or else on 127.0.0.1:6236.

            Every setting can stand in the configuration file (\(DaemonSettings.usualFile)), in the environment \
            (MADOGUCHI_MAX_CONNECTIONS) and in a flag; a flag wins over the environment, that over the file. `none` or an \
            empty value switches off what can be off. \
            Connections of this machine (Unix sockets, 127.0.0.0/8, ::1) are never metered, whichever networks `unlimited` \
            names. docs/OPERATIONS.md describes each.
            """)

    // All are lists, so that what is given twice can be refused: of a single value the parser would silently take the last.

    @Option(help: ArgumentHelp("The configuration file; must be there if it is named.", valueName: "file"))
    var config: [String] = []

    @Flag(help: "Check the settings, show each with where it came from, and end.")
    var checkConfig = false

    @Flag(help: "Check that the catalog can be served, and end: 0 if so, 2 if not.")
    var checkCatalog = false

    @Option(
        help: ArgumentHelp(
            "The catalog, as `madoguchi build` writes it; built in is /var/lib/madoguchi/current.catalog.",
            valueName: "file"))
    var catalog: [String] = []

    @Option(
        help: ArgumentHelp(
            """
            The sentence encoder: its folder, a server of the OpenAI embeddings shape (http://HOST:PORT/v1#MODEL or \
            http+unix:PATH#MODEL), or none; by default encoder/ beside the catalog, where there is one.
            """,
            valueName: "folder-or-server"))
    var encoder: [String] = []

    @Option(
        help: ArgumentHelp(
            """
            The emergency notice that `madoguchi overlay set` publishes, or none; by default the catalog's path and .overlay.
            """,
            valueName: "file"))
    var overlay: [String] = []

    @Option(
        help: ArgumentHelp("Days after which what was read from a page is said to be old.", valueName: "days"))
    var staleAfter: [String] = []

    @Option(
        help: ArgumentHelp(
            "Where to listen: HOST:PORT, [IPV6]:PORT or unix:PATH; may be repeated.", valueName: "address"))
    var listen: [String] = []

    @Option(help: ArgumentHelp("Connections at once; fewer if the limit on open files is lower.", valueName: "count"))
    var maxConnections: [String] = []

    @Option(help: ArgumentHelp("Event loops, each on a thread of its own.", valueName: "count"))
    var threads: [String] = []

    @Option(help: ArgumentHelp("Any setting by its name; may be repeated.", valueName: "name=value"))
    var set: [String] = []

    /// Runs the daemon until it is told to stop; with --check-config or --check-catalog only says how it would fare.
    func serve(_ handover: SystemdHandover) async throws {
        let environment = ProcessInfo.processInfo.environment
        let sources = try sources(environment)
        let settings = try DaemonSettings(sources, encoderFault: encoderFault)
        let logger = Logger(label: "madoguchid") { _ in
            LineLogHandler(
                format: settings.logFormat, isUnderJournal: JournalStream.isStandardError(environment), level: settings.logLevel)
        }
        for stray in sources.strayVariables { logger.warning("\(stray)") }
        let board = board(settings)
        let freshness = Freshness(days: settings.staleAfter)
        var configuration = settings.configuration(handover, watch: board.map(watch))
        // A mere check must not say, or do, anything about it.
        let recorder = checkConfig || checkCatalog ? nil : recorder(settings, logger)
        configuration.unanswered = recorder.map { recorder in
            UnansweredListener { text, language, asker in recorder.hear(text, language: language, conversation: asker.name) }
        }
        // What was heard is kept, and no write is cut off.
        defer { recorder?.settle() }
        let daemon = MadoguchiDaemon(configuration: configuration, logger: logger) {
            try await loadDesk(settings.catalog, encoder: settings.encoder, overlay: board, freshness: freshness, logger)
        }
        if checkConfig { print(settings.report.joined(separator: "\n")) }
        if checkCatalog { print(try await daemon.checkCatalog()) }
        if !checkConfig, !checkCatalog { try await daemon.run() }
    }

    private func sources(_ environment: [String: String]) throws -> SettingSources {
        let isUsualThere = FileManager.default.fileExists(atPath: DaemonSettings.usualFile)
        let file: SettingsFile?
        if let path = config.first {
            guard config.count == 1, !path.isEmpty else {
                let message = path.isEmpty ? "a path is missing" : "it is given twice; leave one of them out"
                throw SettingsError(faults: [SettingFault(source: .flag("config"), message: message)])
            }
            file = try SettingsFile(contentsOf: path)
        } else if let path = environment[SettingSources.fileVariable], !path.isEmpty {
            file = try SettingsFile(contentsOf: path, namedBy: SettingSources.fileVariable)
        } else {
            file = isUsualThere ? try SettingsFile(contentsOf: DaemonSettings.usualFile) : nil
        }
        let flags = SettingFlags(
            own: [
                .catalog: catalog, .encoder: encoder, .overlay: overlay, .staleAfter: staleAfter, .listen: listen,
                .maxConnections: maxConnections, .threads: threads,
            ], set: set)
        return SettingSources(flags: flags, environment: environment, file: file)
    }
}

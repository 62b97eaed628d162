import Foundation

/// Starts the two servers, each with one event loop.
struct Servers {
    var daemon: String
    var echo: String
    var catalog: String
    private let folder = FileManager.default.temporaryDirectory.path

    init(daemon: String, echo: String, catalog: String) {
        self.daemon = daemon
        self.echo = echo
        self.catalog = catalog
    }

    /// A question in English that any catalog has a reply to.
    static let question = #"{"question":"how much is the card?"}"#

    func start(_ kind: ServerProcess.Kind) async throws -> ServerProcess {
        let port = Int.random(in: 20_000..<32_000)
        let socket = "\(folder)/bench-\(port).sock"
        switch kind {
        case .echo:
            return try await ServerProcess(echo, port: port, socket: socket, arguments: [String(port), socket], asking: Self.question)
        case .daemon:
            return try await ServerProcess(
                daemon, port: port, socket: socket,
                arguments: [
                    "--catalog", catalog, "--encoder", "none", "--threads", "1", "--max-connections", "19900",
                    "--listen", "127.0.0.1:\(port)", "--listen", "unix:\(socket)",
                ], asking: Self.question)
        }
    }
}

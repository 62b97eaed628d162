import Foundation

/// The real daemon, listening on a TCP port and a Unix socket of its own.
final class RunningDaemon {
    let process = Process()
    let port: Int
    let socket: String
    private let diagnostics: Capture
    /// Kept, since the socket lies in its folder.
    private let workplace: Workplace

    /// `socket` is a path of its own unless given; `arguments` go to the daemon besides the usual ones.
    init(_ workplace: Workplace, socket: String? = nil, arguments: [String] = [], launcher: [String] = Binaries.launcher) async throws {
        self.workplace = workplace
        // A port of the range that nobody is given by the system, so that parallel tests seldom meet.
        port = Int.random(in: 20_000..<32_000)
        self.socket = socket ?? "\(workplace.folder)/\(port).sock"
        diagnostics = try Capture()
        let command = launcher + [Binaries.path("madoguchid")]
        process.executableURL = URL(fileURLWithPath: command[0])
        process.arguments = command.dropFirst() + ["--catalog", workplace.catalog, "--listen", "127.0.0.1:\(port)", "--listen", "unix:\(self.socket)"] + arguments
        process.standardError = diagnostics.handle
        process.standardOutput = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        for _ in 0..<200 {
            if try ask("/status").contains("catalog") { return }
            guard process.isRunning else { break }
            try await Task.sleep(for: .milliseconds(50))
        }
        throw NotStarted(log: try diagnostics.text())
    }

    deinit { if process.isRunning { process.terminate() } }

    struct NotStarted: Error { var log: String }

    var log: String { get throws { try diagnostics.text() } }

    /// What netcat shows for these lines over TCP, closing its side after the last.
    func ask(_ lines: String...) throws -> String {
        try Binaries.run("/bin/nc", ["-N", "127.0.0.1", String(port)], input: lines.joined(separator: "\n") + "\n").output
    }

    func askUnix(_ lines: String...) throws -> String {
        try Binaries.run("/bin/nc", ["-N", "-U", socket], input: lines.joined(separator: "\n") + "\n").output
    }

    func signal(_ number: Int32) { kill(process.processIdentifier, number) }
}

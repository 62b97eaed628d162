import Foundation

/// The binaries under test, and runs of them.
enum Binaries {
    struct Outcome {
        var status: Int32
        var output: String
        var diagnostics: String
    }

    /// The folder in which this test bundle was built; the executables lie beside it.
    static let folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().path

    static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    static func path(_ name: String) -> String { "\(folder)/\(name)" }

    /// Runs a program to its end.
    static func run(_ path: String, _ arguments: [String], input: String? = nil) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        let (output, diagnostics) = (try Capture(), try Capture())
        process.standardOutput = output.handle
        process.standardError = diagnostics.handle
        // From a file: writing to a pipe whose reader has gone would end the test process by SIGPIPE.
        process.standardInput = try input.map { try Capture(holding: $0).reader() } ?? FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus, output: try output.text(), diagnostics: try diagnostics.text())
    }

    static func madoguchi(_ arguments: String...) throws -> Outcome { try run(path("madoguchi"), arguments) }

    static func madoguchid(_ arguments: String...) throws -> Outcome {
        let command = launcher + [path("madoguchid")] + arguments
        return try run(command[0], Array(command.dropFirst()))
    }

    /// What stands before the daemon's command: scripts/check-wall has it started by another program, which opens the sockets
    /// that `--listen` names and passes them.
    static let launcher = ProcessInfo.processInfo.environment["DAEMON_LAUNCHER"].map { [$0] } ?? []
}

/// A file that takes a program's output in, so that no pipe can fill up.
struct Capture {
    private let url: URL
    let handle: FileHandle

    init(holding text: String = "") throws {
        url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try Data(text.utf8).write(to: url)
        handle = try FileHandle(forWritingTo: url)
    }

    func reader() throws -> FileHandle { try FileHandle(forReadingFrom: url) }

    func text() throws -> String { try String(contentsOf: url, encoding: .utf8) }
}

import Foundation
import Logging
import Testing
import WireProtocol
import WireTransport

@testable import Daemon

/// A daemon in this process with a fake desk, on a TCP port and a Unix socket.
struct RunningDaemon {
    let addresses: [Address]
    let lines: LogLines
    private let task: Task<Void, any Error>

    static func serve(
        configure: (inout DaemonConfiguration) -> Void = { _ in },
        load: @escaping @Sendable () async throws -> any Desk = { FakeDesk() },
        _ body: (RunningDaemon) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "daemon-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var configuration = DaemonConfiguration(
            addresses: [.tcp(host: "127.0.0.1", port: 0), .unix(path: folder.path + "/s")], connections: 500,
            handlesSignals: false)
        configure(&configuration)
        let lines = LogLines()
        let daemon = MadoguchiDaemon(configuration: configuration, logger: lines.logger, loadDesk: load)
        let (ready, continuation) = AsyncStream.makeStream(of: [Address].self)
        let task = Task {
            defer { continuation.finish() }
            try await daemon.run { continuation.yield($0) }
        }
        guard let addresses = await ready.first(where: { _ in true }) else { return try await task.value }
        let running = RunningDaemon(addresses: addresses, lines: lines, task: task)
        do {
            try await body(running)
        } catch {
            try? await running.stop()
            throw error
        }
        try await running.stop()
    }

    /// Has it stop in the orderly way and waits for its end.
    func stop() async throws {
        task.cancel()
        try await task.value
    }

    /// Waits for an end that something else brings about.
    func end() async throws { try await task.value }

    func client(_ index: Int = 0) async throws -> LineClient { try await LineClient.connect(to: addresses[index]) }
}

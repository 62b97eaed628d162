import Foundation
import Testing

/// scripts/update-knowledge beside real daemons, with a `madoguchi` that only copies a catalog and a `systemctl` that knows
/// one service.
@Suite struct UpdateKnowledgeTests {
    /// Runs the script where `service` is what systemd runs as madoguchid.service.
    private static func update(
        _ workplace: Workplace, service: RunningDaemon? = nil, _ arguments: String...
    ) throws -> Binaries.Outcome {
        let programs = "\(workplace.folder)/programs"
        try FileManager.default.createDirectory(atPath: programs, withIntermediateDirectories: true)
        let process = service.map { String($0.process.processIdentifier) } ?? "0"
        for (name, script) in [
            // build --knowledge DIR --intents DIR --output FILE
            ("madoguchi", "echo \"built $7\"\ncp '\(workplace.catalog)' \"$7.new\" && mv \"$7.new\" \"$7\"\n"),
            ("systemctl", "case $1 in is-active) [ \(process) != 0 ] ;; show) echo \(process) ;; reload) kill -HUP \(process) ;; esac\n"),
        ] {
            try Data("#!/bin/sh\n\(script)".utf8).write(to: URL(filePath: "\(programs)/\(name)"))
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: "\(programs)/\(name)")
        }
        return try Binaries.run(
            "/usr/bin/env", ["PATH=\(programs):/usr/bin:/bin", "\(Binaries.repository)/scripts/update-knowledge"] + arguments)
    }

    private static func isReloaded(_ daemon: RunningDaemon) async throws -> Bool {
        for _ in 0..<60 {
            if try daemon.log.contains("reloaded: ") { return true }
            try await Task.sleep(for: .milliseconds(50))
        }
        return false
    }

    @Test func `publishes where the service reads`() async throws {
        let workplace = try Workplace.built()
        let daemon = try await RunningDaemon(workplace)
        let outcome = try Self.update(try Workplace.built(), service: daemon)
        #expect(outcome.status == 0 && outcome.output == "built \(workplace.catalog)\n", "\(outcome)")
        #expect(try await Self.isReloaded(daemon))
    }

    @Test func `a path that is given comes before the service, and only its own daemon is told`() async throws {
        let (workplace, others) = (try Workplace.built(), try Workplace.built())
        let (daemon, service) = (try await RunningDaemon(workplace), try await RunningDaemon(others))
        let outcome = try Self.update(others, service: service, workplace.catalog)
        #expect(outcome.status == 0 && outcome.output == "built \(workplace.catalog)\n", "\(outcome)")
        #expect(try await Self.isReloaded(daemon))
        #expect(try !service.log.contains("reloaded: "))
    }

    @Test func `whatever else has the daemon's words in its command line is left alone`() async throws {
        let workplace = try Workplace.built()
        let bystander = Process()
        bystander.executableURL = URL(filePath: "/bin/sh")
        bystander.arguments = ["-c", "sleep 60; :", "madoguchid", "--catalog", workplace.catalog]
        try bystander.run()
        defer { bystander.terminate() }
        let outcome = try Self.update(workplace, workplace.catalog)
        #expect(outcome.status == 0 && outcome.diagnostics.contains("no running daemon"), "\(outcome)")
        #expect(bystander.isRunning)
    }
}

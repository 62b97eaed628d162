import Foundation
import Testing

/// The units, and the real daemon started with sockets passed by systemd's own tool.
@Suite struct SystemdUnitTests {
    private static let tools = ["systemd-analyze", "systemd-socket-activate"].allSatisfy {
        FileManager.default.isExecutableFile(atPath: "/usr/bin/\($0)")
    }

    @Test(.enabled(if: tools, "needs systemd's tools")) func `the units verify and start the daemon with passed sockets`() throws {
        let workplace = try Workplace.built()
        let port = Int.random(in: 32_000..<32_700)
        let outcome = try Binaries.run(
            "/usr/bin/env",
            ["MADOGUCHI_CHECK_PORT=\(port)", "\(Binaries.repository)/scripts/check-systemd",
                Binaries.path("madoguchid"), workplace.catalog])
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.diagnostics)")
        #expect(outcome.output.contains("started with passed sockets"))
        // The folder of the Unix sockets needs root.
        #expect(!outcome.output.contains("skipped the units") && (getuid() != 0 || !outcome.output.contains("skipped")))
    }

    private static let wall = "\(Binaries.repository)/scripts/walled"

    /// In one session what scripts/check-wall does with all tests.
    @Test(.enabled(if: try tools && Binaries.run("/usr/bin/env", ["strace", "-o", "/dev/null", wall, "true"]).status == 0, "needs root, libseccomp and strace"))
    func `behind its unit's wall the daemon is refused nothing that it needs`() async throws {
        let workplace = try Workplace.built()
        let trace = "\(workplace.folder)/trace"
        try FileManager.default.createDirectory(atPath: trace, withIntermediateDirectories: true)
        let daemon = try await RunningDaemon(workplace, launcher: ["/usr/bin/env", "WALL_TRACE=\(trace)", Self.wall])
        let status = try String(contentsOfFile: "/proc/\(daemon.process.processIdentifier)/status", encoding: .utf8)
        #expect(status.contains("Seccomp:\t2") && status.contains("NoNewPrivs:\t1") && status.contains("CapBnd:\t0000000000000000"), "\(status)")
        let lines = ["I lost my card", "/help", "/lang vi", "/topics", "/status", "/card", "/plan", "/verify x", #"{"op":"metrics"}"#, "{"]
        let lost = #"{"question":"カードをなくしました","lang":"th","top":5}"#
        for reply in [try daemon.ask(lost), try daemon.askUnix(lost)] { #expect(reply.contains(#""type":"answer""#), "\(reply)") }
        _ = try daemon.ask(lines.joined(separator: "\n"), String(repeating: "x", count: 9000), "/quit")
        daemon.signal(SIGHUP)
        for _ in 0..<200 where try !daemon.log.contains("reload") { try await Task.sleep(for: .milliseconds(50)) }
        #expect(try daemon.log.contains("reloaded"))
        daemon.signal(SIGTERM)
        daemon.process.waitUntilExit()
        #expect(daemon.process.terminationStatus == 0)
        let calls = try await Self.failed(in: "\(trace)/\(daemon.process.processIdentifier)")
        // Dispatch asks for its threads' priorities, and goes on without.
        let refused = calls.filter { $0.contains("= -1 EPERM") && !$0.contains("setpriority(") }
        #expect(!calls.isEmpty && refused.isEmpty, "\(refused)")
    }

    /// The lines of a trace, once strace has written the last.
    private static func failed(in file: String) async throws -> [Substring] {
        for _ in 0..<100 where try !String(contentsOfFile: file, encoding: .utf8).contains("+++ exited with") {
            try await Task.sleep(for: .milliseconds(50))
        }
        return try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
    }
}

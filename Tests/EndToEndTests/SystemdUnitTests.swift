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
}

import Foundation
import Testing

/// `madoguchi bench` against the real daemon: that it asks and counts, not how fast.
@Suite struct BenchTests {
    private struct Report: Decodable {
        var answered: Int
        var replies: [String: Int]
        var errors: [String: Int]
        var offered: Double?
    }

    @Test func `it asks the daemon's own examples, or those of a file, in both forms and both loops`() async throws {
        let daemon = try await RunningDaemon(try Workplace.built())
        let file = "\(Binaries.repository)/Tests/Questions/a/vi.tsv"
        let runs: [([String], Set<String>)] = [
            (["--connect", "127.0.0.1:\(daemon.port)", "--depth", "4"], ["answer", "clarify"]),
            (["--connect", "unix:\(daemon.socket)", "--rate", "100"], ["answer", "clarify"]),
            (["--connect", "unix:\(daemon.socket)", "--questions", file, "--text", "--threads", "2"], ["text"]),
        ]
        for (arguments, kinds) in runs {
            let run = try Binaries.run(
                Binaries.path("madoguchi"), ["bench", "--connections", "5", "--duration", "0.5", "--warm-up", "0.1", "--json"] + arguments)
            #expect(run.status == 0, "\(run.diagnostics)")
            let report = try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
            #expect(report.errors.isEmpty && report.answered > 0 && report.replies.values.reduce(0, +) == report.answered)
            #expect(Set(report.replies.keys).isSubset(of: kinds.union(["fallback"])) && !kinds.isDisjoint(with: report.replies.keys))
            #expect(report.offered == (arguments.contains("--rate") ? 100 : nil))
        }
    }

    @Test(arguments: ["HTTP/1.1 400 Bad Request\r\n\r\n", "{\"jsonrpc\":\"2.0\"}\n"])
    func `what is no madoguchid is called so`(reply: String) async throws {
        let stranger = try Stranger(saying: reply)
        let run = try Binaries.madoguchi("bench", "--connect", "127.0.0.1:\(stranger.port)")
        #expect(run.status == 1 && run.diagnostics.contains("127.0.0.1:\(stranger.port)"), "\(run)")
        #expect(run.diagnostics.contains("no madoguchid") && !run.diagnostics.contains("DecodingError"), "\(run)")
    }

    @Test func `it says when nobody is there, and what is wrong with its arguments`() throws {
        let alone = try Binaries.madoguchi("bench", "--connect", "unix:/nonexistent/socket")
        #expect(alone.status == 1 && alone.diagnostics.contains("/nonexistent/socket"))
        #expect(try Binaries.madoguchi("bench", "--depth", "0").status == 64)
        for option in ["--rate=0", "--rate=1e8", "--rate=1e-9", "--duration=inf", "--duration=1e300", "--warm-up=1e30", "--duration=nan"] {
            let outcome = try Binaries.madoguchi("bench", option)
            #expect(outcome.status == 64 && outcome.diagnostics.contains("must"), "\(option): \(outcome)")
        }
    }
}

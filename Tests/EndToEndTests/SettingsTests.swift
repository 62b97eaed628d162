import Foundation
import Testing

/// What the daemon's command line makes of settings, without a start.
@Suite struct SettingsTests {
    private static func check(_ arguments: [String], _ environment: [String: String] = [:]) throws -> Binaries.Outcome {
        let variables = environment.map { "\($0.key)=\($0.value)" }
        return try Binaries.run("/usr/bin/env", variables + [Binaries.path("madoguchid"), "--check-config"] + arguments)
    }

    @Test(arguments: ["http://foo", "https://x/v1#m", "ftp://x#m"])
    func `an encoder's place that is none is a wrong setting`(encoder: String) throws {
        #expect(try Self.check(["--encoder", encoder]).status == 64)
        #expect(try Self.check([], ["MADOGUCHI_ENCODER": encoder]).status == 78)
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).conf")
        try Data("encoder = \(encoder)\n".utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let outcome = try Self.check(["--config", file.path])
        #expect(outcome.status == 78 && outcome.diagnostics.contains("\(file.path):1: encoder: `\(encoder)`"), "\(outcome)")
    }

    @Test func `a flag given twice is wrong use, and lists count together`() throws {
        for twice in [["--threads", "2", "--threads", "3"], ["--threads", "2", "--set", "threads=3"], ["--config", "a", "--config", "b"]] {
            let outcome = try Self.check(twice)
            #expect(outcome.status == 64 && outcome.diagnostics.contains("leave one of them out"), "\(outcome)")
        }
        let lists = try Self.check(["--listen", "a:1", "--set", "listen=b:2"])
        #expect(lists.status == 0 && lists.output.contains("listen = a:1") && lists.output.contains("listen = b:2"))
    }

    @Test func `a variable that is overridden is checked, and one that names an empty path is not set`() throws {
        #expect(try Self.check(["--threads", "2"], ["MADOGUCHI_THREADS": "0"]).status == 78)
        #expect(try Self.check([], ["MADOGUCHI_CONFIG": ""]).status == 0)
        #expect(try Self.check([], ["MADOGUCHI_CONFIG": "/nowhere/x"]).diagnostics.contains("leave MADOGUCHI_CONFIG out"))
        #expect(try Self.check(["--config", ""]).status == 64)
    }

    @Test(arguments: [
        (["--check-catalog", "--catalog", "/nowhere/x"], 2), (["--frobnicate"], 64), (["--set", "x=1", "--threads", "0"], 64),
        (["--check-catalog", "--catalog", "/nowhere/x", "--encoder", "/nowhere", "--set", "log-format=text"], 2),
    ] as [([String], Int32)])
    func `why it does not start has a priority where the journal reads it, and nowhere else`(_ arguments: [String], _ status: Int32) throws {
        for (stream, isJournal) in [("$(stat -Lc %d:%i /dev/stderr)", true), ("1:2", false)] {
            let line = #"JOURNAL_STREAM=\#(stream) exec "$0" "$@""#
            let outcome = try Binaries.run("/bin/sh", ["-c", line, Binaries.path("madoguchid")] + arguments)
            let lines = outcome.diagnostics.split(separator: "\n")
            #expect(outcome.status == status && !lines.isEmpty && outcome.output.isEmpty, "\(outcome)")
            #expect(lines.allSatisfy { $0.hasPrefix("<3>") == isJournal }, "\(outcome)")
        }
    }

    @Test func `a path that a terminal would obey is written out where it is refused`() throws {
        let outcome = try Binaries.run(Binaries.path("madoguchid"), ["--check-catalog", "--catalog", "/nowhere/\u{1B}[31mx"])
        #expect(outcome.status == 2 && outcome.diagnostics.contains(#"/nowhere/\u{1B}[31mx"#) && !outcome.diagnostics.contains("\u{1B}"), "\(outcome)")
    }
}

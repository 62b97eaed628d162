import Foundation
import Testing

/// The real binaries over real sockets, asked with netcat as the README shows it.
@Suite(.serialized) struct DaemonTests {
    private static func started() async throws -> (Workplace, RunningDaemon) {
        let workplace = try Workplace()
        let built = try workplace.build()
        try #require(built.status == 0, "\(built.diagnostics)")
        return (workplace, try await RunningDaemon(workplace))
    }

    @Test func `a lost card asked about in Tagalog gets the hours for Tagalog`() async throws {
        let (_, daemon) = try await Self.started()
        let line = #"{"id":1,"question":"nawala po ang card ko, ano po gagawin","lang":"fil"}"#
        let reply = try daemon.ask(line)
        #expect(reply.contains(#""phone":"0120-0178-27""#))
        #expect(reply.contains("10:00–19:00"))
        #expect(!reply.contains(#""phone":"0120-0178-26""#))
    }

    @Test func `both forms may be mixed on a connection and replies come in order`() async throws {
        let (_, daemon) = try await Self.started()
        let output = try daemon.ask("what do I bring to collect my card?", #"{"op":"ping","id":"x"}"#, "/topics")
        let text = try #require(output.range(of: "\n.\n"))
        let json = try #require(output.range(of: #""id":"x""#))
        #expect(text.lowerBound < json.lowerBound)
        #expect(output.hasSuffix(".\n"))
    }

    @Test func `a Unix socket answers like TCP`() async throws {
        let (_, daemon) = try await Self.started()
        let question = #"{"question":"how much does the first card cost?","lang":"en"}"#
        #expect(try daemon.askUnix(question) == daemon.ask(question))
    }

    @Test func `an edited page changes the answer without a restart`() async throws {
        let (workplace, daemon) = try await Self.started()
        let question = #"{"question":"I lost my card","lang":"en"}"#
        #expect(try daemon.ask(question).contains("0120-0178-27"))
        try workplace.edit("Knowledge/miyazaki/pages/en/individual-number.html", "0120-0178-27", "0120-0178-99")
        #expect(try workplace.build().status == 0)
        daemon.signal(SIGHUP)
        var reply = ""
        for _ in 0..<100 where !reply.contains("0120-0178-99") {
            try await Task.sleep(for: .milliseconds(50))
            reply = try daemon.ask(question)
        }
        #expect(reply.contains("0120-0178-99"))
        #expect(!reply.contains("0120-0178-27"))
    }

    @Test func `a bad catalog is refused and the old one goes on`() async throws {
        let (workplace, daemon) = try await Self.started()
        try Data("madoguchi-catalog 1 0 5\nxx".utf8).write(to: URL(fileURLWithPath: workplace.catalog))
        daemon.signal(SIGHUP)
        for _ in 0..<100 where try !daemon.log.contains("cut short") { try await Task.sleep(for: .milliseconds(50)) }
        #expect(try daemon.log.contains("cut short"))
        #expect(try daemon.ask(#"{"question":"I lost my card","lang":"en"}"#).contains("0120-0178-27"))
    }

    @Test func `SIGTERM ends it with 0`() async throws {
        let (_, daemon) = try await Self.started()
        daemon.signal(SIGTERM)
        daemon.process.waitUntilExit()
        #expect(daemon.process.terminationStatus == 0)
        #expect(!FileManager.default.fileExists(atPath: daemon.socket))
    }

    @Test func `a port in use is one clear error`() async throws {
        let (workplace, daemon) = try await Self.started()
        let second = try Binaries.run(
            Binaries.path("madoguchid"), ["--catalog", workplace.catalog, "--listen", "127.0.0.1:\(daemon.port)"])
        #expect(second.status != 0)
        #expect(second.diagnostics.contains(String(daemon.port)))
    }

    @Test func `no question is logged, and an Individual Number is not repeated`() async throws {
        let (_, daemon) = try await Self.started()
        let reply = try daemon.ask("canaryquestion my number is 1234 5678 9012")
        #expect(!reply.contains("1234"))
        #expect(!reply.contains("canaryquestion"))
        #expect(try !daemon.log.contains("canaryquestion"))
    }

    @Test func `the daemon does not link libxml2`() throws {
        let linked = try Binaries.run("/usr/bin/ldd", [Binaries.path("madoguchid")])
        #expect(linked.status == 0)
        #expect(!linked.output.contains("libxml2"))
    }
}

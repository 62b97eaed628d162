import Foundation
import Testing

/// An emergency notice on the running daemon, as staff publish it.
@Suite(.serialized) struct OverlayTests {
    private static let question = #"{"question":"I lost my card","lang":"en"}"#

    private static func notice(_ workplace: Workplace, _ text: String) throws -> String {
        let path = "\(workplace.folder)/notice.yaml"
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    private static let earthquake = """
        text:
          en: Strong earthquake. Stay away from the river.
          ja: 強い地震がありました。川に近づかないでください。
        contacts:
          - name: { en: Disaster centre, ja: 災害対策本部 }
            phone: 0985-21-1730
        closed: [Miyako City Shopping Center]
        """

    private static func reply(_ daemon: RunningDaemon, holds words: String, within seconds: Int = 5) async throws -> String {
        var reply = try daemon.ask(question)
        for _ in 0..<seconds * 10 where !reply.contains(words) {
            try await Task.sleep(for: .milliseconds(100))
            reply = try daemon.ask(question)
        }
        return reply
    }

    private static func set(_ workplace: Workplace, _ file: String, until: String) throws -> Binaries.Outcome {
        try Binaries.madoguchi("overlay", "set", file, "--until", until, "--catalog", workplace.catalog)
    }

    @Test func `it is shown by the running daemon, outlives a restart, and is cleared`() async throws {
        let workplace = try Workplace.built()
        let daemon = try await RunningDaemon(workplace)
        let outcome = try Self.set(workplace, Self.notice(workplace, Self.earthquake), until: "+2h")
        #expect(outcome.status == 0, "\(outcome.diagnostics)")
        #expect(outcome.diagnostics.contains("not written in vi"))
        let reply = try await Self.reply(daemon, holds: "Strong earthquake")
        #expect(reply.contains(#""contacts":[{"name":"Disaster centre","phone":"0985-21-1730""#), "\(reply)")
        #expect(try daemon.ask(#"{"question":"紛失しました","lang":"ja"}"#).contains("強い地震"))
        #expect(try daemon.log.contains("overlay set"))
        daemon.signal(SIGTERM)
        daemon.process.waitUntilExit()
        let next = try await RunningDaemon(workplace)
        #expect(try next.ask(Self.question).contains("Strong earthquake"))
        let shown = try Binaries.madoguchi("overlay", "show", "--catalog", workplace.catalog)
        #expect(shown.output.contains("in force until"))
        #expect(try Binaries.madoguchi("overlay", "clear", "--catalog", workplace.catalog).status == 0)
        var after = reply
        for _ in 0..<50 where after.contains("earthquake") {
            try await Task.sleep(for: .milliseconds(100))
            after = try next.ask(Self.question)
        }
        #expect(!after.contains("earthquake"))
        #expect(try next.log.contains("overlay cleared"))
    }

    @Test(arguments: ["clear", "show"]) func `none beside a catalog that is not there is an error`(command: String) throws {
        let workplace = try Workplace.built()
        let none = try Binaries.madoguchi("overlay", command, "--catalog", workplace.catalog)
        #expect(none.status == 0 && none.output.contains("no overlay at"))
        let elsewhere = try Binaries.madoguchi("overlay", command, "--catalog", "\(workplace.folder)/nowhere.catalog")
        #expect(elsewhere.status == 1 && elsewhere.diagnostics.contains("--catalog"), "\(elsewhere.diagnostics)")
    }

    @Test func `show tells whom a contact serves, and when`() throws {
        let workplace = try Workplace.built()
        let notice = """
            text: { en: Strong earthquake. }
            contacts:
              - { name: Disaster centre, phone: 0985-21-1730, languages: [ja, en], hours: 8:30-22:00 }
              - { name: Night line, phone: "119", hours: 20:00-6:05 }
              - { name: Message line, phone: "171", hours: 24h, url: "https://city.example/" }
            """
        #expect(try Self.set(workplace, Self.notice(workplace, notice), until: "+2h").status == 0)
        let shown = try Binaries.madoguchi("overlay", "show", "--catalog", workplace.catalog).output
        #expect(shown.contains("contact: Disaster centre, 0985-21-1730, in ja and en, 8:30-22:00 every day\n"), "\(shown)")
        #expect(shown.contains("contact: Night line, 119, 20:00-6:05 every day\n") && shown.contains("contact: Message line, 171, 24h, https://city.example/\n"), "\(shown)")
    }

    @Test func `a catalog or a notice's own file is neither overwritten nor cleared`() throws {
        let workplace = try Workplace.built()
        let file = try Self.notice(workplace, Self.earthquake)
        for path in [workplace.catalog, file] {
            let before = try Data(contentsOf: URL(filePath: path))
            for command in [["set", file, "--until", "+2h"], ["clear"]] {
                let outcome = try Binaries.run(Binaries.path("madoguchi"), ["overlay"] + command + ["--catalog", workplace.catalog, "--overlay", path])
                #expect(outcome.status == 1 && outcome.diagnostics.hasPrefix("\(path): error: "), "\(outcome)")
                #expect(try Data(contentsOf: URL(filePath: path)) == before)
            }
        }
    }

    @Test func `it ends by itself at its time, and the end is logged`() async throws {
        let workplace = try Workplace.built()
        let daemon = try await RunningDaemon(workplace)
        let soon = Date(timeIntervalSinceNow: 4).formatted(.iso8601)
        #expect(try Self.set(workplace, Self.notice(workplace, Self.earthquake), until: soon).status == 0)
        #expect(try await Self.reply(daemon, holds: "Strong earthquake").contains("Strong earthquake"))
        for _ in 0..<100 where try !daemon.log.contains("overlay ended") { try await Task.sleep(for: .milliseconds(100)) }
        #expect(try daemon.log.contains("overlay ended"))
        #expect(try !daemon.ask(Self.question).contains("earthquake"))
        daemon.signal(SIGTERM)
        daemon.process.waitUntilExit()
        let next = try await RunningDaemon(workplace)
        #expect(try !next.ask(Self.question).contains("earthquake"))
    }

    @Test(arguments: [
        ("text: { ja: 地震 }", "+2h", ":1:", "add `en: …`"), ("text: { en: a }\nclosed: [the moon]", "+2h", ":2:", "Individual Card Promotion Office"),
    ])
    func `a bad notice is an error with file, line and mend, and nothing changes`(text: String, until: String, place: String, mend: String) throws {
        let workplace = try Workplace.built()
        #expect(try Self.set(workplace, Self.notice(workplace, Self.earthquake), until: "+2h").status == 0)
        let published = try Data(contentsOf: URL(fileURLWithPath: "\(workplace.catalog).overlay"))
        let file = try Self.notice(workplace, text)
        let outcome = try Self.set(workplace, file, until: until)
        #expect(outcome.status == 1)
        #expect(outcome.diagnostics.contains("\(file)\(place)"), "\(outcome.diagnostics)")
        #expect(outcome.diagnostics.contains(mend), "\(outcome.diagnostics)")
        #expect(try Data(contentsOf: URL(fileURLWithPath: "\(workplace.catalog).overlay")) == published)
    }

    @Test(arguments: [("yesterday", "is no time"), ("2020-01-01 00:00", "is past")])
    func `an end that is no time to come is wrong use`(until: String, reason: String) throws {
        let workplace = try Workplace.built()
        let outcome = try Self.set(workplace, Self.notice(workplace, Self.earthquake), until: until)
        #expect(outcome.status == 64)
        #expect(outcome.diagnostics.contains("\(until) \(reason)"), "\(outcome.diagnostics)")
        #expect(outcome.diagnostics.contains("overlay set <file> --until <until>"), "\(outcome.diagnostics)")
        #expect(!FileManager.default.fileExists(atPath: "\(workplace.catalog).overlay"))
    }
}

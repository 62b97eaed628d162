import Foundation
import Testing

/// The real binaries over real sockets, asked with netcat as the README shows it.
@Suite(.serialized) struct DaemonTests {
    private static let opensItsSockets = ConditionTrait.disabled(if: !Binaries.launcher.isEmpty, "of sockets that the daemon opens itself")

    private static func started() async throws -> (Workplace, RunningDaemon) {
        let workplace = try Workplace.built()
        return (workplace, try await RunningDaemon(workplace))
    }

    @Test(arguments: [
        ("vi", "Tôi bị mất thẻ My Number, phải làm sao?", "10:00–19:00"),
        ("vi", "mat the roi goi so nao", "10:00–19:00"),
        ("fil", "nawala po ang card ko, ano po gagawin", "10:00–19:00"),
        ("th", "ทำบัตรมายนัมเบอร์หาย ต้องโทรไปที่ไหน", "9:00–18:00"),
        ("ne", "मेरो माई नम्बर कार्ड हरायो", "9:00–18:00"),
    ])
    func `a lost card gets the hours for the resident's language`(lang: String, question: String, hours: String) async throws {
        let (_, daemon) = try await Self.started()
        let line = try JSONSerialization.data(withJSONObject: ["question": question, "lang": lang])
        let reply = try daemon.ask(String(decoding: line, as: UTF8.self))
        #expect(reply.contains(#""intent":"individual-number.contact.card""#))
        #expect(reply.contains(#""phone":"0120-0178-27""#))
        #expect(reply.contains(#""hours":"\#(hours)"#), "\(reply)")
        #expect(!reply.contains(#""phone":"0120-0178-26""#))
    }

    @Test func `Vietnamese is recognised and answered without a hint`() async throws {
        let (_, daemon) = try await Self.started()
        let text = try daemon.ask("Tôi bị mất thẻ")
        #expect(text.contains("0120-0178-27"))
        #expect(text.contains("10:00–19:00"))
    }

    @Test func `both forms may be mixed on a connection and replies come in order`() async throws {
        let (_, daemon) = try await Self.started()
        let output = try daemon.ask("what do I bring to collect my card?", #"{"op":"ping","id":"x"}"#, "/topics")
        let text = try #require(output.range(of: "\n.\n"))
        let json = try #require(output.range(of: #""id":"x""#))
        #expect(text.lowerBound < json.lowerBound)
        #expect(output.hasSuffix(".\n"))
    }

    @Test func `a card and a plan of what was asked come over the same connection`() async throws {
        let (_, daemon) = try await Self.started()
        let output = try daemon.ask(
            "/card", "/lang vi", "what do I bring to collect my card?", "/card", "how do I apply for the card?", "/plan", "/plan 1")
        let replies = output.components(separatedBy: "\n.\n")
        #expect(replies.count == 8)
        #expect(replies[0].contains("/card") && replies[0].contains("Ask me something first"))
        #expect(replies[3].contains("マイナンバーカードを受け取るときに必要なものを教えていただけますか。"))
        #expect(replies[3].contains("Mainanbākādo") && replies[3].contains("Xin cho tôi hỏi"))
        #expect(replies[5].contains("1. ") && replies[5].contains("2. ") && replies[5].contains("市役所第2庁舎1階"))
        #expect(replies[6].contains("1. ") && !replies[6].contains("2. "))
    }

    @Test func `a bridge gets messages for its channel, a card and a plan`() async throws {
        let (_, daemon) = try await Self.started()
        func ask(_ line: String) throws -> [String: Any] {
            let reply = try daemon.ask(line)
            return try #require(try JSONSerialization.jsonObject(with: Data(reply.utf8)) as? [String: Any])
        }
        let short = try ask(#"{"question":"I lost my card","lang":"vi","channel":"sms"}"#)
        let messages = try #require(short["messages"] as? [String])
        #expect(messages.count > 1 && messages.allSatisfy { $0.utf16.count <= 160 } && messages[0].contains("0120-0178-27"))
        #expect(short["quickReplies"] == nil)
        let line = try ask(#"{"question":"I lost my card","lang":"vi","channel":"line"}"#)
        #expect((line["messages"] as? [String])?.count ?? 9 <= 5)
        let buttons = try #require(line["quickReplies"] as? [[String: String]])
        #expect(!buttons.isEmpty && buttons.allSatisfy { ($0["label"] ?? "").utf16.count <= 20 && $0["text"] != nil })
        #expect((line["card"] as? [String: String])?["ja"]?.hasSuffix("。") == true)
        let plan = try ask(#"{"op":"plan","lang":"en","questions":["what do I bring to collect my card?"],"intents":["individual-number.counters"]}"#)
        #expect(plan["type"] as? String == "plan" && (plan["matters"] as? [Any])?.count == 2 && (plan["bring"] as? [Any])?.count == 2)
        #expect(try ask(#"{"question":"I lost my card","channel":"fax"}"#)["code"] as? String == "invalid_json")
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
        let update = try workplace.update(daemon)
        #expect(update.status == 0, "\(update.diagnostics)")
        var reply = ""
        for _ in 0..<100 where !reply.contains("0120-0178-99") {
            try await Task.sleep(for: .milliseconds(50))
            reply = try daemon.ask(question)
        }
        #expect(reply.contains("0120-0178-99"))
        #expect(!reply.contains("0120-0178-27"))
    }

    @Test func `a broken page does not reach the running daemon`() async throws {
        let (workplace, daemon) = try await Self.started()
        let page = "\(workplace.folder)/Knowledge/miyazaki/pages/en/individual-number.html"
        let whole = try Data(contentsOf: URL(fileURLWithPath: page))
        try whole.prefix(whole.count / 2).write(to: URL(fileURLWithPath: page))
        let update = try workplace.update(daemon)
        #expect(update.status != 0)
        #expect(update.diagnostics.contains("the page ends in the middle"))
        #expect(try daemon.ask(#"{"question":"I lost my card","lang":"en"}"#).contains("0120-0178-27"))
        #expect(try !daemon.log.contains("reload"))
    }

    @Test func `a bad catalog is refused and the old one goes on`() async throws {
        let (workplace, daemon) = try await Self.started()
        let whole = try Data(contentsOf: URL(fileURLWithPath: workplace.catalog))
        try whole.prefix(whole.count / 2).write(to: URL(fileURLWithPath: workplace.catalog))
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
        // A passed one is not its own to remove.
        #expect(FileManager.default.fileExists(atPath: daemon.socket) == !Binaries.launcher.isEmpty)
    }

    @Test(Self.opensItsSockets) func `a port in use is one clear error`() async throws {
        let (workplace, daemon) = try await Self.started()
        let second = try Binaries.madoguchid("--catalog", workplace.catalog, "--listen", "127.0.0.1:\(daemon.port)")
        #expect(second.status != 0)
        #expect(second.diagnostics.contains(String(daemon.port)))
    }

    @Test(Self.opensItsSockets) func `a socket left over by a crash does not keep it from starting`() async throws {
        let (workplace, daemon) = try await Self.started()
        kill(daemon.process.processIdentifier, SIGKILL)
        daemon.process.waitUntilExit()
        #expect(FileManager.default.fileExists(atPath: daemon.socket))
        let next = try await RunningDaemon(workplace, socket: daemon.socket)
        #expect(try next.askUnix(#"{"op":"ping","id":1}"#) == "{\"id\":1,\"type\":\"pong\"}\n")
    }

    @Test(arguments: [("", "empty"), ("cut", "cut short"), ("flip", "checksum")])
    func `it does not start with a bad catalog, and says why`(damage: String, word: String) throws {
        let workplace = try Workplace.built()
        let url = URL(fileURLWithPath: workplace.catalog)
        var bytes = try Data(contentsOf: url)
        switch damage {
        case "cut": bytes.removeLast(bytes.count / 3)
        case "flip": bytes[bytes.count / 2] ^= 1
        default: bytes.removeAll()
        }
        try bytes.write(to: url)
        let outcome = try Binaries.madoguchid("--catalog", workplace.catalog, "--listen", "unix:\(workplace.folder)/s")
        #expect(outcome.status != 0)
        #expect(outcome.diagnostics.contains(workplace.catalog))
        #expect(outcome.diagnostics.contains(word), "\(outcome.diagnostics)")
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

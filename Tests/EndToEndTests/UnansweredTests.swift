import Foundation
import Testing

/// Questions without an answer, kept by the real daemon and read by the real command.
@Suite struct UnansweredTests {
    /// What must never be on disk, as residents would type it.
    private static let personal = ["1234 5678 9018", "AB12345678CD", "090-1234-5678", "canary@example.net"]

    private static func line(_ question: String, _ conversation: String) -> String {
        #"{"question":"\#(question)","lang":"en","conversation":"\#(conversation)"}"#
    }

    /// Waits for the daemon's other thread.
    private static func appears(_ path: String) async throws -> Bool {
        for _ in 0..<100 {
            if FileManager.default.fileExists(atPath: path) { return true }
            try await Task.sleep(for: .milliseconds(50))
        }
        return false
    }

    private static func bytes(in folder: String) throws -> Data {
        try FileManager.default.contentsOfDirectory(atPath: folder)
            .reduce(into: Data()) { $0 += try Data(contentsOf: URL(filePath: "\(folder)/\($1)")) }
    }

    @Test func `keeps what three conversations asked, without what is personal, and drafts a topic from it`() async throws {
        let workplace = try Workplace.built()
        let folder = "\(workplace.folder)/kept"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let file = "\(folder)/questions.sqlite"
        let daemon = try await RunningDaemon(workplace, arguments: ["--set", "unanswered=\(file)"])
        let alone = (0..<100).map { _ in Self.line("how deep is the lake at the secret island", "alone") }
        _ = try Binaries.run("/bin/nc", ["-N", "-U", daemon.socket], input: alone.joined(separator: "\n") + "\n")
        for _ in 0..<5 { _ = try daemon.askUnix("how deep is the lake at the secret island") }
        for conversation in ["a", "b", "c"] {
            let questions = Self.personal.map { Self.line("how do i get a fishing licence for my boat \($0)", conversation) }
            let replies = try daemon.askUnix(questions.joined(separator: "\n"))
            #expect(replies.split(separator: "\n").allSatisfy { $0.contains(#""type":"fallback""#) }, "\(replies)")
        }
        #expect(try await Self.appears(file))
        for conversation in ["a", "b", "c"] { _ = try daemon.askUnix(Self.line("how do i get a fishing license for the boat", conversation)) }
        daemon.signal(SIGTERM)
        daemon.process.waitUntilExit()
        #expect(daemon.process.terminationStatus == 0)

        let bytes = String(decoding: try Self.bytes(in: folder), as: UTF8.self)
        #expect(bytes.contains("fishing licence for my boat"))
        for canary in Self.personal + ["secret island", "5678", "canary"] { #expect(!bytes.contains(canary), "\(canary)") }
        #expect(try !daemon.log.contains("fishing"))

        let list = try Binaries.madoguchi("unanswered", file)
        #expect(list.status == 0, "\(list.diagnostics)")
        #expect(list.output.contains("[en] how do i get a fishing licence for my boat"))
        let id = String(list.output.prefix(6))
        let intents = "\(workplace.folder)/Intents"
        let drafted = try Binaries.madoguchi("unanswered", file, "--draft", id, "--topic", "fishing", "--into", intents)
        #expect(drafted.status == 0, "\(drafted.diagnostics)")
        let wrong = try Binaries.madoguchi("unanswered", file, "--draft", id, "--into", workplace.catalog)
        #expect(wrong.status == 1 && wrong.diagnostics.contains("give --into a folder") && !wrong.diagnostics.contains("Domain"), "\(wrong)")
        #expect(try workplace.check().status == 1)
        try Self.fill("\(intents)/fishing")
        let check = try workplace.check()
        #expect(check.status == 0 && check.diagnostics.isEmpty, "\(check.diagnostics)")

        #expect(try Binaries.madoguchi("unanswered", file, "--forget", id).status == 0)
        #expect(try Binaries.madoguchi("unanswered", file).output.contains("fishing") == false)
        #expect(try Binaries.madoguchi("unanswered", file, "--draft", id).status == 1)
    }

    /// Writes something where the draft says TODO.
    private static func fill(_ folder: String) throws {
        let values = [
            "about": "about: [subject.individual-number-card, matter.fee]", "facts": "facts: [fee]", "title": "title: x",
            "wish": "wish: x", "answer": "answer: x", "example": "- x",
        ]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
            let path = "\(folder)/\(name)"
            let lines = try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "\n").map { line in
                guard let mark = line.firstRange(of: "# TODO ") else { return line }
                let what = line[mark.upperBound...].prefix { $0.isLetter }
                return line[..<mark.lowerBound] + (values[String(what)] ?? "?")
            }
            try Data(lines.joined(separator: "\n").utf8).write(to: URL(filePath: path))
        }
    }

    @Test func `keeps nothing unless told to`() async throws {
        let workplace = try Workplace.built()
        let daemon = try await RunningDaemon(workplace)
        let before = try FileManager.default.contentsOfDirectory(atPath: workplace.folder).sorted()
        for conversation in ["a", "b", "c", "d"] { _ = try daemon.askUnix(Self.line("how do i get a fishing licence", conversation)) }
        daemon.signal(SIGTERM)
        daemon.process.waitUntilExit()
        let after = try FileManager.default.contentsOfDirectory(atPath: workplace.folder)
        #expect(Set(after).subtracting(before).isEmpty)
    }

    @Test func `says what is wrong with the file or the cluster`() throws {
        let missing = try Binaries.madoguchi("unanswered", "/nowhere/q.sqlite")
        #expect(missing.status == 1)
        #expect(missing.diagnostics.contains("there is no such file"))
        #expect(try Binaries.madoguchi("unanswered", "/q", "--draft", "a", "--forget", "a").status == 64)
        #expect(try Binaries.madoguchi("unanswered", "/q", "--draft", "a", "--topic", "A B").status == 64)
    }

    @Test func `a folder that is missing is told at the start, and nothing is said to be kept`() async throws {
        let daemon = try await RunningDaemon(try Workplace.built(), arguments: ["--set", "unanswered=/nonexistent/q.sqlite"])
        let log = try daemon.log
        #expect(log.contains("/nonexistent/q.sqlite: error: the folder does not exist") && !log.contains("keeping questions"), "\(log)")
    }
}

import Foundation
import Testing

/// `madoguchi` as staff use it.
@Suite struct CommandTests {
    @Test func `check finds nothing in what is shipped, and shows every intent in every language`() throws {
        let workplace = try Workplace()
        let check = try workplace.check()
        #expect(check.status == 0)
        #expect(check.diagnostics.isEmpty, "\(check.diagnostics)")
        let rows = check.output.split(separator: "\n").filter { $0.hasPrefix("individual-number.") }
        #expect(rows.count == 22)
        for row in rows {
            let counts = row.split(separator: " ").dropFirst().compactMap { Int($0) }
            #expect(counts.count == 13 && counts.allSatisfy { $0 >= 12 }, "\(row)")
        }
    }

    @Test func `the same input gives the same catalog, byte for byte`() throws {
        let workplace = try Workplace()
        #expect(try workplace.build().status == 0)
        #expect(try FileManager.default.contents(atPath: workplace.catalog) == Workplace.shipped.get())
    }

    @Test(arguments: [
        ("", "individual-number.html: error:"),
        ("<html><body><p>Error 503</p></body></html>", "no page answers anything of the topic"),
        ("%PDF-1.7 \u{0}\u{1}\u{2}", "individual-number.html: error:"),
    ])
    func `a broken page never replaces a good catalog`(content: String, message: String) throws {
        let workplace = try Workplace.built()
        let good = FileManager.default.contents(atPath: workplace.catalog)
        let page = "\(workplace.folder)/Knowledge/miyazaki/pages/en/individual-number.html"
        let japanese = "\(workplace.folder)/Knowledge/miyazaki/pages/ja/individual-number.html"
        for path in [page, japanese] { try Data(content.utf8).write(to: URL(fileURLWithPath: path)) }
        let broken = try workplace.build()
        #expect(broken.status != 0)
        #expect(broken.diagnostics.contains(message))
        #expect(FileManager.default.contents(atPath: workplace.catalog) == good)
    }

    @Test func `a fact typed into a template is refused`() throws {
        let workplace = try Workplace()
        try workplace.edit("Intents/individual-number/en.yaml", "First application: {fee}.", "First application: 0 yen.")
        let check = try workplace.check()
        #expect(check.status == 1)
        #expect(check.diagnostics.contains("has a fact typed into it: a digit"))
    }

    @Test(arguments: [
        ("First application: {fee}.", "First application: free of charge.", "the answer of", "“free of charge”"),
        ("First application: {fee}.", "First application: five hundred yen.", "the answer of", "“five hundred yen”"),
        ("    title: What to bring when you collect the card", "    title: Call 0985-11-2222", "the title of", "a digit"),
    ])
    func `a fact in words, or in a title, is refused as well`(old: String, new: String, place: String, what: String) throws {
        let workplace = try Workplace()
        try workplace.edit("Intents/individual-number/en.yaml", old, new)
        let check = try workplace.check()
        #expect(check.status == 1)
        #expect(check.diagnostics.contains(place) && check.diagnostics.contains("has a fact typed into it: \(what)"), "\(check.diagnostics)")
    }

    @Test(arguments: ["First application: {fee}.", "    title: What to bring when you collect the card", "    wish: My residence card expires soon."])
    func `a fact is told on the very line that holds it`(line: String) throws {
        let workplace = try Workplace()
        let path = "\(workplace.folder)/Intents/individual-number/en.yaml"
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
        let number = try #require(lines.firstIndex { $0.contains(line) }) + 1
        try workplace.edit("Intents/individual-number/en.yaml", line, "\(line) 77 ")
        let check = try workplace.check()
        #expect(check.status == 1 && check.diagnostics.contains("en.yaml:\(number): error: "), "\(check.diagnostics)")
    }

    @Test func `a broken language file is one fault, not one for each intent that it holds`() throws {
        let workplace = try Workplace()
        try workplace.edit("Intents/individual-number/en.yaml", "language: en", "language: ja")
        let check = try workplace.check()
        #expect(check.status == 1 && check.output.contains("\n1 fault\n"), "\(check.diagnostics)")
    }

    @Test func `a default contact that no glossary knows is refused, with the likely name`() throws {
        let workplace = try Workplace()
        try workplace.edit("Knowledge/miyazaki/site.yaml", "[office.call-centre]", "[office.call-center]")
        let check = try workplace.check()
        #expect(check.status == 1 && check.diagnostics.contains("site.yaml:21: error: `default-contact` names `office.call-center`"), "\(check.diagnostics)")
        #expect(check.diagnostics.contains("write `office.call-centre`"))
        try workplace.edit("Knowledge/miyazaki/site.yaml", "[office.call-center]", "[other.garbage]")
        #expect(try workplace.check().diagnostics.contains("warning: no phone on the pages is about `default-contact`"))
    }

    @Test(arguments: [("nosuch/dir/x.catalog", "the folder", "does not exist"), ("Knowledge", "this is a folder", "no file")])
    func `an output that cannot be written is told before anything is read`(output: String, message: String, rest: String) throws {
        let workplace = try Workplace()
        let path = "\(workplace.folder)/\(output)"
        let outcome = try Binaries.madoguchi("build", "--knowledge", "/nowhere", "--intents", "/nowhere", "--output", path)
        #expect(outcome.status == 1 && !outcome.diagnostics.contains("/nowhere"), "\(outcome.diagnostics)")
        #expect(outcome.diagnostics.contains("\(path): error: \(message)") && outcome.diagnostics.contains(rest), "\(outcome.diagnostics)")
    }

    @Test func `what cannot be told ends no command otherwise`() throws {
        let outcome = try Binaries.run("/bin/sh", ["-c", "'\(Binaries.path("madoguchi"))' inspect /nonexistent.html 2>/dev/full"])
        #expect(outcome.status == 1)
    }

    @Test(arguments: ["ask 'how much is the card' --catalog C", "ask 'how much is the card' --json --catalog C", "eval Q --json --catalog C", "inspect P --json", "overlay show --catalog C"])
    func `results that get lost are a failure, but not a reader that wants no more`(command: String) throws {
        let workplace = try Workplace.built()
        let command = command.replacing("C", with: "'\(workplace.catalog)'").replacing("Q", with: "'\(Binaries.repository)/Tests/Questions/a/vi.tsv'")
            .replacing("P", with: "'\(workplace.folder)/Knowledge/miyazaki/pages/en/individual-number.html'")
        let full = try Binaries.run("/bin/sh", ["-c", "'\(Binaries.path("madoguchi"))' \(command) >/dev/full"])
        #expect(full.status == 74 && full.diagnostics.contains("the results cannot be written: No space left on device"), "\(full)")
        let closed = try Binaries.run("/bin/bash", ["-c", "'\(Binaries.path("madoguchi"))' \(command) | true; exit ${PIPESTATUS[0]}"])
        #expect(closed.status == 0 && closed.diagnostics.isEmpty, "\(closed)")
    }

    @Test func `a build whose reader wants no more still writes its catalog`() throws {
        let workplace = try Workplace()
        let command = "'\(Binaries.path("madoguchi"))' build --knowledge Knowledge --intents Intents --output current.catalog | head -1; exit ${PIPESTATUS[0]}"
        let outcome = try Binaries.run("/bin/bash", ["-c", "cd '\(workplace.folder)' && \(command)"])
        #expect(outcome.status == 0 && outcome.output.split(separator: "\n").count == 1, "\(outcome)")
        #expect(try FileManager.default.contents(atPath: workplace.catalog) == Workplace.shipped.get())
    }

    @Test func `beside JSON, the explanation stands where it harms no reader`() throws {
        let workplace = try Workplace.built()
        let both = try Binaries.madoguchi("ask", "how much is the card", "--explain", "--json", "--catalog", workplace.catalog)
        #expect(both.status == 0 && !both.diagnostics.isEmpty, "\(both)")
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(both.output.utf8)) }
        let text = try Binaries.madoguchi("ask", "how much is the card", "--explain", "--catalog", workplace.catalog)
        #expect(text.diagnostics.isEmpty && text.output.hasPrefix(both.diagnostics.prefix(20)))
    }

    /// An edit to a file of the workplace, and what the one error must say.
    struct Mishap: Sendable, CustomTestStringConvertible {
        var file: String
        var old: String
        var new: String
        var error: String
        var testDescription: String { error }
    }

    @Test(arguments: [
        Mishap(
            file: "Intents/individual-number/intents.yaml", old: "about: [matter.address", new: "aboot: [matter.address",
            error: "unknown key `aboot`"),
        Mishap(
            file: "Intents/individual-number/intents.yaml", old: "facts: [quantity]", new: "facts: {quantity: 1}",
            error: "`facts` is not a list"),
        Mishap(
            file: "Intents/individual-number/intents.yaml", old: "    facts: [quantity]", new: "   facts: [quantity]",
            error: "not YAML"),
        Mishap(
            file: "Intents/individual-number/vi.yaml", old: "language: vi", new: "language: en",
            error: "`language: en` in a file named for vi"),
        Mishap(
            file: "Knowledge/miyazaki/site.yaml", old: "file: pages/ja/individual-number.html", new: "file: pages/ja/none.html",
            error: "cannot be read"),
        Mishap(
            file: "Knowledge/miyazaki/site.yaml", old: "lang: ja", new: "lang: 日本", error: "no language tag"),
    ])
    func `a slip is one error with its file and line, and the good catalog stays`(mishap: Mishap) throws {
        let workplace = try Workplace.built()
        let good = FileManager.default.contents(atPath: workplace.catalog)
        try workplace.edit(mishap.file, mishap.old, mishap.new)
        let outcome = try workplace.build()
        #expect(outcome.status == 1)
        let errors = outcome.diagnostics.split(separator: "\n").filter { $0.contains(": error: ") }
        #expect(errors.count == 1, "\(outcome.diagnostics)")
        let place = try Regex("\(NSRegularExpression.escapedPattern(for: mishap.file)):[0-9]+(:[0-9]+)?: error: ")
        #expect(errors.first.map { $0.contains(place) && $0.contains(mishap.error) } == true, "\(errors)")
        #expect(FileManager.default.contents(atPath: workplace.catalog) == good)
        #expect(try FileManager.default.contentsOfDirectory(atPath: workplace.folder).sorted() == ["Intents", "Knowledge", "current.catalog"])
    }

    @Test func `an intent that no section is about is left out, and check fails on it`() throws {
        let workplace = try Workplace()
        try workplace.edit(
            "Intents/individual-number/intents.yaml", "intents:\n",
            "intents:\n  - id: individual-number.passport\n    about: [other.passport]\n\n")
        let check = try workplace.check()
        #expect(check.status == 1)
        #expect(check.diagnostics.contains("no section of any page is about `individual-number.passport`"))
        let built = try workplace.build()
        #expect(built.status == 0)
        #expect(!built.output.contains("intent individual-number.passport"))
    }

    @Test(arguments: ["--knowledge", "--intents"])
    func `a folder that does not exist is named`(option: String) throws {
        let workplace = try Workplace()
        var folders = ["--knowledge": "\(workplace.folder)/Knowledge", "--intents": "\(workplace.folder)/Intents"]
        folders[option] = "/nowhere"
        let outcome = try Binaries.run(
            Binaries.path("madoguchi"), ["build", "--output", workplace.catalog] + folders.flatMap { [$0.key, $0.value] })
        #expect(outcome.status == 1)
        #expect(outcome.diagnostics.contains("/nowhere: error: there is no such folder"))
        #expect(!FileManager.default.fileExists(atPath: workplace.catalog))
    }

    @Test func `wrong use exits with 64`() throws {
        #expect(try Binaries.madoguchi("build").status == 64)
        #expect(try Binaries.madoguchi("nonsense").status == 64)
        for (arguments, usage) in [([], "USAGE: madoguchi <subcommand>"), (["overlay"], "USAGE: madoguchi overlay <subcommand>")] {
            let alone = try Binaries.run(Binaries.path("madoguchi"), arguments)
            #expect(alone.status == 64 && alone.output.isEmpty && alone.diagnostics.contains(usage), "\(alone)")
        }
    }

    @Test(arguments: ["build", "check", "inspect", "ask", "eval"])
    func `each command explains itself`(command: String) throws {
        let help = try Binaries.madoguchi(command, "--help")
        #expect(help.status == 0)
        #expect(help.output.contains("USAGE: madoguchi \(command)"))
    }

    @Test func `a missing catalog is named`() throws {
        let ask = try Binaries.madoguchi("ask", "hello", "--catalog", "/nowhere/x.catalog")
        #expect(ask.status != 0)
        #expect(ask.diagnostics.contains("/nowhere/x.catalog: error:"))
    }

    @Test(arguments: ["", String(repeating: "a", count: 9000)])
    func `a question that the daemon refuses is a failure, told on stderr`(question: String) async throws {
        let daemon = try await RunningDaemon(try Workplace.built())
        for arguments in [[], ["--json"]] {
            let ask = try Binaries.run(Binaries.path("madoguchi"), ["ask", question, "--connect", "unix:\(daemon.socket)"] + arguments)
            #expect(ask.status == 1 && ask.output.isEmpty && ask.diagnostics.contains("Please"), "\(ask)")
        }
        // Not to know is an answer.
        #expect(try Binaries.madoguchi("ask", "how deep is the lake", "--connect", "unix:\(daemon.socket)").status == 0)
    }

    @Test(arguments: [
        (["ask", "hi", "--connect", "foo"], "the port is missing"), (["verify", "R", "--connect", "foo"], "the port is missing"),
        (["bench", "--connect", "foo"], "the port is missing"), (["ask", "hi", "--connect", "a:1", "--explain"], "--explain needs a catalog file"),
        (["ask", "hi", "--connect", "a:1", "--catalog", "x"], "--catalog is of no use with --connect"),
        (["verify", "R", "--connect", "a:1", "--encoder", "none"], "--encoder is of no use with --connect"),
    ])
    func `an address that is none, or what a daemon cannot heed, is wrong use`(arguments: [String], words: String) throws {
        let outcome = try Binaries.run(Binaries.path("madoguchi"), arguments)
        #expect(outcome.status == 64 && outcome.diagnostics.contains(words), "\(outcome)")
    }
}

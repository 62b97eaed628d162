import Foundation
import Testing

/// `madoguchi` as staff use it.
@Suite struct CommandTests {
    @Test func `check finds nothing but languages that are not written yet in what is shipped`() throws {
        let workplace = try Workplace()
        let check = try Binaries.madoguchi(
            "check", "--knowledge", "\(workplace.folder)/Knowledge", "--intents", "\(workplace.folder)/Intents")
        let faults = check.diagnostics.split(separator: "\n").filter {
            !$0.contains("has no wording in") && !$0.contains("there is no such file:")
        }
        #expect(faults == [])
        #expect(check.output.contains("individual-number.card.pickup.bring"))
    }

    @Test func `the same input gives the same catalog, byte for byte`() throws {
        let workplace = try Workplace()
        #expect(try workplace.build().status == 0)
        let first = FileManager.default.contents(atPath: workplace.catalog)
        #expect(try workplace.build().status == 0)
        #expect(FileManager.default.contents(atPath: workplace.catalog) == first)
    }

    @Test(arguments: [
        ("", "individual-number.html: error:"),
        ("<html><body><p>Error 503</p></body></html>", "no page answers anything of the topic"),
        ("%PDF-1.7 \u{0}\u{1}\u{2}", "individual-number.html: error:"),
    ])
    func `a broken page never replaces a good catalog`(content: String, message: String) throws {
        let workplace = try Workplace()
        #expect(try workplace.build().status == 0)
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
        let check = try Binaries.madoguchi(
            "check", "--knowledge", "\(workplace.folder)/Knowledge", "--intents", "\(workplace.folder)/Intents")
        #expect(check.status == 1)
        #expect(check.diagnostics.contains("has a fact typed into it: a digit"))
    }

    @Test func `wrong use exits with 64`() throws {
        #expect(try Binaries.madoguchi("build").status == 64)
        #expect(try Binaries.madoguchi("nonsense").status == 64)
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
}

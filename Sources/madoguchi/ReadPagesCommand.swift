import ArgumentParser
import PageSandbox

/// What `build`, `check` and `inspect` start to parse pages in; not for people.
struct ReadPagesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read-pages", abstract: "Parse pages that come on the standard input, within limits.", shouldDisplay: false)

    func run() throws {
        let code = PageServer().run()
        if code != 0 { throw ExitCode(code) }
    }

    /// A child that runs this very program, wherever it was installed and even while it is being replaced.
    static func child() -> PageChild { PageChild(executable: "/proc/self/exe", arguments: [configuration.commandName ?? ""]) }
}

import ArgumentParser

/// The command for staff and developers.
struct Madoguchi: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "madoguchi",
        abstract: "Compile a city's pages into a catalog of answers, check it, and ask it.",
        discussion: "The daemon that answers residents is `madoguchid`. Diagnostics go to stderr, results to stdout.",
        subcommands: [
            BuildCommand.self, CheckCommand.self, InspectCommand.self, AskCommand.self, EvalCommand.self, VerifyCommand.self,
            OverlayCommand.self, UnansweredCommand.self, BenchCommand.self,
        ])

    func run() throws { try Self.refuse(Self.self) }

    /// Wrong use: what is missing, and what there is to choose from.
    static func refuse(_ command: any ParsableCommand.Type) throws(ExitCode) {
        StandardError.print("Error: name one of the subcommands\n\n\(helpMessage(for: command))")
        throw .validationFailure
    }
}

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
}

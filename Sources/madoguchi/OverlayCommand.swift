import ArgumentParser

struct OverlayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "overlay", abstract: "Put an emergency notice before every reply, for a time.",
        discussion: """
            A running daemon takes the notice up within a second, without a restart, and drops it at its end by itself. \
            The notice lies in a file beside the catalog, so that it outlives a restart.
            """,
        subcommands: [OverlaySetCommand.self, OverlayShowCommand.self, OverlayClearCommand.self])

    func run() throws { try Madoguchi.refuse(Self.self) }
}

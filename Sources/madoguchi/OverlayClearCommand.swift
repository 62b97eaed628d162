import ArgumentParser
import Catalog

struct OverlayClearCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "clear", abstract: "Take the notice away before its end.")

    @OptionGroup var options: OverlayOptions

    func run() throws {
        try options.telling {
            print(try OverlayFile.remove(options.path) ? "overlay taken away from \(options.path)" : "no overlay at \(options.path)")
        }
    }
}

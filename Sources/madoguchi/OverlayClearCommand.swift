import ArgumentParser
import Catalog

struct OverlayClearCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "clear", abstract: "Take the notice away before its end.")

    @OptionGroup var options: OverlayOptions

    func run() throws {
        try options.telling {
            guard try OverlayFile.remove(options.path) else { return try options.tellNone() }
            try StandardOutput.print("overlay taken away from \(options.path)")
        }
    }
}

import Answering
import ArgumentParser
import Catalog
import Foundation
import IntentFiles

struct OverlaySetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Publish a notice, with whom to call and what is closed.",
        discussion: """
            FILE is YAML: `text` by language (`en` is needed, missing languages are warned about), `contacts` and \
            `closed` as docs/OVERLAY.md shows. With any error nothing is published, and what was goes on.
            """)

    @Argument(help: "The notice, a YAML file.") var file: String

    @Option(help: "When it ends, in the site's time zone: \(MomentText.forms).") var until: String

    @OptionGroup var options: OverlayOptions

    func run() throws {
        try options.telling {
            let catalog = try CatalogFile(contentsOf: options.catalog).catalog
            let end = MomentText.date(until, after: Date(), in: catalog.zone)
            guard let end, end > Date() else {
                // A fault found while it runs would be told with the usage of `madoguchi` itself.
                StandardError.print("Error: --until \(until) \(end == nil ? "is no time" : "is past"); write \(MomentText.forms)")
                StandardError.print("Usage: \(Madoguchi.usageString(for: Self.self))")
                throw ExitCode.validationFailure
            }
            let places = OverlayPlaces(catalog)
            let (overlay, warnings) = try OverlaySource.read(file, until: end) { name in
                places.counters(named: name).isEmpty ? "name one of \(places.names.joined(separator: "; "))" : nil
            }
            try OverlayFile.write(overlay, to: options.path)
            for warning in warnings { StandardError.print(warning.description) }
            let languages = overlay.texts.keys.map(\.rawValue).sorted().joined(separator: ", ")
            try StandardOutput.print("overlay published to \(options.path) until \(places.timestamp(end)), written in \(languages)")
            for name in overlay.closed { try StandardOutput.print("closes \(places.counters(named: name).joined(separator: "; "))") }
        }
    }
}

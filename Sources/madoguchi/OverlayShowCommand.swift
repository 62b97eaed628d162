import Answering
import ArgumentParser
import Catalog
import Foundation

struct OverlayShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Print the notice that is published.")

    @OptionGroup var options: OverlayOptions

    func run() throws {
        try options.telling {
            guard let overlay = try OverlayFile.read(options.path) else { return try options.tellNone() }
            let places = OverlayPlaces(try CatalogFile(contentsOf: options.catalog).catalog)
            let isCurrent = overlay.isCurrent(at: Date())
            try StandardOutput.print("\(isCurrent ? "in force until" : "ended at") \(places.timestamp(overlay.until)): \(options.path)")
            for language in ResidentLanguage.allCases { if let text = overlay.texts[language] { try StandardOutput.print("\n[\(language.rawValue)]\n\(text)") } }
            for contact in overlay.contacts {
                try StandardOutput.print("\ncontact: \([contact.name[.en], contact.phone?.number, contact.url].compactMap(\.self).joined(separator: ", "))")
            }
            for name in overlay.closed { try StandardOutput.print("closed: \(name)") }
        }
    }
}

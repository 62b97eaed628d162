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
            for contact in overlay.contacts { try StandardOutput.print("\ncontact: \(Self.line(contact))") }
            for name in overlay.closed { try StandardOutput.print("closed: \(name)") }
        }
    }

    private static func line(_ contact: Overlay.Contact) -> String {
        let languages = contact.phone?.languages ?? []
        let parts = [contact.name[.en], contact.phone?.number, languages.isEmpty ? nil : "in \(languages.joined(separator: " and "))"]
            + (contact.phone?.hours ?? []).map(hours) + [contact.url]
        return parts.compactMap(\.self).joined(separator: ", ")
    }

    /// As the notice's file says it.
    private static func hours(_ hours: ServiceHours) -> String {
        func clock(_ minutes: Int) -> String { "\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)" }
        return hours.isAllDay ? "24h" : "\(clock(hours.opens))-\(clock(hours.closingTime)) every day"
    }
}

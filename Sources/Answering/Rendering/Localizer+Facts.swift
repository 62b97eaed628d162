import Catalog
import Foundation

extension Localizer {
    func text(_ fee: Fee) -> String {
        fee.yen == 0 ? format(.free, [:]) : format(.yen, ["n": grouped(fee.yen)])
    }

    func text(_ span: TimeSpan) -> String {
        guard let upper = span.upper else { return phrasebook.vague[span.unit] ?? "" }
        let forms = phrasebook.units[span.unit]
        guard let lower = span.lower, lower != upper else {
            return (upper == 1 ? forms?.one : forms?.other)?.filling(["n": number(upper)]) ?? ""
        }
        let range = format(.range, ["from": number(lower), "to": number(upper)])
        return forms?.other.filling(["n": range]) ?? ""
    }

    func text(_ size: Size) -> String {
        format(.size, ["height": number(size.height), "width": number(size.width)])
    }

    func text(_ document: Document, pageLanguage: String) -> String {
        let name = term(document.name, pageLanguage: pageLanguage)
        if !document.examples.isEmpty {
            let list = document.examples.map { term($0, pageLanguage: pageLanguage) }
            return format(.examples, ["name": name, "list": phrasebook.either.joining(list)])
        }
        guard !document.forms.isEmpty else { return name }
        let list = document.forms.map { term($0, pageLanguage: pageLanguage) }
        return format(.forms, ["name": name, "list": phrasebook.either.joining(list)])
    }

    func text(_ address: PostalAddress) -> String {
        (address.postalCode.map { "〒\($0) " } ?? "") + address.text
    }

    /// The office, in the resident's language, as one name; "each …" for a class of places.
    func name(_ counter: Counter, pageLanguage: String) -> String {
        let names = counter.names.enumerated().map { offset, name in
            let shown = term(Self.withoutEach(name), pageLanguage: pageLanguage)
            return Self.withoutEach(name) != name || counter.isClass && counter.names.count == 1
                ? format(.each, ["place": shown]) : shown
        }
        return names.joined(separator: phrasebook.list.separator)
    }

    func building(_ counter: Counter, pageLanguage: String) -> String? {
        counter.building.map { term($0, pageLanguage: pageLanguage) }
    }

    func floor(_ counter: Counter) -> String? {
        counter.floor.map { format(.floor, ["n": $0]) }
    }

    func text(_ counter: Counter, pageLanguage: String) -> String {
        let name = name(counter, pageLanguage: pageLanguage)
        let place = [building(counter, pageLanguage: pageLanguage), floor(counter)].compactMap(\.self)
        guard !place.isEmpty else { return name }
        return format(.place, ["name": name, "place": place.joined(separator: phrasebook.list.separator)])
    }

    /// A place's name without the word that makes it a class ("each", 各).
    private static func withoutEach(_ name: String) -> String {
        for prefix in ["each ", "Each ", "every ", "Every ", "各"] where name.hasPrefix(prefix) {
            return String(name.dropFirst(prefix.count))
        }
        return name
    }

    private func number(_ value: Double) -> String {
        let text = value == value.rounded() ? String(Int(value)) : String(value)
        return text.replacing(".", with: phrasebook.formats[.decimal] ?? ".")
    }

    /// Thousands divided by the mark that the language does not use for decimals.
    private func grouped(_ value: Int) -> String {
        let mark = phrasebook.formats[.decimal] == "," ? "." : ","
        var digits = String(value)
        var groups: [String] = []
        while digits.count > 3 {
            groups.insert(String(digits.suffix(3)), at: 0)
            digits = String(digits.dropLast(3))
        }
        return ([digits] + groups).joined(separator: mark)
    }
}

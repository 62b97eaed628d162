package import Catalog
package import Foundation

/// Reads the file that `madoguchi overlay set` is given (docs/OVERLAY.md).
package enum OverlaySource {
    /// A notice is read on a phone, above the answer: Unicode characters.
    package static let longestText = 1000
    package static let mostContacts = 5

    /// - Parameter mend: for the name of a closed place: how to correct it where it means none; nil where it means one.
    /// - Returns: the overlay, and a warning for each language that it is not written in.
    package static func read(
        _ path: String, until: Date, mend: (String) -> String? = { _ in nil }
    ) throws(IntentFileError) -> (overlay: Overlay, warnings: [Diagnostic]) {
        let root = try YAMLValue(file: path, guide: "docs/OVERLAY.md")
        let values = try root.values(known: ["text", "contacts", "closed"])
        let text = try root.required("text", in: values)
        let texts = try byLanguage(text, most: longestText)
        var contacts: [Overlay.Contact] = []
        if let list = values["contacts"] {
            for item in try list.items() { contacts.append(try contact(item)) }
            guard contacts.count <= mostContacts else {
                throw list.fault(.value, "\(contacts.count) contacts", mend: "name at most \(mostContacts): nobody reads more in an emergency")
            }
        }
        var closed: [String] = []
        for item in try values["closed"]?.items() ?? [] {
            let name = try item.text()
            if let mend = mend(name) { throw item.fault(.value, "no counter or building of the catalog is named “\(name)”", mend: mend) }
            closed.append(name)
        }
        let overlay = Overlay(texts: texts, contacts: contacts, closed: closed, until: until)
        let warnings = ResidentLanguage.allCases.filter { texts[$0] == nil }.map { language in
            Diagnostic(
                .warning, path: path, line: text.line,
                message: "the notice is not written in \(language.rawValue): its residents are shown \(Overlay.language(for: language, in: texts).rawValue)",
                mend: "add `\(language.rawValue): …` to `text`")
        }
        return (overlay, warnings)
    }

    /// A text in each language that is given; English must be.
    private static func byLanguage(_ value: YAMLValue, most: Int) throws(IntentFileError) -> [ResidentLanguage: String] {
        var texts: [ResidentLanguage: String] = [:]
        for (key, item) in try value.values(known: ResidentLanguage.allCases.map(\.rawValue)) {
            guard let language = ResidentLanguage(rawValue: key) else { continue }
            texts[language] = try plain(item, most: most)
        }
        guard texts[.en] != nil else {
            throw value.fault(.key, "`en` is missing in \(value.name)", mend: "add `en: …`, which stands in for languages that are not written")
        }
        return texts
    }

    /// A text without what a terminal obeys or that turns its neighbours round.
    private static func plain(_ value: YAMLValue, most: Int) throws(IntentFileError) -> String {
        let text = try value.text().trimmingSuffixNewlines()
        guard text.unicodeScalars.contains(where: isSeen) else {
            throw value.fault(.type, "\(value.name) is blank", mend: "write a value, or leave the key out")
        }
        guard text.count <= most else {
            throw value.fault(.value, "\(value.name) has \(text.count) characters", mend: "say it in at most \(most)")
        }
        let forbidden = text.unicodeScalars.first { scalar in
            switch scalar.value {
            case 0x0A: false
            case 0..<0x20, 0x7F..<0xA0, 0x200B, 0x200E...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF: true
            default: false
            }
        }
        if let forbidden {
            throw value.fault(.value, "\(value.name) holds the control character U+\(String(forbidden.value, radix: 16, uppercase: true))", mend: "take it out")
        }
        return text
    }

    /// Whether there is something to see of it: no blank of any width, no filler, no mark that only joins or parts.
    private static func isSeen(_ scalar: Unicode.Scalar) -> Bool {
        // The empty Braille cell is a symbol to Unicode.
        !scalar.properties.isWhitespace && !scalar.properties.isDefaultIgnorableCodePoint && scalar != "\u{2800}"
    }

    private static func contact(_ item: YAMLValue) throws(IntentFileError) -> Overlay.Contact {
        let values = try item.values(known: ["name", "phone", "languages", "hours", "url"])
        let name = try item.required("name", in: values)
        let names: [ResidentLanguage: String] = name.isText ? [.en: try plain(name, most: 100)] : try byLanguage(name, most: 100)
        guard values["phone"] != nil || values["url"] != nil else {
            throw item.fault(.key, "a contact with neither `phone` nor `url`", mend: "add one of them")
        }
        var url: String?
        if let value = values["url"] {
            let text = try value.text()
            guard let parsed = URL(string: text), ["http", "https"].contains(parsed.scheme), parsed.host != nil else {
                throw value.fault(.value, "`\(text)` is no web address", mend: "write `https://…`")
            }
            url = text
        }
        return Overlay.Contact(name: names, phone: try phone(values), url: url)
    }

    private static func phone(_ values: [String: YAMLValue]) throws(IntentFileError) -> Phone? {
        guard let value = values["phone"] else { return nil }
        let number = try value.text()
        let digits = number.filter(\.isASCII).filter(\.isNumber)
        guard number.wholeMatch(of: /\+?[0-9][0-9-]*/) != nil, (3...15).contains(digits.count) else {
            throw value.fault(.value, "`\(number)` is no phone number", mend: "write it in digits and hyphens: `0985-21-1730`, `+81-985-…`, `119`")
        }
        // Short numbers (110, 119, 171) have no international form.
        let dialled = number.hasPrefix("+") ? "+\(digits)" : digits.count <= 5 ? digits : digits.hasPrefix("0") ? "+81\(digits.dropFirst())" : digits
        var languages: [String] = []
        for item in try values["languages"]?.items() ?? [] {
            let tag = try item.text()
            guard let language = ResidentLanguage(bcp47: tag) else {
                throw item.fault(.value, "`\(tag)` is no resident language", mend: "use \(ResidentLanguage.allCases.map(\.rawValue).joined(separator: ", "))")
            }
            if !languages.contains(language.spoken) { languages.append(language.spoken) }
        }
        return Phone(
            number: number, e164: dialled, kind: .voice, isTollFree: digits.hasPrefix("0120") || digits.hasPrefix("0800"),
            languages: languages, hours: try values["hours"].map { (value) throws(IntentFileError) in [try hours(value)] } ?? [])
    }

    /// `24h`, or `8:30-17:15`: every day, since an emergency knows no holidays.
    private static func hours(_ value: YAMLValue) throws(IntentFileError) -> ServiceHours {
        let text = try value.text()
        if text == "24h" { return ServiceHours(days: .everyDay, opens: 0, closes: 1440) }
        if let match = text.wholeMatch(of: /(\d{1,2}):(\d{2})\s*[-–〜~]\s*(\d{1,2}):(\d{2})/),
            let (fromHour, fromMinute, toHour, toMinute) = figures(match.1, match.2, match.3, match.4), fromMinute < 60, toMinute < 60
        {
            let (opens, closes) = (fromHour * 60 + fromMinute, toHour * 60 + toMinute)
            if opens < 1440, closes <= 1440, opens != closes {
                return ServiceHours(days: .everyDay, opens: opens, closes: closes > opens ? closes : closes + 1440)
            }
        }
        throw value.fault(.value, "`\(text)` are no hours", mend: "write `24h`, or from and to: `8:30-17:15`")
    }

    private static func figures(_ texts: Substring...) -> (Int, Int, Int, Int)? {
        let values = texts.compactMap { Int($0) }
        return values.count == 4 ? (values[0], values[1], values[2], values[3]) : nil
    }
}

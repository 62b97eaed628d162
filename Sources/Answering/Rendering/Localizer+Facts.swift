import Catalog
import Foundation
import TextNormalizing

extension Localizer {
    /// The amount, with the case that it is for where the page names one: no fee of a few is told as everybody's.
    func text(_ fee: Fee, pageLanguage: String) -> String {
        let amount = (fee.yen == 0 ? format(.free, [:]) : format(.yen, ["n": grouped(fee.yen)])) + period(fee.begins, fee.ends)
        guard let condition = fee.condition else { return amount }
        if pageLanguage.prefix(2) == language.spoken { return aside(amount, furigana?.annotated(condition) ?? condition) }
        return aside(amount, known(condition) ?? format(.quoted, ["text": condition]))
    }

    func text(_ span: TimeSpan) -> String {
        let text = amount(span)
        // 3日 and 10分 are read as wholes.
        return furigana?.annotated(text) ?? text
    }

    private func amount(_ span: TimeSpan) -> String {
        guard let upper = span.upper else { return phrasebook.vague[span.unit] ?? "" }
        guard let forms = phrasebook.units[span.unit] else { return "" }
        guard let lower = span.lower, lower != upper else { return amount(upper, forms) }
        if forms.half != nil, [lower, upper].contains(where: Self.isHalf) {
            return format(.range, ["from": amount(lower, forms), "to": amount(upper, forms)])
        }
        return (isOne(upper) ? forms.one : forms.other).filling(["n": format(.range, ["from": number(lower), "to": number(upper)])])
    }

    private func amount(_ value: Double, _ forms: Phrasebook.UnitForms) -> String {
        if let half = forms.half, Self.isHalf(value) { return half.filling(["n": number(value.rounded(.down))]) }
        return (isOne(value) ? forms.one : forms.other).filling(["n": number(value)])
    }

    /// Whether a unit takes its form after 1; in Tagalog after all figures but those that end in 4, 6 or 9 ("6 na buwan"; CLDR).
    private func isOne(_ value: Double) -> Bool {
        guard language == .tl else { return value == 1 }
        return !["4", "6", "9"].contains { number(value).hasSuffix($0) }
    }

    private static func isHalf(_ value: Double) -> Bool { value > 1 && value - value.rounded(.down) == 0.5 }

    func text(_ due: DueDate) -> String {
        due.year.map { date(CivilDay(year: $0, month: due.month, day: due.day)) } ?? date(month: due.month, day: due.day)
    }

    /// For how long, or up to which birthday; both where the page says both.
    func text(_ validity: Validity) -> String {
        let birthday = validity.birthday.map { format(.birthday, ["n": String($0), "nth": Self.ordinal(String($0))]) }
        return phrasebook.list.joining([validity.span.map(text), birthday].compactMap(\.self))
    }

    func text(_ size: Size) -> String {
        format(.size, ["height": number(size.height), "width": number(size.width)])
    }

    func text(_ document: Document, pageLanguage: String) -> String {
        let name = term(document.name, pageLanguage: pageLanguage)
        if !document.examples.isEmpty {
            let list = document.examples.map { term($0, pageLanguage: pageLanguage) }
            let text = format(.examples, ["name": name, "list": phrasebook.either.joining(list)])
            // What it must show, or for whom alone it is.
            return document.forms.isEmpty ? text : aside(text, phrasebook.either.joining(document.forms.map { term($0, pageLanguage: pageLanguage) }))
        }
        guard !document.forms.isEmpty else { return name }
        let list = document.forms.map { term($0, pageLanguage: pageLanguage) }
        return format(.forms, ["name": name, "list": phrasebook.either.joining(list)])
    }

    /// The office, in the resident's language, as one name; "each …" for a class of places.
    func name(_ counter: Counter, pageLanguage: String) -> String {
        let names = counter.names.enumerated().map { offset, name in
            let shown = term(Self.withoutEach(name), pageLanguage: pageLanguage)
            return Self.withoutEach(name) != name || counter.isClass && counter.names.count == 1
                ? format(.each, ["place": shown]) : shown
        }
        // The innermost comes first; each language has its own order for an office within an office.
        return names.dropFirst().reduce(names.first ?? "") { format(.within, ["large": $1, "small": $0]) }
    }

    func building(_ counter: Counter, pageLanguage: String) -> String? {
        counter.building.map { term($0, pageLanguage: pageLanguage) }
    }

    func floor(_ counter: Counter) -> String? {
        counter.floor.map(floor)
    }

    /// "1st floor", "1階".
    func floor(_ number: String) -> String {
        format(.floor, ["n": number, "nth": Self.ordinal(number)])
    }

    /// The counter in one line, with a warning where it is said to be closed.
    func text(_ counter: Counter, pageLanguage: String) -> String {
        let place = place(counter, pageLanguage: pageLanguage)
        return closed(counter).map { aside(place, $0) } ?? place
    }

    /// Why one should not go there; nil where nobody says so.
    func closed(_ counter: Counter) -> String? {
        switch counter.closing {
        case nil: nil
        case .overlay: label(.closedForNow)
        case .page(let saying):
            label(.closedSays).filling(["page": saying.page, "words": saying.words, "own": saying.listedOn])
        }
    }

    private func place(_ counter: Counter, pageLanguage: String) -> String {
        let name = name(counter, pageLanguage: pageLanguage)
        let building = building(counter, pageLanguage: pageLanguage)
        let place: String
        switch (building, floor(counter)) {
        case (nil, nil): return name
        case (let building?, let floor?): place = format(.within, ["large": building, "small": floor])
        case (let building, let floor): place = building ?? floor ?? ""
        }
        return format(.place, ["name": name, "place": place])
    }

    /// 1st, 2nd, 3rd, 11th, for languages that write them so; what is no figure ("B1") stays.
    private static func ordinal(_ text: String) -> String {
        guard let number = Int(text) else { return text }
        let ending =
            switch (number % 100, number % 10) {
            case (11...13, _): "th"
            case (_, 1): "st"
            case (_, 2): "nd"
            case (_, 3): "rd"
            default: "th"
            }
        return text + ending
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

package import Catalog

extension FactValue {
    /// One line for people who check a page; in English, whatever the page's language.
    package var summary: String {
        switch self {
        case .phone(let phone): phone.summary
        case .email(let email): [email.address, email.name].compactMap { $0 }.joined(separator: ", ")
        case .postalAddress(let address): [address.postalCode, address.text].compactMap { $0 }.joined(separator: " ")
        case .hours(let hours): hours.summary
        case .counter(let counter):
            counter.names.joined(separator: " < ") + (counter.building.map { " @ \($0)" } ?? "")
                + (counter.floor.map { ", floor \($0)" } ?? "") + (counter.isClass ? " (each)" : "")
        case .fee(let fee): fee.yen == 0 ? "free" : "\(fee.yen) yen"
        case .duration(let span): span.summary
        case .document(let document):
            document.name + (document.examples.isEmpty ? "" : "; e.g. " + document.examples.joined(separator: " | "))
                + (document.forms.isEmpty ? "" : "; as " + document.forms.joined(separator: " | "))
        case .size(let size): "\(size.height) cm high x \(size.width) cm wide"
        case .quantity(let quantity): "\(quantity.count) \(quantity.unit.rawValue)s"
        case .link(let link): "\(link.title) -> \(link.url)"
        }
    }
}

extension Phone {
    fileprivate var summary: String {
        var parts = [number, e164, kind == .fax ? "fax" : isTollFree ? "toll-free" : "phone"]
        if let name { parts.append("name: \(name)") }
        if let matter { parts.append("matter: \(matter)") }
        if !languages.isEmpty { parts.append("languages: " + languages.joined(separator: " ")) }
        parts += hours.map(\.summary)
        parts += closures.map { "closed \($0.fromMonth)/\($0.fromDay)–\($0.toMonth)/\($0.toDay)" }
        return parts.joined(separator: "; ")
    }
}

extension ServiceHours {
    fileprivate var summary: String {
        func clock(_ minutes: Int) -> String {
            let minute = minutes % 60
            return "\(minutes / 60):" + (minute < 10 ? "0\(minute)" : "\(minute)")
        }
        let names = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su", "holidays"]
        let named = days == .everyDay ? "every day" : days == .weekdays ? "weekdays"
            : names.enumerated().filter { days.contains(DaySet(rawValue: 1 << $0.offset)) }.map(\.element).joined(separator: "+")
        let span = isAllDay ? "24 hours" : "\(clock(opens))–\(clock(closes))"
        return named + " " + span + (languages.isEmpty ? "" : " [\(languages.joined(separator: " "))]")
    }
}

extension TimeSpan {
    fileprivate var summary: String {
        let figures = [lower, upper].compactMap { $0 }.map { $0 == $0.rounded() ? "\(Int($0))" : "\($0)" }
        let range = figures.isEmpty ? "some" : figures.count == 2 && figures[0] == figures[1] ? figures[0] : figures.joined(separator: "–")
        return (relation == .within ? "within " : "") + "\(range) \(unit.rawValue)(s)"
    }
}

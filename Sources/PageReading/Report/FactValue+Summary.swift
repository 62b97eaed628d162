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
        case .fee(let fee):
            (fee.yen == 0 ? "free" : "\(fee.yen) yen") + (fee.begins.map { " from \($0.iso)" } ?? "") + (fee.ends.map { " until \($0.iso)" } ?? "")
                + (fee.condition.map { "; if: \($0)" } ?? "")
        case .closure(let closure): closure.summary
        case .duration(let span), .deadline(let span): span.summary
        case .dueDate(let date): "by " + date.summary
        case .validity(let validity): validity.summary
        case .step(let step): "\(step.number). \(step.text)"
        case .condition(let statement), .caution(let statement): statement.text
        case .document(let document):
            document.name + (document.examples.isEmpty ? "" : "; e.g. " + document.examples.joined(separator: " | "))
                + (document.forms.isEmpty ? "" : "; as " + document.forms.joined(separator: " | "))
                + (document.choice.map { "; \($0.needed) of group \($0.group)" } ?? "")
        case .size(let size): "\(size.height) cm high x \(size.width) cm wide"
        case .quantity(let quantity): "\(quantity.count) \(quantity.unit.rawValue)s"
        case .link(let link): "\(link.title) -> \(link.url)" + (link.file.map { " (\($0.summary))" } ?? "")
        }
    }
}

extension Phone {
    fileprivate var summary: String {
        var parts = [number, e164, kind == .fax ? "fax" : isTollFree ? "toll-free" : isNaviDial ? "Navi-Dial" : "phone"]
        if let extensionNumber { parts.append("extension \(extensionNumber)") }
        if let name { parts.append("name: \(name)") }
        if let matter { parts.append("matter: \(matter)") }
        if !languages.isEmpty { parts.append("languages: " + languages.joined(separator: " ")) }
        parts += hours.map(\.summary)
        parts += closures.map { "closed \($0.summary)" }
        return parts.joined(separator: "; ")
    }
}

extension ServiceHours {
    fileprivate var summary: String {
        func clock(_ minutes: Int) -> String {
            let minute = minutes % 60
            return "\(minutes / 60):" + (minute < 10 ? "0\(minute)" : "\(minute)")
        }
        let span = isAllDay ? "24 hours" : "\(clock(opens))–\(clock(closes))"
        let weeks = weeks.map { " in week " + $0.map(String.init).joined(separator: "+") + " of the month" } ?? ""
        let bounds = (begins.map { " from \($0.iso)" } ?? "") + (ends.map { " until \($0.iso)" } ?? "")
        return days.summary + weeks + " " + span + bounds + (languages.isEmpty ? "" : " [\(languages.joined(separator: " "))]")
    }
}

extension TimeSpan {
    fileprivate var summary: String {
        let figures = [lower, upper].compactMap { $0 }.map { $0 == $0.rounded() ? "\(Int($0))" : "\($0)" }
        let range = figures.isEmpty ? "some" : figures.count == 2 && figures[0] == figures[1] ? figures[0] : figures.joined(separator: "–")
        let bound = switch relation {
        case .takes: ""
        case .within: "within "
        case .before: "before the last "
        }
        return bound + "\(range) \(unit.rawValue)(s)"
    }
}

extension DueDate {
    fileprivate var summary: String { (year.map { "\($0)-" } ?? "") + "\(month)-\(day)" }
}

extension Validity {
    fileprivate var summary: String {
        let parts = [span.map { "for \($0.summary)" }, birthday.map { "until birthday \($0) after the issue" }]
        return "valid " + parts.compactMap { $0 }.joined(separator: ", ")
    }
}

extension DaySet {
    fileprivate var summary: String {
        let names = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su", "holidays"]
        if isEmpty { return "days not stated" }
        if self == .everyDay { return "every day" }
        if self == .weekdays { return "weekdays" }
        return names.enumerated().filter { contains(DaySet(rawValue: 1 << $0.offset)) }.map(\.element).joined(separator: "+")
    }
}

extension YearlyPeriod {
    fileprivate var summary: String {
        if isUndated { return "year-end" }
        let start = "\(fromMonth)/\(fromDay)"
        let end = "\(toMonth)/\(toDay)"
        return start == end ? start : "\(start)–\(end)"
    }
}

extension Closure {
    fileprivate var summary: String {
        let parts = (days.isEmpty ? [] : [days.summary]) + periods.map(\.summary) + (isYearEnd ? ["year-end"] : [])
            + (onHolidays.map { [$0] } ?? [])
        return "closed " + parts.joined(separator: ", ")
    }
}

extension LinkedFile {
    fileprivate var summary: String { format.rawValue + (bytes.map { ", \($0) bytes" } ?? "") }
}

import Catalog
import Foundation

extension Localizer {
    private static let dayNames: [(DaySet, Phrasebook.DayName)] = [
        (.monday, .monday), (.tuesday, .tuesday), (.wednesday, .wednesday), (.thursday, .thursday),
        (.friday, .friday), (.saturday, .saturday), (.sunday, .sunday), (.holiday, .holiday),
    ]

    /// Opening hours in one line: "Mon–Fri: 9:30–20:00; Sat, Sun and public holidays: 9:30–17:30, closed …".
    ///
    /// Hours that hold every day are given without days.
    func text(_ hours: [ServiceHours], closures: [YearlyPeriod]) -> String? {
        // No phrasebook has words for "the first Sunday" yet, and "Sunday" alone would be wrong.
        let hours = hours.filter { $0.weeks == nil }
        guard !hours.isEmpty else { return nil }
        let lines = hours.map { span in
            let time =
                span.isAllDay
                ? label(.roundTheClock)
                : format(.timeRange, ["from": Self.time(span.opens), "to": Self.time(span.closes)])
            let onDays = span.days == .everyDay ? time : format(.dayHours, ["days": text(span.days), "hours": time])
            // Hours for other languages than the resident's are told apart by theirs.
            guard !span.languages.isEmpty, !span.languages.contains(language.spoken) else { return onDays }
            return format(.dayHours, ["days": languageNames(span.languages), "hours": onDays])
        }
        let closed = closures.map { closure in
            let period = format(
                .dateRange,
                [
                    "from": date(month: closure.fromMonth, day: closure.fromDay),
                    "to": date(month: closure.toMonth, day: closure.toDay),
                ])
            return label(.closedOn).filling(["period": period])
        }
        return (lines + closed).joined(separator: phrasebook.formats[.also] ?? "")
    }

    func text(_ days: DaySet) -> String {
        if days == .everyDay { return label(.everyDay) }
        if days == .weekdays { return phrasebook.days[.weekdays] ?? "" }
        return phrasebook.list.joining(
            Self.dayNames.filter { days.contains($0.0) }.compactMap { phrasebook.days[$0.1] })
    }

    func text(_ state: OpeningHours.State, at moment: Date, timeZone: TimeZone) -> String? {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = timeZone
        func clock(_ date: Date) -> String {
            let parts = calendar.dateComponents([.hour, .minute], from: date)
            return Self.time((parts.hour ?? 0) * 60 + (parts.minute ?? 0))
        }
        switch state {
        case .open(nil): return label(.openNowAlways)
        case .open(let until?): return label(.openNow).filling(["time": clock(until)])
        case .closed(nil): return nil
        case .closed(let opens?):
            return label(.opens).filling(["day": day(opens, from: moment, calendar), "time": clock(opens)])
        }
    }

    /// "today", "tomorrow", or the day of the week with the date.
    private func day(_ date: Date, from moment: Date, _ calendar: Calendar) -> String {
        if calendar.isDate(date, inSameDayAs: moment) { return phrasebook.days[.today] ?? "" }
        if let tomorrow = calendar.date(byAdding: .day, value: 1, to: moment),
            calendar.isDate(date, inSameDayAs: tomorrow)
        {
            return phrasebook.days[.tomorrow] ?? ""
        }
        return text(date, .dateTime.weekday(.abbreviated).month(.wide).day(), calendar)
    }

    /// A day of the year with the month's name, so that nobody takes the one figure for the other; by CLDR.
    func date(month: Int, day: Int) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        // Of a leap year, so that there is a February 29.
        guard let date = calendar.date(from: DateComponents(year: 2024, month: month, day: day)) else { return "" }
        return text(date, .dateTime.month(.wide).day(), calendar)
    }

    /// A day as pages and `site.yaml` give it, `yyyy-MM-dd`.
    func date(_ day: String) -> String {
        guard let date = try? Date(day, strategy: .iso8601.year().month().day()) else { return day }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return text(date, .dateTime.year().month(.wide).day(), calendar)
    }

    private func text(_ date: Date, _ style: Date.FormatStyle, _ calendar: Calendar) -> String {
        var style = style.locale(Locale(identifier: language.locale))
        style.timeZone = calendar.timeZone
        style.calendar = calendar
        return style.format(date)
    }

    /// Minutes after midnight as `9:30`; the hours of a span past midnight go on from 24.
    private static func time(_ minutes: Int) -> String {
        let minute = minutes % 60
        return "\(minutes / 60):\(minute < 10 ? "0" : "")\(minute)"
    }
}

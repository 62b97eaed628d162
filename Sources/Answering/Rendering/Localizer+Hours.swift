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
        return (lines + closed).joined(separator: "; ")
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
        let parts = calendar.dateComponents([.weekday, .month, .day], from: date)
        let index = ((parts.weekday ?? 1) + 5) % 7
        let name = phrasebook.days[Self.dayNames[index].1] ?? ""
        return "\(name) \(self.date(month: parts.month ?? 1, day: parts.day ?? 1))"
    }

    func date(month: Int, day: Int) -> String {
        format(.date, ["month": String(month), "day": String(day)])
    }

    /// Minutes after midnight as `9:30`; the hours of a span past midnight go on from 24.
    private static func time(_ minutes: Int) -> String {
        let minute = minutes % 60
        return "\(minutes / 60):\(minute < 10 ? "0" : "")\(minute)"
    }
}

import Catalog
import Foundation
import TextNormalizing

extension Localizer {
    private static let dayNames: [(DaySet, Phrasebook.DayName)] = [
        (.monday, .monday), (.tuesday, .tuesday), (.wednesday, .wednesday), (.thursday, .thursday),
        (.friday, .friday), (.saturday, .saturday), (.sunday, .sunday), (.holiday, .holiday),
    ]

    /// Opening hours in one line: "Mon–Fri: 9:30–20:00; Sat, Sun and public holidays: 9:30–17:30, closed …".
    ///
    /// Hours that hold every day, or on days that the page does not name, are given without days.
    ///
    /// - Parameter namesOwn: whether the resident's own language is named beside its hours too.
    func text(_ hours: [ServiceHours], closures: [YearlyPeriod], namesOwn: Bool = false) -> String? {
        guard !hours.isEmpty else { return nil }
        let lines = hours.map { span in
            let hours =
                span.isAllDay ? label(.roundTheClock) : format(.timeRange, ["from": time(span.opens), "to": time(span.closingTime)])
            let time = hours + period(span.begins, span.ends)
            let onDays =
                span.days.isEmpty || span.days == .everyDay && span.weeks == nil
                ? time : format(.dayHours, ["days": text(span.days, weeks: span.weeks), "hours": time])
            // Hours for other languages than the resident's are told apart by theirs.
            guard !span.languages.isEmpty, namesOwn || !span.languages.contains(language.spoken) else { return onDays }
            return format(.labelled, ["label": languageNames(span.languages), "value": onDays])
        }
        let closed = closures.map { closure in
            if closure.isUndated { return label(.closedOn).filling(["period": phrasebook.days[.yearEnd] ?? ""]) }
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

    /// " (– 31 December 2025)", " (1 January 2026 –)": between which days something holds, with a sign that needs no translation.
    func period(_ begins: CivilDay?, _ ends: CivilDay?) -> String {
        guard begins != nil || ends != nil else { return "" }
        return " (" + [begins.map { date($0) }, "–", ends.map { date($0) }].compactMap(\.self).joined(separator: " ") + ")"
    }

    /// - Parameter weeks: in which weeks of the month (第1・第3日曜日); nil in every week.
    func text(_ days: DaySet, weeks: [Int]?) -> String {
        guard let weeks else { return text(days) }
        let ordinals: [Phrasebook.Format] = [.first, .second, .third, .fourth, .fifth]
        let nth = weeks.filter { (1...ordinals.count).contains($0) }.map { format(ordinals[$0 - 1], [:]) }
        return format(.nthDay, ["nth": phrasebook.list.joining(nth), "day": text(days)])
    }

    func text(_ days: DaySet) -> String {
        if days == .everyDay { return label(.everyDay) }
        if days == .weekdays { return phrasebook.days[.weekdays] ?? "" }
        return phrasebook.list.joining(
            Self.dayNames.filter { days.contains($0.0) }.compactMap { phrasebook.days[$0.1] })
    }

    func text(_ state: OpeningHours.State, at moment: Date, timeZone: TimeZone) -> String? {
        switch state {
        case .open(nil): return label(.openNowAlways)
        case .open(let until?):
            let clock = LocalClock(timeZone)
            let (now, end) = (clock.minute(of: moment), clock.minute(of: until))
            // Midnight is the end of the day that it closes, not the beginning of the next.
            let midnight = (clock.day(of: moment).number + 1) * LocalClock.minutesOfDay
            guard end > midnight || end <= now else {
                let time = end == midnight ? time(LocalClock.minutesOfDay) : self.time(until, timeZone)
                return label(.openNow).filling(["time": time])
            }
            return label(.openNowUntilDay).filling(values(until, from: moment, timeZone))
        case .closed(nil): return nil
        case .closed(let opens?): return label(.opens).filling(values(opens, from: moment, timeZone))
        }
    }

    /// "This notice holds until tomorrow, Tue 24 Nov, 18:00" and the like: the label with its `day` and `time` filled.
    func text(_ name: Phrasebook.Label, _ date: Date, from moment: Date, timeZone: TimeZone) -> String {
        label(name).filling(values(date, from: moment, timeZone))
    }

    private func values(_ date: Date, from moment: Date, _ timeZone: TimeZone) -> [String: String] {
        ["day": day(date, from: moment, timeZone), "time": time(date, timeZone)]
    }

    private func time(_ date: Date, _ timeZone: TimeZone) -> String {
        let minute = LocalClock(timeZone).minute(of: date)
        return time(minute - LocalClock.day(ofMinute: minute).number * LocalClock.minutesOfDay)
    }

    /// "today", "tomorrow, Tue 24 Nov", or the day of the week with the date.
    private func day(_ date: Date, from moment: Date, _ timeZone: TimeZone) -> String {
        let clock = LocalClock(timeZone)
        let day = clock.day(of: date)
        let away = day.number - clock.day(of: moment).number
        if away == 0 { return phrasebook.days[.today] ?? "" }
        let dated = text(day)
        return away == 1 ? format(.dated, ["day": phrasebook.days[.tomorrow] ?? "", "date": dated]) : format(.onDay, ["date": dated])
    }

    /// A day to come, with the day of the week: short where the language's short form is plain to everybody (Tue, 周二),
    /// else in full ("Th 3" and "อ." are not).
    private func text(_ day: CivilDay) -> String {
        switch language {
        case .jaEasy:
            // CLDR has no readings.
            let names: [Phrasebook.DayName] = [.monday, .tuesday, .wednesday, .thursday, .friday, .saturday, .sunday]
            return EasyJapanese.date(month: day.parts.month, day: day.parts.day) + " " + (phrasebook.days[names[day.weekday]] ?? "")
        case .en, .ja, .zhHans, .zhHant, .ko: return text(day, .dateTime.weekday(.abbreviated).month(.abbreviated).day())
        // "el lunes 23 de noviembre" has no comma.
        case .es: return text(day, .dateTime.weekday(.wide).month(.wide).day()).replacing(", ", with: " ")
        // CLDR has it as at the beginning of a sentence.
        case .vi: return text(day, .dateTime.weekday(.wide).month(.wide).day()).replacing("Thứ", with: "thứ")
        default: return text(day, .dateTime.weekday(.wide).month(.wide).day())
        }
    }

    /// A day of the year with the month's name, so that nobody takes the one figure for the other; by CLDR.
    func date(month: Int, day: Int) -> String {
        if language == .jaEasy { return EasyJapanese.date(month: month, day: day) }
        // Of a leap year, so that there is a February 29.
        return text(CivilDay(year: 2024, month: month, day: day), .dateTime.month(.wide).day())
    }

    /// A day as pages and `site.yaml` give it, `yyyy-MM-dd`.
    func date(_ day: String) -> String { CivilDay(iso: day).map { date($0) } ?? day }

    /// A day with its year.
    func date(_ day: CivilDay) -> String {
        if language == .jaEasy {
            let (year, month, day) = day.parts
            return EasyJapanese.date(year: year, month: month, day: day)
        }
        return text(day, .dateTime.year().month(.wide).day())
    }

    private func text(_ day: CivilDay, _ style: Date.FormatStyle) -> String {
        var style = style.locale(Locale(identifier: language.locale))
        style.timeZone = .gmt
        style.calendar = Calendar(identifier: .gregorian)
        style.calendar.timeZone = .gmt
        return style.format(Date(timeIntervalSince1970: Double(day.number * LocalClock.minutesOfDay * 60)))
    }

    /// Minutes after midnight as `9:30`; the end of the day is 24:00.
    private func time(_ minutes: Int) -> String {
        let minute = minutes % 60
        return format(.time, ["hour": String(minutes / 60), "minute": "\(minute < 10 ? "0" : "")\(minute)"])
    }
}

import Foundation

/// Japan's public holidays by the Act on National Holidays (昭和23年法律第178号), as in force since 2022.
package enum JapaneseHolidays {
    /// Whether the day (Gregorian, in Japan) is a public holiday. Years 2022–2099; the equinoxes follow the
    /// astronomical rule of those years.
    package static func isHoliday(year: Int, month: Int, day: Int) -> Bool {
        if isNamedHoliday(year, month, day) { return true }
        return isSubstitute(year, month, day) || isSandwiched(year, month, day)
    }

    private static func isNamedHoliday(_ year: Int, _ month: Int, _ day: Int) -> Bool {
        let monday = weekday(year, month, day) == 2
        let nth = (day - 1) / 7 + 1
        switch (month, day) {
        case (1, 1), (2, 11), (2, 23), (4, 29), (5, 3), (5, 4), (5, 5), (8, 11), (11, 3), (11, 23): return true
        case (3, _): return day == vernalEquinox(year)
        case (9, _): return day == autumnalEquinox(year) || monday && nth == 3
        case (1, _), (10, _): return monday && nth == 2
        case (7, _): return monday && nth == 3
        default: return false
        }
    }

    /// Article 3(2): where a holiday falls on a Sunday, the next day that is no holiday.
    private static func isSubstitute(_ year: Int, _ month: Int, _ day: Int) -> Bool {
        var date = (year, month, day)
        while true {
            date = previous(date)
            guard isNamedHoliday(date.0, date.1, date.2) else { return false }
            if weekday(date.0, date.1, date.2) == 1 { return true }
        }
    }

    /// Article 3(3): a day between two holidays.
    private static func isSandwiched(_ year: Int, _ month: Int, _ day: Int) -> Bool {
        let (before, after) = (previous((year, month, day)), next((year, month, day)))
        return isNamedHoliday(before.0, before.1, before.2) && isNamedHoliday(after.0, after.1, after.2)
    }

    /// The formula of the National Astronomical Observatory's almanac for 1980–2099.
    private static func vernalEquinox(_ year: Int) -> Int {
        Int(20.8431 + 0.242194 * Double(year - 1980)) - (year - 1980) / 4
    }

    private static func autumnalEquinox(_ year: Int) -> Int {
        Int(23.2488 + 0.242194 * Double(year - 1980)) - (year - 1980) / 4
    }

    private static let calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar
    }()

    /// 1 is Sunday.
    private static func weekday(_ year: Int, _ month: Int, _ day: Int) -> Int {
        date(year, month, day).map { calendar.component(.weekday, from: $0) } ?? 0
    }

    private static func date(_ year: Int, _ month: Int, _ day: Int) -> Date? {
        calendar.date(from: DateComponents(year: year, month: month, day: day))
    }

    private static func previous(_ day: (Int, Int, Int)) -> (Int, Int, Int) { shifted(day, by: -1) }

    private static func next(_ day: (Int, Int, Int)) -> (Int, Int, Int) { shifted(day, by: 1) }

    private static func shifted(_ day: (Int, Int, Int), by days: Int) -> (Int, Int, Int) {
        guard let start = date(day.0, day.1, day.2), let end = calendar.date(byAdding: .day, value: days, to: start)
        else { return day }
        let parts = calendar.dateComponents([.year, .month, .day], from: end)
        return (parts.year ?? day.0, parts.month ?? day.1, parts.day ?? day.2)
    }
}

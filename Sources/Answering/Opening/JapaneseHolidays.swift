package import Catalog

/// Japan's public holidays by the Act on National Holidays (昭和23年法律第178号), as in force since 2022.
package enum JapaneseHolidays {
    /// Whether the day, in Japan, is a public holiday. Years 2022–2099; the equinoxes follow the astronomical rule of
    /// those years.
    package static func isHoliday(_ day: CivilDay) -> Bool {
        isNamed(day) || isSubstitute(day) || isSandwiched(day)
    }

    package static func isHoliday(year: Int, month: Int, day: Int) -> Bool {
        isHoliday(CivilDay(year: year, month: month, day: day))
    }

    /// Article 2: fixed days, Mondays of a certain week, equinoxes.
    private static func isNamed(_ date: CivilDay) -> Bool {
        let (year, month, day) = date.parts
        let isMonday = date.weekday == 0
        let nth = (day - 1) / 7 + 1
        switch (month, day) {
        case (1, 1), (2, 11), (2, 23), (4, 29), (5, 3), (5, 4), (5, 5), (8, 11), (11, 3), (11, 23): return true
        case (3, _): return day == vernalEquinox(year)
        case (9, _): return day == autumnalEquinox(year) || isMonday && nth == 3
        case (1, _), (10, _): return isMonday && nth == 2
        case (7, _): return isMonday && nth == 3
        default: return false
        }
    }

    /// Article 3(2): where a holiday falls on a Sunday, the next day that is none.
    private static func isSubstitute(_ date: CivilDay) -> Bool {
        var day = date.advanced(by: -1)
        while isNamed(day) {
            if day.weekday == 6 { return true }
            day.number -= 1
        }
        return false
    }

    /// Article 3(3): a day between two holidays.
    private static func isSandwiched(_ date: CivilDay) -> Bool {
        isNamed(date.advanced(by: -1)) && isNamed(date.advanced(by: 1))
    }

    /// The formula of the National Astronomical Observatory's almanac for 1980–2099.
    private static func vernalEquinox(_ year: Int) -> Int {
        Int(20.8431 + 0.242194 * Double(year - 1980)) - (year - 1980) / 4
    }

    private static func autumnalEquinox(_ year: Int) -> Int {
        Int(23.2488 + 0.242194 * Double(year - 1980)) - (year - 1980) / 4
    }
}

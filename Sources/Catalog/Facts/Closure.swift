/// When a place is closed, as the page lists it.
package struct Closure: Codable, Sendable, Hashable {
    /// Days of every week, and public holidays.
    package var days: DaySet
    /// Spans of days of every year; a single day is a span of one.
    package var periods: [YearlyPeriod]
    /// Whether the page says "year-end and New Year" without its dates.
    package var isYearEnd: Bool
    /// What holds where such a day is a public holiday, in the page's words: 祝日の場合は翌平日.
    package var onHolidays: String?
    /// The same as a rule, where the words are understood.
    package var shift: HolidayShift?

    package init(days: DaySet = [], periods: [YearlyPeriod] = [], isYearEnd: Bool = false, onHolidays: String? = nil, shift: HolidayShift? = nil) {
        self.onHolidays = onHolidays
        self.shift = shift
        self.days = days
        self.periods = periods
        self.isYearEnd = isYearEnd
    }
}

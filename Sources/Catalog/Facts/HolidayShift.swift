/// What a page says of closed days of the week that are public holidays: open then, and closed on another day in their place
/// (休館日：月曜日（祝日の場合は翌平日））.
package struct HolidayShift: Codable, Sendable, Hashable {
    /// On which day it is closed instead.
    package enum Target: String, Codable, Sendable {
        /// 翌日, "the following day": whatever day that is.
        case nextDay
        /// 翌平日, "the next weekday": the next from Monday to Friday that is no holiday.
        case nextWeekday
    }

    /// The closed days of the week.
    package var days: DaySet
    package var target: Target

    package init(days: DaySet, target: Target) {
        self.days = days
        self.target = target
    }
}

import Catalog
import Foundation

/// Until when words such as "today" and a count of days stay true.
enum SameDay {
    /// The end of the wall clock's day, or the change of summer time before it, at which wall times jump.
    static func end(at moment: Date, in timeZone: TimeZone) -> Date {
        let clock = LocalClock(timeZone)
        let midnight = clock.date(ofMinute: (clock.day(of: moment).number + 1) * LocalClock.minutesOfDay)
        return min(midnight, timeZone.nextDaylightSavingTimeTransition(after: moment) ?? midnight)
    }
}

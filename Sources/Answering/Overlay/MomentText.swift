import Catalog
package import Foundation

/// When something shall end, as staff type it.
package enum MomentText {
    package static let forms = "18:00, 2026-11-24 18:00, 2026-11-24T18:00+09:00, +90m, +6h or +2d"

    /// The moment that the text means; a time alone is the next at which the clock shows it. Nil if it means none.
    package static func date(_ text: String, after now: Date, in timeZone: TimeZone) -> Date? {
        if let match = text.wholeMatch(of: /\+?(\d{1,4})([mhd])/), let count = Double(match.1) {
            let unit: Double = match.2 == "m" ? 60 : match.2 == "h" ? 3600 : 86_400
            return now + count * unit
        }
        let clock = LocalClock(timeZone)
        if let match = text.wholeMatch(of: /(\d{1,2}):(\d{2})/), let minute = minute(match.1, match.2) {
            let today = clock.date(ofMinute: clock.day(of: now).number * LocalClock.minutesOfDay + minute)
            return today > now ? today : clock.date(ofMinute: (clock.day(of: now).number + 1) * LocalClock.minutesOfDay + minute)
        }
        if let match = text.wholeMatch(of: /(\d{4})-(\d{2})-(\d{2})[T ](\d{1,2}):(\d{2})/), let minute = minute(match.4, match.5),
            let year = Int(match.1), let month = Int(match.2), let day = Int(match.3)
        {
            let date = CivilDay(year: year, month: month, day: day)
            // The 31st of November is no day.
            guard (1...12).contains(month), date.parts == (year, month, day) else { return nil }
            return clock.date(ofMinute: date.number * LocalClock.minutesOfDay + minute)
        }
        // RFC 3339 with or without the seconds, which nobody types.
        let whole = text.replacing(/^(\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2})(?=[Z+-])/) { "\($0.1):00" }
        return try? Date(whole, strategy: .iso8601)
    }

    private static func minute(_ hour: Substring, _ minute: Substring) -> Int? {
        guard let hour = Int(hour), let minute = Int(minute), hour < 24 || hour == 24 && minute == 0, minute < 60 else { return nil }
        return hour * 60 + minute
    }
}

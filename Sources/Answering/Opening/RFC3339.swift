import Catalog
import Foundation

/// Moments as JSON replies hold them: `2026-11-24T10:00:00+09:00`, with the site's own offset.
enum RFC3339 {
    static func text(_ date: Date, in timeZone: TimeZone) -> String {
        let offset = timeZone.secondsFromGMT(for: date) / 60
        let minute = LocalClock(timeZone).minute(of: date)
        let (year, month, day) = LocalClock.day(ofMinute: minute).parts
        let clock = minute - LocalClock.day(ofMinute: minute).number * LocalClock.minutesOfDay
        let seconds = Int(date.timeIntervalSince1970.rounded(.down)) % 60
        let zone = offset == 0 ? "Z" : "\(offset < 0 ? "-" : "+")\(two(abs(offset) / 60)):\(two(abs(offset) % 60))"
        return "\(year)-\(two(month))-\(two(day))T\(two(clock / 60)):\(two(clock % 60)):\(two(seconds))\(zone)"
    }

    private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
}

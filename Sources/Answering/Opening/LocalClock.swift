package import Catalog
package import Foundation

/// Moments as minutes of one time zone's wall clock, and back.
package struct LocalClock: Sendable {
    package let timeZone: TimeZone
    package static let minutesOfDay = 1440

    package init(_ timeZone: TimeZone) { self.timeZone = timeZone }

    /// Whole minutes since 1970-01-01 00:00 of the wall clock.
    package func minute(of moment: Date) -> Int {
        let seconds = moment.timeIntervalSince1970.rounded(.down) + Double(timeZone.secondsFromGMT(for: moment))
        return Int((seconds / 60).rounded(.down))
    }

    package func day(of moment: Date) -> CivilDay { Self.day(ofMinute: minute(of: moment)) }

    package static func day(ofMinute minute: Int) -> CivilDay {
        CivilDay(number: minute >= 0 ? minute / minutesOfDay : (minute - minutesOfDay + 1) / minutesOfDay)
    }

    /// The moment at which the wall clock shows that minute; of two, where the clock is put back, the later.
    package func date(ofMinute minute: Int) -> Date {
        let wall = Date(timeIntervalSince1970: Double(minute) * 60)
        let guess = wall - Double(timeZone.secondsFromGMT(for: wall))
        return wall - Double(timeZone.secondsFromGMT(for: guess))
    }
}

package import Catalog
package import Foundation

/// When a line is answered, in one time zone.
package struct OpeningHours: Sendable {
    private let spans: [ServiceHours]
    private let closures: [YearlyPeriod]
    private let calendar: Calendar
    /// A line that does not open within so many days is not said to open at all.
    private static let horizon = 21

    package init(_ spans: [ServiceHours], closures: [YearlyPeriod], timeZone: TimeZone) {
        self.spans = spans
        self.closures = closures
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = timeZone
        self.calendar = calendar
    }

    package enum State: Sendable, Equatable {
        /// Until when; nil round the clock.
        case open(until: Date?)
        /// When it opens next; nil if not within three weeks.
        case closed(opens: Date?)
    }

    /// The state at `moment`; nil where no hours are known.
    package func state(at moment: Date) -> State? {
        guard !spans.isEmpty else { return nil }
        let intervals = self.intervals(around: moment)
        if let current = intervals.first(where: { $0.start <= moment && moment < $0.end }) {
            // Longer than any week of waiting is round the clock.
            let isAlways = current.end.timeIntervalSince(moment) > 8 * 86_400
            return .open(until: isAlways ? nil : current.end)
        }
        return .closed(opens: intervals.first { $0.start > moment }?.start)
    }

    /// The open intervals from yesterday on, joined where they touch, in order.
    private func intervals(around moment: Date) -> [DateInterval] {
        guard let today = calendar.dateInterval(of: .day, for: moment)?.start else { return [] }
        var intervals: [DateInterval] = []
        for offset in -1...Self.horizon {
            guard let day = calendar.date(byAdding: .day, value: offset, to: today) else { continue }
            for span in spans where isServed(day, span) {
                guard let start = calendar.date(byAdding: .minute, value: span.opens, to: day),
                    let end = calendar.date(byAdding: .minute, value: span.closes, to: day), start < end
                else { continue }
                intervals.append(DateInterval(start: start, end: end))
            }
        }
        return intervals.sorted { $0.start < $1.start }.reduce(into: []) { joined, interval in
            if let last = joined.last, interval.start <= last.end {
                joined[joined.count - 1].end = max(last.end, interval.end)
            } else {
                joined.append(interval)
            }
        }
    }

    private func isServed(_ day: Date, _ span: ServiceHours) -> Bool {
        let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: day)
        guard let year = parts.year, let month = parts.month, let number = parts.day, let weekday = parts.weekday else {
            return false
        }
        if closures.contains(where: { $0.contains(month: month, day: number) }) { return false }
        if JapaneseHolidays.isHoliday(year: year, month: month, day: number) { return span.days.contains(.holiday) }
        if let weeks = span.weeks, !weeks.contains((number + 6) / 7) { return false }
        // Calendar counts from Sunday, DaySet from Monday.
        return span.days.contains(DaySet(rawValue: 1 << UInt8((weekday + 5) % 7)))
    }
}

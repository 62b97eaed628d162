package import Catalog
package import Foundation

/// When a line or a place is open, in one time zone.
package struct OpeningHours: Sendable {
    /// By their opening minute, so that the intervals of a day come in order.
    private let spans: [ServiceHours]
    private let closures: [YearlyPeriod]
    private let clock: LocalClock
    /// What does not open within so many days is not said to open at all.
    private static let horizon = 35
    /// What stays open for longer than any week's waiting is said to be open always.
    private static let always = 8 * LocalClock.minutesOfDay

    package init(_ spans: [ServiceHours], closures: [YearlyPeriod], timeZone: TimeZone) {
        self.spans = spans.sorted { $0.opens < $1.opens }
        self.closures = closures
        clock = LocalClock(timeZone)
    }

    /// How it stands at one moment.
    package enum State: Sendable, Equatable {
        /// Until when; nil round the clock.
        case open(until: Date?)
        /// When it opens next; nil if not within five weeks.
        case closed(opens: Date?)

        package var isOpen: Bool { if case .open = self { true } else { false } }
    }

    /// The state at `moment`; nil where no hours are known.
    package func state(at moment: Date) -> State? { standing(at: moment)?.state }

    /// The state at `moment`, and from when on it may be another; that is nil where the next day is soon enough to ask again.
    func standing(at moment: Date) -> (state: State, changes: Date?)? {
        guard !spans.isEmpty, isKnown(clock.day(of: moment)) else { return nil }
        let now = clock.minute(of: moment)
        let today = LocalClock.day(ofMinute: now)
        // Open intervals in minutes, joined where they touch. A span lasts at most two days, so that yesterday's can
        // reach into today.
        var current: Range<Int>?
        for offset in -1...Self.horizon {
            let day = today.advanced(by: offset)
            for span in spans where span.opens < span.closes && isServed(day, span) {
                let start = day.number * LocalClock.minutesOfDay
                let next = start + span.opens..<start + span.closes
                guard let open = current else {
                    current = next
                    continue
                }
                if next.lowerBound <= open.upperBound {
                    current = open.lowerBound..<max(open.upperBound, next.upperBound)
                } else {
                    if open.upperBound > now { return standing(open, now) }
                    current = next
                }
            }
            if let open = current, open.contains(now), open.upperBound - now > Self.always {
                return (.open(until: nil), clock.date(ofMinute: open.upperBound - Self.always))
            }
        }
        guard let last = current, last.upperBound > now else { return (.closed(opens: nil), nil) }
        return standing(last, now)
    }

    private func standing(_ interval: Range<Int>, _ now: Int) -> (State, Date?) {
        let change = clock.date(ofMinute: interval.contains(now) ? interval.upperBound : interval.lowerBound)
        // It may open before, on a day of which nothing is known, or later, where a closure of unknown length lies between.
        if !interval.contains(now) {
            let between = LocalClock.day(ofMinute: now).number..<LocalClock.day(ofMinute: interval.lowerBound).number
            guard between.allSatisfy({ isKnown(CivilDay(number: $0)) && !isUndated(CivilDay(number: $0)) }) else { return (.closed(opens: nil), nil) }
        }
        return (interval.contains(now) ? .open(until: change) : .closed(opens: change), change)
    }

    /// Hours without days hold on weekdays at least; of weekends and holidays nothing can be said.
    private func isKnown(_ day: CivilDay) -> Bool {
        !spans.contains(where: \.days.isEmpty) || day.weekday < 5 && !JapaneseHolidays.isHoliday(day)
    }

    /// Whether a day lies in a closure of which the page gives no dates.
    private func isUndated(_ day: CivilDay) -> Bool {
        let (_, month, number) = day.parts
        return closures.contains { $0.isUndated && $0.contains(month: month, day: number) }
    }

    private func isServed(_ day: CivilDay, _ span: ServiceHours) -> Bool {
        if let begins = span.begins, day < begins { return false }
        if let ends = span.ends, day > ends { return false }
        let (_, month, number) = day.parts
        if closures.contains(where: { $0.contains(month: month, day: number) }) { return false }
        if let shift = span.shift, shift.closes(day) { return false }
        if JapaneseHolidays.isHoliday(day) { return span.days.contains(.holiday) }
        if let weeks = span.weeks, !weeks.contains((number + 6) / 7) { return false }
        return (span.days.isEmpty ? .weekdays : span.days).contains(DaySet(rawValue: 1 << UInt8(day.weekday)))
    }
}

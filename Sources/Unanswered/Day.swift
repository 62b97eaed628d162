package import Foundation

/// A day of the calendar, in UTC: the finest moment that is kept of a question.
package struct Day: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Days since 1970-01-01.
    package let number: Int

    package init(number: Int) { self.number = number }

    package init(_ moment: Date) { number = Int((moment.timeIntervalSince1970 / 86_400).rounded(.down)) }

    /// `2026-11-28`
    package var description: String {
        Date(timeIntervalSince1970: Double(number) * 86_400).formatted(.iso8601.year().month().day())
    }

    package static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

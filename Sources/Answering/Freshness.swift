import Catalog
import Foundation

/// After how long what was read from a page counts as old.
package struct Freshness: Sendable {
    /// Days since the page was read.
    package var days: Int
    package static let standardDays = 180

    package init(days: Int = standardDays) { self.days = days }

    /// The earliest of days written `yyyy-MM-dd`.
    func oldest(_ days: [String]) -> String? { days.min() }

    /// Whether a page read on that day may have changed since; a day that cannot be read says nothing.
    func isStale(_ readOn: String, at moment: Date, in timeZone: TimeZone) -> Bool {
        CivilDay(iso: readOn).map { LocalClock(timeZone).day(of: moment).number - $0.number > days } ?? false
    }
}

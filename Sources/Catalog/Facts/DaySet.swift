/// The days of a week, and public holidays as an eighth day.
///
/// On a public holiday only `.holiday` counts, whatever weekday it is: a line open on `.weekdays` is closed then.
package struct DaySet: OptionSet, Codable, Sendable, Hashable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let monday = DaySet(rawValue: 1 << 0)
    package static let tuesday = DaySet(rawValue: 1 << 1)
    package static let wednesday = DaySet(rawValue: 1 << 2)
    package static let thursday = DaySet(rawValue: 1 << 3)
    package static let friday = DaySet(rawValue: 1 << 4)
    package static let saturday = DaySet(rawValue: 1 << 5)
    package static let sunday = DaySet(rawValue: 1 << 6)
    package static let holiday = DaySet(rawValue: 1 << 7)

    /// Monday to Friday, holidays not included (Japanese 平日).
    package static let weekdays: DaySet = [.monday, .tuesday, .wednesday, .thursday, .friday]
    package static let everyDay: DaySet = [.weekdays, .saturday, .sunday, .holiday]
}

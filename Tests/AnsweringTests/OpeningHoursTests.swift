import Answering
import Catalog
import Foundation
import Testing

@Suite struct OpeningHoursTests {
    private static let tokyo = TimeZone(secondsFromGMT: 9 * 3600) ?? .gmt

    private static func moment(_ text: String) throws -> Date {
        try Date("\(text):00+09:00", strategy: .iso8601)
    }

    /// The line about the system: weekdays 9:30–20:00, other days 9:30–17:30, closed over New Year.
    private static let system = OpeningHours(
        [
            ServiceHours(days: .weekdays, opens: 570, closes: 1200),
            ServiceHours(days: [.saturday, .sunday, .holiday], opens: 570, closes: 1050),
        ], closures: [YearlyPeriod(fromMonth: 12, fromDay: 29, toMonth: 1, toDay: 3)], timeZone: tokyo)

    @Test(arguments: [
        ("2026-11-24T09:30", "2026-11-24T20:00"), ("2026-11-24T19:59", "2026-11-24T20:00"),
        ("2026-11-23T12:00", "2026-11-23T17:30"), ("2026-11-28T12:00", "2026-11-28T17:30"),
    ])
    func `it is open until the day's end`(now: String, until: String) throws {
        #expect(try Self.system.state(at: Self.moment(now)) == .open(until: Self.moment(until)))
    }

    @Test(arguments: [
        ("2026-11-24T09:29", "2026-11-24T09:30"), ("2026-11-24T20:00", "2026-11-25T09:30"),
        ("2026-12-28T20:00", "2027-01-04T09:30"), ("2026-11-23T17:30", "2026-11-24T09:30"),
    ])
    func `closed, it says when it opens`(now: String, opens: String) throws {
        #expect(try Self.system.state(at: Self.moment(now)) == .closed(opens: Self.moment(opens)))
    }

    @Test func `a line answered round the clock has no end`() throws {
        let always = OpeningHours([ServiceHours(days: .everyDay, opens: 0, closes: 1440)], closures: [], timeZone: Self.tokyo)
        #expect(try always.state(at: Self.moment("2026-11-24T03:00")) == .open(until: nil))
    }

    @Test func `without hours there is no state`() throws {
        #expect(try OpeningHours([], closures: [], timeZone: Self.tokyo).state(at: Self.moment("2026-11-24T03:00")) == nil)
    }
}

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

    /// 8:30–12:00 and 13:00–17:15 on weekdays, 22:00–2:00 on Saturdays, and the first and third Sunday 9:00–12:00.
    private static let counter = OpeningHours(
        [
            ServiceHours(days: .weekdays, opens: 780, closes: 1035), ServiceHours(days: .weekdays, opens: 510, closes: 720),
            ServiceHours(days: .saturday, opens: 1320, closes: 1560), ServiceHours(days: .sunday, weeks: [1, 3], opens: 540, closes: 720),
        ], closures: [], timeZone: tokyo)

    @Test(arguments: [
        // The lunch break.
        ("2026-11-24T11:59", true, "2026-11-24T12:00"), ("2026-11-24T12:00", false, "2026-11-24T13:00"), ("2026-11-24T13:00", true, "2026-11-24T17:15"),
        // Over midnight.
        ("2026-11-28T23:00", true, "2026-11-29T02:00"), ("2026-11-29T01:59", true, "2026-11-29T02:00"), ("2026-11-29T02:00", false, "2026-11-30T08:30"),
        // The fifth Sunday is none of theirs, the first is.
        ("2026-11-29T10:00", false, "2026-11-30T08:30"), ("2026-12-06T10:00", true, "2026-12-06T12:00"), ("2026-12-13T10:00", false, "2026-12-14T08:30"),
        ("2026-12-20T08:59", false, "2026-12-20T09:00"),
        // A weekday that is a holiday (Labour Thanksgiving Day) is no weekday.
        ("2026-11-23T10:00", false, "2026-11-24T08:30"),
    ])
    func `breaks, nights and weeks of the month count`(now: String, isOpen: Bool, change: String) throws {
        let change = try Self.moment(change)
        #expect(try Self.counter.state(at: Self.moment(now)) == (isOpen ? .open(until: change) : .closed(opens: change)))
    }

    @Test func `spans that touch at midnight are one`() throws {
        let night = OpeningHours(
            [ServiceHours(days: [.monday], opens: 1200, closes: 1440), ServiceHours(days: [.tuesday], opens: 0, closes: 360)], closures: [],
            timeZone: Self.tokyo)
        #expect(try night.state(at: Self.moment("2026-11-30T21:00")) == .open(until: Self.moment("2026-12-01T06:00")))
    }

    @Test func `a line that is closed for a season is not said to open`() throws {
        let summer = OpeningHours(
            [ServiceHours(days: .everyDay, opens: 540, closes: 1020)], closures: [YearlyPeriod(fromMonth: 9, fromDay: 1, toMonth: 6, toDay: 30)],
            timeZone: Self.tokyo)
        #expect(try summer.state(at: Self.moment("2026-11-24T10:00")) == .closed(opens: nil))
        #expect(try summer.state(at: Self.moment("2026-06-25T10:00")) == .closed(opens: Self.moment("2026-07-01T09:00")))
    }

    @Test(arguments: [
        // Tuesday, Friday evening, Saturday, and Labour Thanksgiving Day.
        ("2026-11-24T10:00", true), ("2026-11-27T18:00", false), ("2026-11-28T10:00", nil), ("2026-11-23T10:00", nil),
    ] as [(String, Bool?)])
    func `of hours without days nothing is said at the weekend and on holidays`(now: String, isOpen: Bool?) throws {
        let hours = OpeningHours([ServiceHours(days: [], opens: 540, closes: 1020)], closures: [], timeZone: Self.tokyo)
        #expect(try hours.state(at: Self.moment(now))?.isOpen == isOpen)
    }

    /// Open again on Monday for all that is known; nothing is said of the Saturday before.
    @Test func `of hours without days no day is promised behind one of which nothing is known`() throws {
        let hours = OpeningHours([ServiceHours(days: [], opens: 540, closes: 1020)], closures: [], timeZone: Self.tokyo)
        #expect(try hours.state(at: Self.moment("2026-11-27T18:00")) == .closed(opens: nil))
        // The eve of Culture Day, a Tuesday.
        #expect(try hours.state(at: Self.moment("2026-11-02T18:00")) == .closed(opens: nil))
        #expect(try hours.state(at: Self.moment("2026-11-24T18:00")) == .closed(opens: Self.moment("2026-11-25T09:00")))
        #expect(try hours.state(at: Self.moment("2026-11-27T08:00")) == .closed(opens: Self.moment("2026-11-27T09:00")))
    }

    @Test(arguments: [
        // Labour Thanksgiving Day is a Monday: open, and closed on the day after.
        ("2026-11-23", true, true), ("2026-11-24", false, false), ("2026-11-25", true, true), ("2026-11-30", false, false), ("2026-12-01", true, true),
        // Respect for the Aged Day, a day between holidays, and the equinox: the next weekday is the Thursday.
        ("2026-09-21", true, true), ("2026-09-22", false, true), ("2026-09-23", true, true), ("2026-09-24", true, false), ("2026-09-25", true, true),
        // Culture Day is a Tuesday, and moves nothing.
        ("2026-11-02", false, false), ("2026-11-03", true, true), ("2026-11-04", true, true),
    ])
    func `a closed day that is a holiday moves to the next day, or to the next weekday`(day: String, nextDay: Bool, nextWeekday: Bool) throws {
        for (target, isOpen) in [(HolidayShift.Target.nextDay, nextDay), (.nextWeekday, nextWeekday)] {
            let span = ServiceHours(days: .everyDay.subtracting(.monday), opens: 540, closes: 1020, shift: HolidayShift(days: .monday, target: target))
            #expect(try OpeningHours([span], closures: [], timeZone: Self.tokyo).state(at: Self.moment("\(day)T10:00"))?.isOpen == isOpen, "\(day) \(target)")
        }
    }

    @Test(arguments: [("2025-12-26T08:45", true), ("2026-01-05T08:45", false), ("2026-01-05T09:00", true), ("2025-12-26T17:15", true), ("2026-01-05T17:15", false)])
    func `hours that hold until or from a day hold no longer`(now: String, isOpen: Bool) throws {
        let hours = OpeningHours(
            [
                ServiceHours(days: .weekdays, opens: 510, closes: 1050, ends: CivilDay(iso: "2025-12-31")),
                ServiceHours(days: .weekdays, opens: 540, closes: 1020, begins: CivilDay(iso: "2026-01-01")),
            ], closures: [], timeZone: Self.tokyo)
        #expect(try hours.state(at: Self.moment(now))?.isOpen == isOpen)
    }

    /// The page says 年末年始 and no dates: it is closed then, and nobody knows until when.
    @Test(arguments: [
        ("2026-12-28T12:00", true, "2026-12-28T17:00"), ("2026-12-28T18:00", false, nil), ("2026-12-31T12:00", false, nil), ("2027-01-03T12:00", false, nil),
        ("2027-01-04T08:00", false, "2027-01-04T09:00"),
    ] as [(String, Bool, String?)]) func `a year's end without dates is closed`(now: String, isOpen: Bool, changes: String?) throws {
        let hours = OpeningHours([ServiceHours(days: .everyDay, opens: 540, closes: 1020)], closures: [.yearEnd], timeZone: Self.tokyo)
        let change = try changes.map(Self.moment)
        #expect(try hours.state(at: Self.moment(now)) == (isOpen ? .open(until: change) : .closed(opens: change)))
    }
}

import Answering
import Testing

@Suite struct JapaneseHolidaysTests {
    /// The Cabinet Office's list for 2026, written down by hand.
    private static let of2026: Set<String> = [
        "1-1", "1-12", "2-11", "2-23", "3-20", "4-29", "5-3", "5-4", "5-5", "5-6", "7-20", "8-11", "9-21", "9-22", "9-23",
        "10-12", "11-3", "11-23",
    ]

    @Test func `every day of 2026 is as the Cabinet Office lists it`() {
        let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        for (month, length) in zip(1..., lengths) {
            for day in 1...length {
                let isHoliday = JapaneseHolidays.isHoliday(year: 2026, month: month, day: day)
                #expect(isHoliday == Self.of2026.contains("\(month)-\(day)"), "2026-\(month)-\(day)")
            }
        }
    }

    @Test(arguments: [(2025, 2, 24), (2025, 5, 6), (2025, 11, 24), (2024, 8, 12), (2024, 9, 23), (2032, 9, 21)])
    func `substitute and sandwiched days are holidays`(year: Int, month: Int, day: Int) {
        #expect(JapaneseHolidays.isHoliday(year: year, month: month, day: day))
    }
}

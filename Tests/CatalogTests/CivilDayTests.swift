import Catalog
import Testing

@Suite struct CivilDayTests {
    @Test(arguments: [
        ((1970, 1, 1), 0, 3), ((2000, 2, 29), 11016, 1), ((2026, 11, 23), 20780, 0), ((2027, 1, 1), 20819, 4), ((1969, 12, 31), -1, 2), ((2100, 3, 1), 47541, 0),
    ])
    func `a day has its number and its weekday, from Monday`(date: (Int, Int, Int), number: Int, weekday: Int) {
        let day = CivilDay(year: date.0, month: date.1, day: date.2)
        #expect(day.number == number)
        #expect(day.weekday == weekday)
        #expect(day.parts == date)
    }

    @Test func `every day of four centuries comes back as it went in, one after another`() {
        let first = CivilDay(year: 1900, month: 1, day: 1).number
        var previous = CivilDay(number: first - 1).parts
        for number in first..<first + 146_097 {
            let parts = CivilDay(number: number).parts
            #expect(CivilDay(year: parts.year, month: parts.month, day: parts.day).number == number)
            #expect(parts.day == previous.day + 1 || parts.day == 1)
            previous = parts
        }
    }

    @Test(arguments: ["2026-11-29", "2024-02-29", "1999-12-31"])
    func `a day is written as ISO 8601 has it`(text: String) throws {
        #expect(try #require(CivilDay(iso: text)).iso == text)
    }

    @Test(arguments: ["", "2026-11", "2026-02-30", "2026-13-01", "2026-11-00", "2026-11-9223372036854775807", "2026-11-29T00:00", "soon"])
    func `what is no day is none`(text: String) { #expect(CivilDay(iso: text) == nil) }
}

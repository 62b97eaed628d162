import Catalog
import PageReading
import Testing

/// Days that come in some weeks of the month only, and days written without signs between them.
@Suite struct WeeksOfMonthTests {
    private static func saturdays(_ weeks: [Int]) -> [ServiceHours] { [ServiceHours(days: .saturday, weeks: weeks, opens: 540, closes: 690)] }

    @Test(arguments: [
        "土曜窓口（毎月第1・第4土曜日）：9:00～11:30", "土曜開庁 第1・第4土曜日 9:00～11:30", "土曜日（第1・第4のみ）9:00～11:30", "土曜日（第1・4週）9:00～11:30", "第一・第四土曜日 9:00～11:30", "第1週と第4週の土曜日 9:00～11:30",
        "【土曜】第1・第4土曜日　9:00～11:30", "Saturdays (1st and 4th only) 9:00-11:30", "第1、第4の土曜日 9:00～11:30",
    ])
    func `Weeks of the month are those of the day, wherever they stand`(text: String) throws {
        #expect(try FixturePages.read(html: "<p>\(text)</p>").hours == Self.saturdays([1, 4]))
    }

    @Test(arguments: [
        "【休日】毎月最終土曜日 9:00～11:30", "月1回、日曜日に開設 9:00～11:30", "日曜日（月2回）9:00～11:30", "土曜窓口（最終土曜日）9:00～11:30", "隔週の水曜日 9:00～11:30", "日曜日（不定期）9:00～11:30", "指定する日曜日 9:00～11:30",
        "One Sunday a month, 9:00-11:30", "Every other Friday, 9:00-11:30", "Sundays (once a month) 9:00-11:30", "毎月1回、日曜日に開設（9月は6日）9:00～11:30", "The last Saturday of the month 9:00-11:30", "alternate Saturdays 9:00-11:30",
    ])
    func `Of days that come in unknown weeks nothing is said`(text: String) throws {
        #expect(try FixturePages.read(html: "<p>\(text)</p>").hours.isEmpty)
    }

    @Test func `The other days of such a line keep their hours`() throws {
        #expect(try FixturePages.read(html: "<p>平日 8:30～17:00、最終日曜日 9:00～11:30</p>").hours == [ServiceHours(days: .weekdays, opens: 510, closes: 1020)])
        #expect(try FixturePages.read(html: "<p>平日 8:30～17:00、月1回日曜日 9:00～11:30</p>").hours == [ServiceHours(days: .weekdays, opens: 510, closes: 1020)])
    }

    @Test(arguments: [
        ("第1・第4のみ 9:00～11:30", saturdays([1, 4])), ("第2のみ<br>9:00～11:30", saturdays([2])), ("隔週 9:00～11:30", []), ("月1回 9:00～11:30", []), ("最終のみ 9:00～11:30", []),
        ("9:00～11:30", [ServiceHours(days: .saturday, opens: 540, closes: 690)]),
    ] as [(String, [ServiceHours])])
    func `A cell may say in which weeks the day of its column is meant`(cell: String, hours: [ServiceHours]) throws {
        let page = try FixturePages.read(html: "<table><tr><th>窓口</th><th>平日</th><th>土曜日</th></tr><tr><td>みなと窓口</td><td>8:30～17:00</td><td>\(cell)</td></tr></table>")
        #expect(page.hours == [ServiceHours(days: .weekdays, opens: 510, closes: 1020)] + hours)
    }

    @Test func `So may the head of the column`() throws {
        let page = try FixturePages.read(html: "<table><tr><th>窓口</th><th>平日</th><th>第1・第4土曜日</th><th>最終日曜日</th></tr><tr><td>みなと窓口</td><td>8:30～17:00</td><td>9:00～11:30</td><td>9:00～11:30</td></tr></table>")
        #expect(page.hours == [ServiceHours(days: .weekdays, opens: 510, closes: 1020)] + Self.saturdays([1, 4]))
    }

    @Test func `A line of days above the hours keeps their weeks`() throws {
        #expect(try FixturePages.read(html: "<p>第1・第4土曜日</p><p>9:00～11:30</p>").hours == Self.saturdays([1, 4]))
        #expect(try FixturePages.read(html: "<p>毎月最終日曜日</p><p>9:00～11:30</p>").hours.isEmpty)
    }

    @Test(arguments: [
        ("火木曜日 9:00～11:30", [.tuesday, .thursday]), ("月水金 9:00～11:30", [.monday, .wednesday, .friday]), ("毎週火金曜 9:00～11:30", [.tuesday, .friday]), ("受付（水金）9:00～11:30", [.wednesday, .friday]),
        ("毎月金曜日 9:00～11:30", .friday), ("4月火曜日 9:00～11:30", .tuesday), ("金土日 9:00～11:30", [.friday, .saturday, .sunday]), ("土木 9:00～11:30", []), ("月日 9:00～11:30", []),
    ] as [(String, DaySet)])
    func `Days may stand together without signs`(text: String, days: DaySet) throws {
        #expect(try FixturePages.read(html: "<p>\(text)</p>").hours.map(\.days) == [days])
    }
}

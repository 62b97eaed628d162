import Catalog
import PageReading
import Testing

/// Tables with a column of closed days beside one of hours.
@Suite struct ClosedColumnTests {
    private static func table(_ heads: [String], _ rows: [String]...) -> String {
        let cells = rows.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }
        return "<h2>窓口</h2><table><tr>" + heads.map { "<th>\($0)</th>" }.joined() + "</tr>\(cells.joined())</table>"
    }

    private static func closures(_ page: ReadPage) -> [Closure] {
        page.values.compactMap { if case .closure(let found) = $0 { found } else { nil } }
    }

    private static let weekend: DaySet = [.saturday, .sunday, .holiday]
    private static let newYear = YearlyPeriod(fromMonth: 12, fromDay: 30, toMonth: 1, toDay: 4)

    @Test(arguments: ["定休日", "休館日", "閉庁日", "休業日", "休所日", "お休み", "窓口の休業日", "Closed", "Closed days", "Days closed"])
    func `A column of closed days tells when it is closed`(head: String) throws {
        let page = try FixturePages.read(html: Self.table(
            ["名称", "時間", head], ["みなと窓口（3階）", "11:00～19:00", "火曜日、12月30日～1月4日"], ["山手支所（1階）", "平日8:45～11:30、12:30～15:00", "土・日・祝日"]))
        #expect(page.hours == [
            ServiceHours(days: .everyDay.subtracting(.tuesday), opens: 660, closes: 1140), ServiceHours(days: .weekdays, opens: 525, closes: 690), ServiceHours(days: .weekdays, opens: 750, closes: 900),
        ])
        #expect(Self.closures(page) == [Closure(days: .tuesday, periods: [Self.newYear]), Closure(days: Self.weekend)])
    }

    @Test func `It may stand before the hours, and beside a number`() throws {
        let page = try FixturePages.read(html: Self.table(
            ["Place", "Closed", "Hours", "Phone"], ["Harbour Desk", "Mondays", "10:00 - 18:00", "0985-61-0001"], ["Hill Desk", "Saturdays and Sundays", "9:00 - 16:00", "0985-61-0002"]))
        #expect(page.phones.map(\.hours) == [
            [ServiceHours(days: .everyDay.subtracting(.monday), opens: 600, closes: 1080)], [ServiceHours(days: [.monday, .tuesday, .wednesday, .thursday, .friday, .holiday], opens: 540, closes: 960)],
        ])
    }

    @Test(arguments: [
        ("第3月曜日", [ServiceHours(days: .everyDay.subtracting(.monday), opens: 600, closes: 1080), ServiceHours(days: .monday, weeks: [1, 2, 4, 5], opens: 600, closes: 1080)]),
        // The last one is the fourth or the fifth.
        ("最終木曜日", [ServiceHours(days: .everyDay.subtracting(.thursday), opens: 600, closes: 1080), ServiceHours(days: .thursday, weeks: [1, 2, 3], opens: 600, closes: 1080)]),
        ("なし（年中無休）", [ServiceHours(days: .everyDay, opens: 600, closes: 1080)]), ("－", [ServiceHours(days: [], opens: 600, closes: 1080)]),
        ("年末年始", [ServiceHours(days: .everyDay, opens: 600, closes: 1080)]),
        ("隔週火曜日", [ServiceHours(days: .everyDay.subtracting(.tuesday), opens: 600, closes: 1080)]),
    ] as [(String, [ServiceHours])])
    func `What is closed in some weeks only is open in the others`(cell: String, hours: [ServiceHours]) throws {
        let page = try FixturePages.read(html: Self.table(["施設", "受付時間", "定休日"], ["みなと窓口", "10時～18時", cell], ["山手支所", "9時～15時", "日曜日"]))
        #expect(Array(page.hours.dropLast()) == hours)
    }

    @Test func `Days in a row without hours are given to no others`() throws {
        let page = try FixturePages.read(html: Self.table(["施設", "受付", "休業日"], ["みなと窓口", "予約制", "火曜日"]) + "<p>10時～18時</p>")
        #expect(page.hours.map(\.days) == [[]])
    }
}

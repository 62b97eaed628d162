import Catalog
import PageReading
import Testing

/// 年末年始 without its dates, and days on which something is closed once.
@Suite struct YearEndTests {
    @Test(arguments: [
        "<p>コールセンター<br>電話 0985-11-0001<br>平日9時30分～20時00分（年末年始を除く）</p>", "<p>電話 0985-11-0001（平日9時30分～20時、祝日・年末年始を除く）</p>",
        "<p>電話 0985-11-0001</p><p>受付時間：平日 9時30分～20時</p><p>※祝日、年末年始は休みです。</p>",
        "<table><tr><th>電話</th><td>0985-11-0001</td></tr><tr><th>受付時間</th><td>平日 9時30分～20時</td></tr><tr><th>休業日</th><td>土日祝、年末年始</td></tr></table>",
        "<p>0985-11-0001, Monday to Friday 9:30-20:00 (closed on holidays and over the year-end and New Year)</p>",
    ]) func `a number is closed at the year's end that is named without dates`(html: String) throws {
        let phones = try FixturePages.read(html: html).phones
        #expect(phones.map(\.closures) == [[.yearEnd]])
        #expect(phones.first?.hours == [ServiceHours(days: .weekdays, opens: 570, closes: 1200)])
    }

    @Test func `a note below several numbers is said of each`() throws {
        let page = try FixturePages.read(html: "<ul><li>市民課 0985-11-0001（平日8時～17時）</li><li>支所 0985-11-0002（平日8時～17時）</li></ul><p>※祝日・年末年始を除く</p>")
        #expect(page.phones.map(\.closures) == [[.yearEnd], [.yearEnd]])
    }

    @Test(arguments: ["<p>電話 0985-11-0001（9時～18時、土日祝・年末年始も受付）</p>", "<p>電話 0985-11-0001 土日祝・年末年始 9時～18時</p>"])
    func `who is open then is not closed`(html: String) throws {
        #expect(try FixturePages.read(html: html).phones.map(\.closures) == [[]])
    }

    @Test func `dates that stand beside it are the page's own`() throws {
        let page = try FixturePages.read(html: "<p>電話 0985-11-0001（平日8時～17時、年末年始（12月28日～1月4日）を除く）</p>")
        #expect(page.phones.map(\.closures) == [[YearlyPeriod(fromMonth: 12, fromDay: 28, toMonth: 1, toDay: 4)]])
    }

    /// The Saturday of one date was taken out of every week, and a period of maintenance came back each year.
    @Test(arguments: [
        "<p>12月5日（土曜日）は臨時休業します。</p>", "<p>システムメンテナンスのため、12月28日（月曜日）から1月4日（月曜日）まで休止します。</p>",
        "<p>12月12日(土) 20時～24時は、メンテナンスのため利用できません。</p>", "<p>8/10（月）は休みます。</p>",
    ]) func `what is closed once changes no hours`(html: String) throws {
        let page = try FixturePages.read(html: "<p>電話 0985-11-0001 毎日9時～21時</p>\(html)")
        #expect(page.phones.map(\.hours) == [[ServiceHours(days: .everyDay, opens: 540, closes: 1260)]])
        #expect(page.phones.map(\.closures) == [[]])
        #expect(!page.values.contains { $0.kind == .closure })
    }
}

import Catalog
import PageReading
import Testing

/// Hours beside several offices and numbers.
@Suite struct WhoseHoursTests {
    private static let weekdays = ServiceHours(days: .weekdays, opens: 525, closes: 990)
    private static let twice = ServiceHours(days: [.wednesday, .friday], opens: 570, closes: 870)

    @Test(arguments: [
        "<p>港支所<br>平日8:45～16:30<br>電話 0985-31-1111</p><p>山手支所<br>水・金 9:30～14:30<br>電話 0985-31-2222</p>",
        "<div><p>港支所</p><p>平日8:45～16:30</p><p>電話 0985-31-1111</p></div><div><p>山手支所</p><p>水・金 9:30～14:30</p><p>電話 0985-31-2222</p></div>",
        "<p>港支所（2階）<br>利用できる時間 平日8:45～16:30<br>TEL 0985-31-1111</p><p>山手支所（1階）<br>利用できる時間 水・金 9:30～14:30<br>TEL 0985-31-2222</p>",
        "<p>Harbour Branch<br>Weekdays 8:45-16:30<br>Tel 0985-31-1111</p><p>Hill Branch<br>Wednesdays and Fridays 9:30-14:30<br>Tel 0985-31-2222</p>",
        "<p>港支所<br>電話 0985-31-1111<br>平日8:45～16:30</p><p>山手支所<br>電話 0985-31-2222<br>水・金 9:30～14:30</p>",
    ])
    func `Hours between an office and its number are that number's`(html: String) throws {
        let page = try FixturePages.read(html: "<h2>支所</h2>" + html)
        #expect(page.phones.map(\.hours) == [[Self.weekdays], [Self.twice]])
        #expect(page.hours.isEmpty)
    }

    @Test(arguments: [
        "<p>港支所<br>電話 0985-31-1111<br>平日8:45～16:30</p><p>山手出張所<br>水・金 9:30～14:30</p>", "<p>港支所<br>平日8:45～16:30<br>電話 0985-31-1111</p><p>山手出張所</p><p>水・金 9:30～14:30</p>",
    ])
    func `Hours of an office without a number are no other office's`(html: String) throws {
        let page = try FixturePages.read(html: "<h2>支所</h2>" + html)
        #expect(page.phones.map(\.hours) == [[Self.weekdays]])
        #expect(page.hours == [Self.twice])
    }

    @Test func `Rows of hours and closed days under several offices are nobody's`() throws {
        let page = try FixturePages.read(html: """
            <h2>窓口</h2><table><tr><th></th><th>港支所</th><th>山手支所</th></tr><tr><th>受付時間</th><td>10:00～18:00</td><td>9:00～15:00</td></tr>
            <tr><th>定休日</th><td>水曜日</td><td>日曜日</td></tr></table>
            """)
        #expect(page.values.allSatisfy { $0.kind != .hours && $0.kind != .closure })
    }

    @Test(arguments: ["－", "なし", ""])
    func `A row of a table without a number keeps its hours to itself`(cell: String) throws {
        let page = try FixturePages.read(html: """
            <table><tr><th>窓口</th><th>電話</th><th>時間</th></tr><tr><td>税務課</td><td>0985-31-1111</td><td>平日8:45～16:30</td></tr>
            <tr><td>夜間受付（本館1階）</td><td>\(cell)</td><td>水・金 9:30～14:30</td></tr></table>
            """)
        #expect(page.phones.map(\.hours) == [[Self.weekdays]])
        #expect(page.hours == [Self.twice])
    }

    @Test(arguments: [
        "※祝日および12月30日～1月4日は、いずれの窓口も休みです。", "祝日、12月30日～1月4日はすべての支所が休業します。", "祝日と12月30日～1月4日はお休みです。", "All desks are closed on holidays and from December 30 to January 4.",
    ])
    func `Closed days below a table are those of all its numbers`(text: String) throws {
        let page = try FixturePages.read(html: """
            <table><tr><th>窓口</th><th>電話</th><th>時間</th></tr><tr><td>税務課</td><td>0985-31-1111</td><td>毎日8:45～16:30</td></tr>
            <tr><td>港支所</td><td>0985-31-2222</td><td>毎日9:00～15:00</td></tr></table><p>\(text)</p>
            """)
        #expect(page.phones.map(\.closures) == Array(repeating: [YearlyPeriod(fromMonth: 12, fromDay: 30, toMonth: 1, toDay: 4)], count: 2))
        #expect(page.phones.map { $0.hours.map(\.days) } == Array(repeating: [DaySet.everyDay.subtracting(.holiday)], count: 2))
    }

    @Test func `Who is there on just these days is not meant by them`() throws {
        let page = try FixturePages.read(html: """
            <p>港支所<br>電話 0985-31-1111<br>毎日 8:45～16:30</p><p>休日窓口<br>電話 0985-31-2222<br>土日祝 10:00～15:00</p><p>土日祝および12月30日～1月4日は、すべての支所が休みです。</p>
            """)
        #expect(page.phones.map { $0.hours.map(\.days) } == [[.weekdays], [[.saturday, .sunday, .holiday]]])
        #expect(page.phones.map(\.closures.count) == [1, 0])
    }

    @Test(arguments: [
        "毎日 9時～19時（12月30日～1月2日を除く）。カードの利用停止は24時間", "毎日 9時～19時　※紛失・盗難の届出は24時間365日", "Every day 9:00-19:00. Reports of lost cards: 24 hours a day", "24 hours for lost cards, every day 9:00-19:00 for the rest",
        "毎日 9時～19時<br>紛失の受付は24時間対応",
    ])
    func `Round the clock for one matter is not round the clock for all`(text: String) throws {
        let page = try FixturePages.read(html: "<p>電話 0985-31-1111<br>\(text)</p>")
        #expect(page.phones.map(\.hours) == [[ServiceHours(days: .everyDay, opens: 540, closes: 1140)]])
    }

    @Test func `What is done round the clock is said in the page's words`() throws {
        let page = try FixturePages.read(html: "<p>電話 0985-31-1111<br>毎日 9時～19時。カードの利用停止は24時間</p>")
        #expect(page.values.contains { if case .caution(let caution) = $0 { caution.text == "カードの利用停止は24時間" } else { false } })
    }

    @Test(arguments: [
        "0985-31-1111（日本語）／0985-31-2222（ベトナム語　水・金 9:30～14:30）", "0985-31-1111（日本語）、0985-31-2222（ベトナム語 水・金 9:30～14:30）", "日本語：0985-31-1111　ベトナム語：0985-31-2222（水・金 9:30～14:30）",
    ])
    func `Languages and hours in the bracket behind one number are no other number's`(text: String) throws {
        let page = try FixturePages.read(html: "<p>電話 \(text)</p>")
        #expect(page.phones.map(\.number) == ["0985-31-1111", "0985-31-2222"])
        #expect(page.phones.map(\.languages) == [["ja"], ["vi"]])
        #expect(page.phones.map { $0.hours.map(\.days) } == [[], [[.wednesday, .friday]]])
    }

    @Test func `A list of languages below a number is that number's`() throws {
        let page = try FixturePages.read(html: "<p>0120-31-0001<br>English, 中文, 한국어, Português, Tiếng Việt</p><p>日本語 Japanese: 0120-31-0002</p>")
        #expect(page.phones.map(\.languages) == [["en", "zh", "ko", "pt", "vi"], ["ja"]])
    }

    @Test(arguments: ["外国語（英語、中国語、韓国語）　0120-31-0001", "英語・中国語・韓国語：0120-31-0001", "英・中・韓：0120-31-0001"])
    func `Languages in front of a number are spoken there`(text: String) throws {
        #expect(try FixturePages.read(html: "<p>\(text)</p>").phones.map(\.languages) == [["en", "zh", "ko"]])
    }

    @Test func `When one can talk to somebody in a language is not when the number is answered`() throws {
        let page = try FixturePages.read(html: "<h2>Contact</h2><p>Card Section<br>Tel 0985-31-1111<br>Consultation in Spanish: Mondays and Thursdays 13:00-16:00</p>")
        #expect(page.phones.map(\.languages) == [[]])
        #expect(page.phones.map(\.hours) == [[]])
    }

    @Test(arguments: [
        ("<p>旧：0985-31-1111　新：0985-31-2222（令和8年10月1日から）</p>", ["0985-31-2222"]), ("<p>電話 0985-31-2222</p><p>※0985-31-1111は令和8年3月31日で受付を終了しました。</p>", ["0985-31-2222"]),
        ("<p>Tel 0985-31-2222</p><p>The number 0985-31-1111 is no longer in use.</p>", ["0985-31-2222"]), ("<p>電話 0985-31-2222（旧番号 0985-31-1111はつながりません）</p>", ["0985-31-2222"]),
        ("<p>前期の申込みは終了しました。電話 0985-31-2222</p>", ["0985-31-2222"]),
    ] as [(String, [String])])
    func `A number that is no longer answered is none`(html: String, numbers: [String]) throws {
        let phones = try FixturePages.read(html: html).phones
        #expect(phones.map(\.number) == numbers)
        #expect(phones.map(\.name) == [nil])
    }
}

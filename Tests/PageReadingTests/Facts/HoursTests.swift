import Catalog
import PageReading
import Testing

@Suite struct HoursTests {
    static let cases: [(String, [ServiceHours])] = [
        ("9:30 a.m. – 8:00 p.m.", [ServiceHours(days: [], opens: 570, closes: 1200)]),
        ("8:00 am to 5:15 pm (Monday to Friday, excluding holidays)", [ServiceHours(days: .weekdays, opens: 480, closes: 1035)]),
        ("Mon-Fri 9:00-17:00", [ServiceHours(days: .weekdays, opens: 540, closes: 1020)]),
        ("Saturdays, Sundays, and holidays: 9:30 a.m.– 5:30 p.m.", [ServiceHours(days: [.saturday, .sunday, .holiday], opens: 570, closes: 1050)]),
        ("24 hour support", [ServiceHours(days: .everyDay, opens: 0, closes: 1440)]),
        ("24時間365日", [ServiceHours(days: .everyDay, opens: 0, closes: 1440)]),
        ("平日 午前9時30分～午後8時", [ServiceHours(days: .weekdays, opens: 570, closes: 1200)]),
        ("8時30分から17時15分まで", [ServiceHours(days: [], opens: 510, closes: 1035)]),
        ("月曜日から金曜日の9時から17時半（祝日を除く）", [ServiceHours(days: .weekdays, opens: 540, closes: 1050)]),
        ("土・日・祝日 10：00～16：00", [ServiceHours(days: [.saturday, .sunday, .holiday], opens: 600, closes: 960)]),
        ("８時４５分～１７時１５分（土日祝日および12月29日～1月3日はお休み）", [ServiceHours(days: .weekdays, opens: 525, closes: 1035)]),
        ("月～金 9～17時", [ServiceHours(days: .weekdays, opens: 540, closes: 1020)]),
        ("1:00-5:00 p.m.", [ServiceHours(days: [], opens: 780, closes: 1020)]),
        ("午後1時から5時", [ServiceHours(days: [], opens: 780, closes: 1020)]),
        ("平日の10時～12時15分、13時～16時30分です。", [ServiceHours(days: .weekdays, opens: 600, closes: 735), ServiceHours(days: .weekdays, opens: 780, closes: 990)]),
        ("平日9時～17時（正午～午後1時を除く）", [ServiceHours(days: .weekdays, opens: 540, closes: 720), ServiceHours(days: .weekdays, opens: 780, closes: 1020)]),
        ("平日8時30分〜17時15分（昼休み 12時〜13時）", [ServiceHours(days: .weekdays, opens: 510, closes: 720), ServiceHours(days: .weekdays, opens: 780, closes: 1035)]),
        ("第2土曜日 9時～12時", [ServiceHours(days: .saturday, weeks: [2], opens: 540, closes: 720)]),
        ("第1・第3日曜日 9時から正午", [ServiceHours(days: .sunday, weeks: [1, 3], opens: 540, closes: 720)]),
        ("The first and third Sunday of the month: 9:00-12:00", [ServiceHours(days: .sunday, weeks: [1, 3], opens: 540, closes: 720)]),
        ("平日及び第2・4土曜日 9:00-17:00", [ServiceHours(days: .weekdays, opens: 540, closes: 1020), ServiceHours(days: .saturday, weeks: [2, 4], opens: 540, closes: 1020)]),
        ("火曜日から日曜日 9時～17時（第3日曜日は休館）", [
            ServiceHours(days: [.tuesday, .wednesday, .thursday, .friday, .saturday], opens: 540, closes: 1020),
            ServiceHours(days: .sunday, weeks: [1, 2, 4, 5], opens: 540, closes: 1020),
        ]),
        ("土祝休日（日曜は除く）は午前8時30分から午後5時まで", [ServiceHours(days: [.saturday, .holiday], opens: 510, closes: 1020)]),
        ("22:00～翌6:00", [ServiceHours(days: [], opens: 1320, closes: 1800)]),
        ("English, Thai: 9:00 - 18:00", [ServiceHours(languages: ["en", "th"], days: [], opens: 540, closes: 1080)]),
        ("英語・ベトナム語：10時～19時", [ServiceHours(languages: ["en", "vi"], days: [], opens: 600, closes: 1140)]),
        ("Lunes a viernes de 8:30 a 17:15", [ServiceHours(days: .weekdays, opens: 510, closes: 1035)]),
        ("Segunda a sexta, das 8h30 às 17h15", [ServiceHours(days: .weekdays, opens: 510, closes: 1035)]),
        ("Thứ Hai - Thứ Sáu: 8:30 - 17:15", [ServiceHours(days: .weekdays, opens: 510, closes: 1035)]),
        ("Senin sampai Jumat 8:30-17:15", [ServiceHours(days: .weekdays, opens: 510, closes: 1035)]),
        ("周一至周五 上午8点30分～下午5点15分", [ServiceHours(days: .weekdays, opens: 510, closes: 1035)]),
        ("월요일~금요일 오전 8시 30분부터 오후 5시 15분까지", [ServiceHours(days: .weekdays, opens: 510, closes: 1035)]),
        ("Mon.-Fri. 8:30 - 17:15", [ServiceHours(days: .weekdays, opens: 510, closes: 1035)]),
        ("Open: 9 a.m. to 5 p.m., Tues. - Sat.", [ServiceHours(days: [.tuesday, .wednesday, .thursday, .friday, .saturday], opens: 540, closes: 1020)]),
        ("（月）～（金）8：30－17：15", [ServiceHours(days: .weekdays, opens: 510, closes: 1035)]),
        ("AM9:00～PM5:00", [ServiceHours(days: [], opens: 540, closes: 1020)]),
        ("Open 24/7", [ServiceHours(days: .everyDay, opens: 0, closes: 1440)]),
        ("平日：午前8時30分～午後5時15分（水曜日は午後7時まで）", [
            ServiceHours(days: [.monday, .tuesday, .thursday, .friday], opens: 510, closes: 1035), ServiceHours(days: .wednesday, opens: 510, closes: 1140),
        ]),
        ("平日 9時～17時（12時から13時までは昼休み）", [ServiceHours(days: .weekdays, opens: 540, closes: 720), ServiceHours(days: .weekdays, opens: 780, closes: 1020)]),
        ("Weekdays 9:00-17:00 (closed for lunch 12:00-13:00)", [ServiceHours(days: .weekdays, opens: 540, closes: 720), ServiceHours(days: .weekdays, opens: 780, closes: 1020)]),
        ("Weekdays 9:00-20:00, Saturdays 9:00-17:30", [ServiceHours(days: .weekdays, opens: 540, closes: 1200), ServiceHours(days: .saturday, opens: 540, closes: 1050)]),
    ]

    @Test(arguments: cases)
    func `Opening hours are read in English and Japanese spellings`(text: String, hours: [ServiceHours]) throws {
        #expect(try FixturePages.read(html: "<p>\(text)</p>").hours == hours)
    }

    @Test(arguments: [
        "within 24 hours", "24時間以内に届け出てください", "最終日曜日 9時～12時", "※来年1月から午前9時～午後5時に変更します。", "10月13日～10月19日", "午前10時までに来てください", "縮尺は1:2500から1:5000です",
        "Telephone 0985-25-2111", "11月29日（土曜日）午前10時から正午まで", "日時：令和7年11月29日（土）13時30分～15時", "Saturday, November 29, 2025, 10:00 - 15:00",
    ])
    func `What is no span of opening hours is left alone`(text: String) throws {
        #expect(try FixturePages.read(html: "<p>\(text)</p>").hours.isEmpty)
    }

    @Test(arguments: [
        "年末年始12月29日から1月3日を除く", "（12月29日～翌年1月3日は休み）", "(Excluding the holidays from December 29 to January 3)", "No service between Dec. 29 and Jan. 3",
    ])
    func `The yearly closure belongs to the line above`(text: String) throws {
        let page = try FixturePages.read(html: "<p>電話 0985-25-2111</p><p>\(text)</p>")
        #expect(page.phones.first?.closures == [YearlyPeriod(fromMonth: 12, fromDay: 29, toMonth: 1, toDay: 3)])
    }

    static let newYear = YearlyPeriod(fromMonth: 12, fromDay: 29, toMonth: 1, toDay: 3)

    @Test(arguments: [
        ("<p>開庁時間 8時30分から17時15分<br>（土曜日、日曜日、祝日、12月29日から1月3日を除く）</p>", Closure(days: [.saturday, .sunday, .holiday], periods: [newYear])),
        ("<p>休館日：月曜日（月曜日が祝日の場合はその翌平日）、12/29～1/3</p>", Closure(days: .monday, periods: [newYear], onHolidays: "月曜日が祝日の場合はその翌平日", shift: HolidayShift(days: .monday, target: .nextWeekday))),
        ("<p>閉庁日<br>土曜日、日曜日、祝日、創立の日（6月23日）、年末年始（12月29日～1月3日）</p>",
            Closure(days: [.saturday, .sunday, .holiday], periods: [newYear, YearlyPeriod(fromMonth: 6, fromDay: 23, toMonth: 6, toDay: 23)])),
        ("<p>休所日 木曜日(祝日の場合は翌平日)、年末年始</p>", Closure(days: .thursday, isYearEnd: true, onHolidays: "祝日の場合は翌平日", shift: HolidayShift(days: .thursday, target: .nextWeekday))),
        ("<p>Closed: Mondays, year-end and New Year</p>", Closure(days: .monday, isYearEnd: true)),
        ("<p>休館日：毎週月曜日、祝日の場合は翌日</p>", Closure(days: .monday, onHolidays: "祝日の場合は翌日", shift: HolidayShift(days: .monday, target: .nextDay))),
        ("<p>休館日：月曜日（祝日の場合は開館）</p>", Closure(days: .monday)),
        ("<p>休館日：月曜日、祝日の翌日</p>", Closure(days: .monday)),
        ("<p>休館日：月曜日<br>※月曜日が祝日に当たるときは、その翌日以後の休日でない日</p>",
            Closure(days: .monday, onHolidays: "※月曜日が祝日に当たるときは、その翌日以後の休日でない日", shift: HolidayShift(days: .monday, target: .nextWeekday))),
        ("<p>Closed: Mondays (if Monday is a holiday, the following weekday)</p>",
            Closure(days: .monday, onHolidays: "if Monday is a holiday, the following weekday", shift: HolidayShift(days: .monday, target: .nextWeekday))),
        ("<p>Closed on Mondays. When a Monday falls on a public holiday, it is closed the following day.</p>",
            Closure(days: .monday, onHolidays: "When a Monday falls on a public holiday, it is closed the following day", shift: HolidayShift(days: .monday, target: .nextDay))),
    ])
    func `Closed days of a place are facts of their own`(html: String, closure: Closure) throws {
        #expect(try FixturePages.read(html: html).values.compactMap { if case .closure(let found) = $0 { found } else { nil } } == [closure])
    }

    @Test(arguments: [
        "<p>開館時間 9時～17時</p><p>休館日：月曜日（祝日の場合は翌平日）</p>", "<p>休館日：月曜日（祝日の場合は翌平日）</p><p>開館時間 9時～17時</p>",
        "<p>9:00–17:00 (closed on Mondays; if Monday is a holiday, closed the next weekday)</p>",
    ])
    func `Hours know of the closed day that a holiday moves`(html: String) throws {
        let days = DaySet.everyDay.subtracting(.monday)
        #expect(try FixturePages.read(html: html).hours == [
            ServiceHours(days: days, opens: 540, closes: 1020, shift: HolidayShift(days: .monday, target: .nextWeekday)),
        ])
    }

    @Test func `One day that is closed this year is not closed every year`() throws {
        #expect(!(try FixturePages.read(html: "<p>11月15日は臨時休館します。</p>")).values.contains { $0.kind == .closure })
    }

    @Test(arguments: ["毎週木曜日は午後7時まで延長しています。", "木曜日は午後7時まで", "Thursdays: extended to 7:00 p.m."])
    func `A line that lets one day end later changes the hours above it`(text: String) throws {
        let page = try FixturePages.read(html: "<p>開庁時間：平日 8時30分～17時15分</p><p>\(text)</p><p>土曜日 9時～12時</p>")
        #expect(page.hours == [
            ServiceHours(days: [.monday, .tuesday, .wednesday, .friday], opens: 510, closes: 1035), ServiceHours(days: .thursday, opens: 510, closes: 1140),
            ServiceHours(days: .saturday, opens: 540, closes: 720),
        ])
    }

    @Test func `Days named for one line are not those of lines about something else`() throws {
        let page = try FixturePages.read(html: "<p>Thursdays</p><p>A long talk about something else entirely.</p><p>9:00 - 12:00</p>")
        #expect(page.hours.map(\.days) == [[]])
    }

    @Test func `Languages in a cell behind the hours are those of the hours`() throws {
        let page = try FixturePages.read(html: "<table><tr><th>Desk</th><th>Hours</th><th>Languages</th></tr><tr><td>Hall</td><td>9:00-17:00</td><td>English, Chinese</td></tr></table>")
        #expect(page.hours == [ServiceHours(languages: ["en", "zh"], days: [], opens: 540, closes: 1020)])
    }

    @Test func `A closure that stands alone is the place's`() throws {
        let page = try FixturePages.read(html: "<h2>窓口</h2><ul><li>年末年始（12月29日から1月3日）はお休みです。</li></ul>")
        #expect(page.values.contains(.closure(Closure(periods: [YearlyPeriod(fromMonth: 12, fromDay: 29, toMonth: 1, toDay: 3)]))))
    }

    @Test func `The head of a table of counters is no counter`() throws {
        let page = try FixturePages.read(html: "<h2>受付窓口</h2><table><tr><th>場所</th><th>受付時間</th></tr><tr><td>市民課（市役所1階）</td><td>平日8時30分～17時15分</td></tr></table>")
        #expect(page.counters.map(\.names) == [["市民課"]])
    }

    @Test(arguments: [
        "土曜日、日曜日、祝日は行っていませんが、朝市の開催日は午前9時から正午まで受け付けています。", "土日は受け付けておりませんが、イベント時は10時～15時に開けます。",
    ])
    func `What is done on an event's days only is no opening hours`(text: String) throws {
        #expect(try FixturePages.read(html: "<p>\(text)</p>").values.allSatisfy { $0.kind != .hours })
    }

    @Test func `Days with which a market is held are its opening hours`() throws {
        let values = try FixturePages.read(html: "<p>開催日：毎週土曜日 9時～12時</p>").values
        #expect(values.contains(.hours(ServiceHours(days: .saturday, opens: 540, closes: 720))))
    }

    @Test(arguments: [
        ("<p>窓口と電話で受け付けます（9時～16時）。</p>", []), ("<p>9時～16時（年末年始を除く）</p>", .everyDay), ("<p>毎日 9時～16時</p>", .everyDay), ("<p>年中無休 9時～16時</p>", .everyDay),
        ("<dl><dt>開所時間</dt><dd>9時～16時</dd><dt>休所日</dt><dd>木曜日、年末年始</dd></dl>", DaySet.everyDay.subtracting(.thursday)),
        ("<ul><li>休館日：月曜日</li><li>開館時間：9時～16時</li></ul>", DaySet.everyDay.subtracting(.monday)),
        ("<p>開館時間 9時～16時<br>（土曜日を除く）</p>", DaySet.everyDay.subtracting(.saturday)),
    ] as [(String, DaySet)])
    func `Hours without days hold on no day for certain, but for the closed days that stand beside them`(html: String, days: DaySet) throws {
        #expect(try FixturePages.read(html: html).hours.map(\.days) == [days])
    }

    @Test func `A line that is there round the clock for some is there every day for the others`() throws {
        let page = try FixturePages.read(html: "<p>0120-55-1234</p><p>English<br>24 hours</p><p>Thai<br>9:00-18:00</p>")
        #expect(page.phones.first?.hours.map(\.days) == [.everyDay, .everyDay])
    }

    @Test(arguments: [
        "<p>【令和7年12月まで】</p><p>平日 8時30分～17時30分</p><p>【令和8年1月から】</p><p>平日 9時～17時</p>",
        "<ul><li>平日 8時30分～17時30分（2025年12月31日まで）</li><li>2026年1月1日から 平日 9時～17時</li></ul>",
        "<p>Weekdays 8:30-17:30 (until December 2025)</p><p>Weekdays 9:00-17:00 (from January 1, 2026)</p>",
        "<p>開庁時間：平日 8時30分～17時30分</p><p>※2026年1月から9時～17時に変更します。</p>",
        "<h3>令和7年12月まで</h3><p>平日 8時30分～17時30分</p><h3>令和8年1月から</h3><p>平日 9時～17時</p>",
    ])
    func `Hours that hold until or from a date keep it`(html: String) throws {
        #expect(try FixturePages.read(html: html).hours == [
            ServiceHours(days: .weekdays, opens: 510, closes: 1050, ends: CivilDay(iso: "2025-12-31")), ServiceHours(days: .weekdays, opens: 540, closes: 1020, begins: CivilDay(iso: "2026-01-01")),
        ])
    }

    @Test func `The hours of a number change with the note below it`() throws {
        let page = try FixturePages.read(html: "<p>電話 0985-25-2111（平日9時～17時）</p><p>※令和8年4月1日から午前8時30分～午後5時に変更になります。</p>")
        #expect(page.phones.first?.hours.map(\.ends) == [CivilDay(iso: "2026-03-31"), nil])
        #expect(page.phones.first?.hours.map(\.begins) == [nil, CivilDay(iso: "2026-04-01")])
    }

    @Test func `The application period above a list is no bound of hours`() throws {
        let page = try FixturePages.read(html: "<p>募集期間：令和7年4月1日から令和8年3月31日まで</p><p>平日 9時～17時</p>")
        #expect(page.hours == [ServiceHours(days: .weekdays, opens: 540, closes: 1020)])
    }

    @Test func `A row of a surgery that names the year's end among its days is open then`() throws {
        let page = try FixturePages.read(html: """
            <table><tr><th>科</th><th>診療日</th><th>受付時間</th></tr><tr><td>内科</td><td>日曜日・祝日、年末年始（12月30日～1月3日）</td><td>午前9時～11時30分</td></tr></table>
            """)
        #expect(page.hours == [ServiceHours(days: [.sunday, .holiday], opens: 540, closes: 690)])
        #expect(page.values.allSatisfy { $0.kind != .closure })
    }

    @Test(arguments: ["<h2>休館日</h2>", "<b>■休館日</b><br>"])
    func `What stands below a heading of closed days is closed`(heading: String) throws {
        let page = try FixturePages.read(html: "<p>見本の施設です。</p>\(heading)毎週月曜日（月曜日が祝日の場合は、その翌日）<br>12月28日～1月4日<br>")
        #expect(page.values.compactMap { if case .closure(let found) = $0 { found } else { nil } } == [
            Closure(days: .monday, onHolidays: "月曜日が祝日の場合は、その翌日", shift: HolidayShift(days: .monday, target: .nextDay)),
            Closure(periods: [YearlyPeriod(fromMonth: 12, fromDay: 28, toMonth: 1, toDay: 4)]),
        ])
    }

    @Test func `Hours and closed days under headings beside each other are of one place`() throws {
        let page = try FixturePages.read(html: "<h2>開館時間</h2><p>9時～17時</p><h2>休館日</h2><p>月曜日（祝日の場合は翌平日）</p><h2>別館</h2><p>10時～12時</p>")
        #expect(page.hours == [
            ServiceHours(days: .everyDay.subtracting(.monday), opens: 540, closes: 1020, shift: HolidayShift(days: .monday, target: .nextWeekday)),
            ServiceHours(days: [], opens: 600, closes: 720),
        ])
    }

    @Test func `A day that ends later changes the hours that it stands behind`() throws {
        let page = try FixturePages.read(html: "<p>平日 8:30〜17:15（木曜日は19:00まで） 東部出張所は平日 9:00〜16:00（12:00〜13:00は休み）</p>")
        #expect(page.hours == [
            ServiceHours(days: [.monday, .tuesday, .wednesday, .friday], opens: 510, closes: 1035), ServiceHours(days: .thursday, opens: 510, closes: 1140),
            ServiceHours(days: .weekdays, opens: 540, closes: 720), ServiceHours(days: .weekdays, opens: 780, closes: 960),
        ])
    }

    @Test func `Closed days beside hours that no number claims are the place's`() throws {
        let page = try FixturePages.read(html: "<h2>コンビニで</h2><table><tr><th>使える時間</th><td>毎日 6時30分～23時（12月29日～1月3日を除く）</td></tr></table>")
        #expect(page.hours == [ServiceHours(days: .everyDay, opens: 390, closes: 1380)])
        #expect(page.values.contains(.closure(Closure(periods: [Self.newYear]))))
    }

    @Test func `A form on the internet has no opening hours`() throws {
        #expect(try FixturePages.read(html: "<p>インターネット受付（24時間）</p>").hours.isEmpty)
    }

    @Test func `Columns of days give the hours below them their days, and a column of closed days takes its own`() throws {
        let page = try FixturePages.read(html: """
            <table><tr><th></th><th>平日</th><th>土・日・祝日</th><th>休館日</th><th>電話</th></tr>
            <tr><th>中央図書館</th><td>9時30分～20時</td><td>9時30分～17時</td><td>月曜日、年末年始</td><td>0999-91-0001</td></tr>
            <tr><th>南分館</th><td>10時～18時</td><td>10時～17時</td><td>月曜日、祝日</td><td>0999-91-0002</td></tr></table>
            """)
        let week: DaySet = [.tuesday, .wednesday, .thursday, .friday]
        #expect(page.phones.map(\.hours) == [
            [ServiceHours(days: week, opens: 570, closes: 1200), ServiceHours(days: [.saturday, .sunday, .holiday], opens: 570, closes: 1020)],
            [ServiceHours(days: week, opens: 600, closes: 1080), ServiceHours(days: [.saturday, .sunday], opens: 600, closes: 1020)],
        ])
        #expect(page.values.compactMap { if case .closure(let found) = $0 { found } else { nil } } == [
            Closure(days: .monday, isYearEnd: true), Closure(days: [.monday, .holiday]),
        ])
    }

    @Test(arguments: [
        "24 hour support (from January 1, 2027: 9:00 a.m. - 9:00 p.m.)", "24時間対応（2027年1月1日からは9時～21時）", "24時間対応（ただし、2027年1月1日からは9時～21時）",
        "24時間対応、2027年1月1日からは9時～21時", "24時間対応（2027年1月1日からは9時～21時に変更になります）", "24 hours until December 31, 2026; 9:00-21:00 from January 1, 2027",
        "2026年12月31日までは24時間、2027年1月1日からは9時～21時",
    ])
    func `A day that stands between two hours bounds those before it and those behind it`(text: String) throws {
        let page = try FixturePages.read(html: "<p>電話 0985-25-2111</p><p>\(text)</p>")
        #expect(page.phones.map(\.hours) == [[
            ServiceHours(days: .everyDay, opens: 0, closes: 1440, ends: CivilDay(iso: "2026-12-31")), ServiceHours(days: .everyDay, opens: 540, closes: 1260, begins: CivilDay(iso: "2027-01-01")),
        ]])
    }

    @Test func `Hours for a while interrupt those before them, and those of other days or another place do not`() throws {
        func hours(_ text: String) throws -> [ServiceHours] { try FixturePages.read(html: "<p>\(text)</p>").hours }
        #expect(try hours("平日9時～17時（2026年12月1日から1月15日までは10時～16時）") == [
            ServiceHours(days: .weekdays, opens: 540, closes: 1020, ends: CivilDay(iso: "2026-11-30")), ServiceHours(days: .weekdays, opens: 540, closes: 1020, begins: CivilDay(iso: "2027-01-16")),
            ServiceHours(days: .weekdays, opens: 600, closes: 960, begins: CivilDay(iso: "2026-12-01"), ends: CivilDay(iso: "2027-01-15")),
        ])
        #expect(try hours("平日9時～17時、2027年1月1日からは土曜日も9時～12時") == [
            ServiceHours(days: .weekdays, opens: 540, closes: 1020), ServiceHours(days: .saturday, opens: 540, closes: 720, begins: CivilDay(iso: "2027-01-01")),
        ])
        #expect(try hours("本庁舎 平日9時～17時、東部支所 2027年1月4日から平日9時～16時") == [
            ServiceHours(days: .weekdays, opens: 540, closes: 1020), ServiceHours(days: .weekdays, opens: 540, closes: 960, begins: CivilDay(iso: "2027-01-04")),
        ])
        #expect(try hours("平日9時～17時（ただし、東部支所は2027年1月4日から10時～16時）") == [ServiceHours(days: .weekdays, opens: 540, closes: 1020)])
        // In one bracket behind two spans, as before it, a day is that of both.
        #expect(try hours("平日9時～17時、土曜日9時～12時（2027年1月4日から）").map(\.begins) == [CivilDay(iso: "2027-01-04"), CivilDay(iso: "2027-01-04")])
    }
}

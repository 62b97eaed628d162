import Catalog
import PageReading
import Testing

@Suite struct PhoneTests {
    @Test(arguments: [
        ("0985-42-2036", "0985-42-2036", "+81985422036", Phone.Kind.voice, false),
        ("電話：（０９８５）７４－５２１１", "0985-74-5211", "+81985745211", .voice, false),
        ("(0985)74-5211", "0985-74-5211", "+81985745211", .voice, false),
        ("Room)TEL:0985-40-1436", "0985-40-1436", "+81985401436", .voice, false),
        ("電話21-1756", "0985-21-1756", "+81985211756", .voice, false),
        ("TEL 25-2111", "0985-25-2111", "+81985252111", .voice, false),
        ("電話（代表）25-2111", "0985-25-2111", "+81985252111", .voice, false),
        ("ファクス番号：26-9435", "0985-26-9435", "+81985269435", .fax, false),
        ("FAX 0985-26-9435", "0985-26-9435", "+81985269435", .fax, false),
        ("0120-95-0178", "0120-95-0178", "+81120950178", .voice, true),
        ("0800-200-0000", "0800-200-0000", "+818002000000", .voice, true),
        ("0570-064-738", "0570-064-738", "+81570064738", .voice, false),
        ("050-3818-1250", "050-3818-1250", "+815038181250", .voice, false),
        ("098－951－1530", "098-951-1530", "+81989511530", .voice, false),
        ("+81-985-25-2111", "0985-25-2111", "+81985252111", .voice, false),
        ("TEL/FAX 0985-26-9435", "0985-26-9435", "+81985269435", .voice, false),
        ("Fax 0985.26.9435", "0985-26-9435", "+81985269435", .fax, false),
        ("問い合わせ：健康課 Tel.(22)3344", "0985-22-3344", "+81985223344", .voice, false),
        ("問合せ 子育て支援課（33-4455）", "0985-33-4455", "+81985334455", .voice, false),
        ("<a href=\"tel:0985252111\">Call us</a>", "0985-25-2111", "+81985252111", .voice, false),
        ("電話 0985252111", "0985-25-2111", "+81985252111", .voice, false),
    ])
    func `Numbers are read as cities write them`(
        text: String, number: String, e164: String, kind: Phone.Kind, isTollFree: Bool
    ) throws {
        let phones = try FixturePages.read(html: "<p>\(text)</p>").phones
        #expect(phones.map(\.number) == [number])
        #expect(phones.first?.e164 == e164 && phones.first?.kind == kind && phones.first?.isTollFree == isTollFree)
    }

    @Test(arguments: [
        "〒880-8505 宮崎市橘通西1-1-1", "法人番号9000020011002", "2025-11-12", "個体番号：251016-0100", "25-2111", "1-1-1 Tachibanadori, 880-8505",
        "0985-25-21", "受付番号 0123", "予算は0985252111円",
    ])
    func `Postal codes, dates and other digits are no phones`(text: String) throws {
        #expect(try FixturePages.read(html: "<p>\(text)</p>").phones.isEmpty)
    }

    /// Found by fuzzing: the label belongs to both numbers.
    @Test func `A number in a bracket that opens twice does not end the reading`() throws {
        let phones = try FixturePages.read(html: "<p>電話：（０９８５）７４－５２８５）７４－５２１１</p>").phones
        #expect(phones.first?.number == "0985-74-5285")
    }

    @Test func `Without the site's area code a short number stays unread`() throws {
        #expect(try FixturePages.read(html: "<p>電話21-1756</p>", areaCode: nil).phones.isEmpty)
    }

    @Test func `Phone and fax on one line are two`() throws {
        let phones = try FixturePages.read(html: "<p>市民課 電話21-1756 ファクス番号26-9435</p>").phones
        #expect(phones.map(\.kind) == [.voice, .fax])
        #expect(phones.map(\.name) == ["市民課", "市民課"])
    }

    @Test(arguments: [
        ("<p>動物愛護に関するお問い合わせは、愛護センター（電話番号：0985-21-2222）へ。</p>", "愛護センター", nil),
        ("<ul><li>市民課 0985-21-2222</li></ul>", "市民課", nil),
        ("<p>電話：0985-21-2222（市コールセンター）</p>", "市コールセンター", nil),
        ("<ul><li>問合せ先：管理センター（生活衛生）</li><li>電話番号：0985-21-2222</li></ul>", "管理センター（生活衛生）", nil),
        ("<p>Matters concerning the card<br>0985-21-2222</p>", nil, "Matters concerning the card"),
        ("<p>紛失・盗難に関すること 0985-21-2222</p>", nil, "紛失・盗難に関すること"),
        ("<table><tr><th>施設</th><th>場所</th><th>電話</th></tr><tr><td>東センター</td><td>東町</td><td>21-2222</td></tr></table>", "東センター", nil),
    ] as [(String, String?, String?)])
    func `Names and matters are those beside the number`(html: String, name: String?, matter: String?) throws {
        let phone = try #require(try FixturePages.read(html: html).phones.first)
        #expect(phone.number == "0985-21-2222")
        #expect(phone.name == name)
        #expect(phone.matter == matter)
    }

    @Test func `Hours before a number are its own when they are hours of reception`() throws {
        let page = try FixturePages.read(html: "<ul><li>受付時間：8時45分～17時30分（ただし土・日・祝祭日を除く）</li><li>電話番号：078-771-7497</li></ul>")
        #expect(page.phones.first?.hours == [ServiceHours(days: .weekdays, opens: 525, closes: 1050)])
        #expect(page.hours.isEmpty)
    }

    @Test func `Hours of the place are not those of the phone beside them`() throws {
        let page = try FixturePages.read(html: "<p>電話番号 029-224-1111</p><p>開庁時間 午前8時30分から午後5時15分<br>（土曜日、日曜日、祝日、12月29日から1月3日を除く）</p>")
        #expect(page.phones.first?.hours == [] && page.phones.first?.closures == [])
        #expect(page.hours == [ServiceHours(days: .weekdays, opens: 510, closes: 1035)])
    }

    @Test(arguments: [
        ("電話：0985-21-1756（内線2345）", "2345"), ("0985-21-1756 内線：2345・2346", "2345"), ("代表 0985-21-1756 内線番号 123", "123"),
        ("Tel. 0985-21-1756 ext. 45", "45"), ("0985-21-1756, extension 1234", "1234"), ("0985-21-1756", nil),
    ])
    func `An extension belongs to the number before it`(text: String, digits: String?) throws {
        let phones = try FixturePages.read(html: "<p>\(text)</p>").phones
        #expect(phones.map(\.number) == ["0985-21-1756"])
        #expect(phones.first?.extensionNumber == digits)
    }

    @Test func `Bold lines of a label with its datum are the office's data, not headings`() throws {
        let page = try FixturePages.read(
            html: "<h2>お問い合わせ</h2><h3>青空市みどり課</h3><p><strong>住所：青空市中央1-2<br>電話：0985-21-1756<br>電話受付時間：午前10時から午後5時</strong></p>")
        #expect(page.outline == ["お問い合わせ", "お問い合わせ > 青空市みどり課"])
        #expect(page.phones.map(\.name) == ["青空市みどり課"])
        #expect(page.phones.first?.hours == [ServiceHours(days: [], opens: 600, closes: 1020)])
    }

    @Test func `In a footer the hours of the call centre are not those of the switchboard`() throws {
        let html = "<p>文</p><footer><p>青空市役所 〒880-0001 青空市中央1<br>代表電話：0985-21-1756</p><p>青空市コールセンター</p><p>電話：0985-21-4894</p><p>年中無休、8時00分～21時00分</p></footer>"
        let phones = try FixturePages.read(html: html).phones
        #expect(phones.map(\.name) == ["青空市役所", "青空市コールセンター"])
        #expect(phones.map(\.hours.count) == [0, 1])
    }

    @Test(arguments: ["ナビダイヤル 0570-012-345", "フリーダイヤル：0120-123-456", "Toll-free 0120-123-456"])
    func `The kind of a number is not the name of who answers`(text: String) throws {
        let phone = try #require(try FixturePages.read(html: "<p>\(text)</p>").phones.first)
        #expect(phone.name == nil)
        #expect(phone.isNaviDial == phone.number.hasPrefix("0570") && phone.isTollFree == phone.number.hasPrefix("0120"))
    }

    @Test func `An extension on the line below belongs to the number above`() throws {
        let page = try FixturePages.read(html: "<h2>お問い合わせ</h2><p>市民課<br>電話：0985-25-2111（代表）<br>内線：2123</p>")
        #expect(page.phones.map(\.extensionNumber) == ["2123"])
    }

    @Test func `Hours under a heading of hours beside the number's heading are the number's`() throws {
        let page = try FixturePages.read(html: "<h3>Toll-free number</h3><p>0120-0178-27</p><h3>[Reception time]</h3><ul><li>Thai, Nepali</li></ul><p>9:00 a.m. - 6:00 p.m.</p>")
        #expect(page.phones.first?.hours == [ServiceHours(languages: ["th", "ne"], days: [], opens: 540, closes: 1080)])
    }

    @Test func `A cell beside several rows gives each its office, and hours that stand so belong to each number`() throws {
        let phones = try FixturePages.read(
            html: """
                <table><tr><th>課</th><th>係</th><th>電話番号</th><th>時間</th></tr>
                <tr><td rowspan="2">市民課</td><td>戸籍係</td><td>0985-11-2222</td><td rowspan="2">平日 8:30～17:15</td></tr>
                <tr><td>住民記録係</td><td>0985-11-2223</td></tr>
                <tr><td rowspan="2">税務課</td><td>0985-11-2224</td><td>平日 9:00～16:00</td></tr><tr><td>0985-11-2225</td><td>平日 9:00～12:00</td></tr></table>
                """
        ).phones
        #expect(phones.map(\.name) == ["市民課 戸籍係", "市民課 住民記録係", "税務課", "税務課"])
        #expect(phones.map { $0.hours.map(\.closes) } == [[1035], [1035], [960], [720]])
    }

    @Test func `A call centre in the site's head or in a row of links is the site's contact`() throws {
        let page = try PageReader(areaCode: nil, baseURL: nil).read(
            Array(
                """
                <html lang="ja"><body><header><div class="tools"><ul><li><a href="/en">English</a></li></ul><div class="tel"><h2>なんでもコール</h2><p>096-111-2222</p>
                <p>受付：8時～21時（年中無休）</p></div></div></header><nav><ul class="menu"><li>防災</li></ul></nav>
                <main><h1>住民票の写し</h1><p>窓口で受け取れます。</p></main>
                <footer><div class="fnavi menu"><ul><li><a href="/a">組織案内</a></li><li><a href="/b">防災センター：096-333-4444</a></li><li><a href="/c">よくある質問</a></li></ul></div>
                <div style="display:none"><p>隠れた電話 096-555-6666</p></div></footer></body></html>
                """.utf8), path: "page.html")
        #expect(page.title == "住民票の写し")
        #expect(page.phones.map(\.number) == ["096-111-2222", "096-333-4444"])
        #expect(page.phones.map(\.name) == ["なんでもコール", "防災センター"])
        #expect(page.phones.first?.hours == [ServiceHours(days: .everyDay, opens: 480, closes: 1260)])
        #expect(page.sections.filter { $0.region == .body }.map(\.paragraphs) == [["窓口で受け取れます。"]])
    }

    @Test func `Hours in one number's line are not those of the number above it`() throws {
        let html = "<p>文</p><footer><p>青空市コールセンター 0985-21-1756</p><p>青空市コールセンター 0985-21-4894 年中無休 8時から21時</p></footer>"
        #expect(try FixturePages.read(html: html).phones.map(\.hours.count) == [0, 1])
    }

    @Test(arguments: [
        "<p>Card Office<br>*Japanese only<br>Phone: 0985-11-1111<br>Weekdays 8:30-17:15<br><br>National Call Center<br>Phone: 0120-00-1111</p>",
        "<p>Card Office<br>Phone: 0985-11-1111<br>*Japanese only<br><br>National Call Center<br>Phone: 0120-00-1111</p>",
        "<p>Card Office<br>Phone: 0985-11-1111 (Japanese only)<br><br>National Call Center<br>Phone: 0120-00-1111</p>",
        "カード推進室<br>（日本語のみ）<br>電話 0985-11-1111<br>平日 8時30分～17時15分<br>総合窓口センター<br>電話 0120-00-1111<br>",
        "<p>National Call Center<br>Phone: 0120-00-1111</p><p>Questions about tax in your town (Japanese only)</p><p>Tax Division<br>Phone: 0985-11-1111</p>",
    ])
    func `"Japanese only" between line breaks is said of the number it stands by`(html: String) throws {
        let phones = try FixturePages.read(html: "<h2>Contact</h2>" + html).phones
        #expect(phones.first { $0.number == "0985-11-1111" }?.languages == ["ja"])
        #expect(phones.first { $0.number == "0120-00-1111" }?.languages == [])
    }

    @Test(arguments: ["<p>*Japanese only</p>%", "%<p>The calls are answered in Japanese only.</p>", "<p>※日本語のみ</p>%"])
    func `"Japanese only" in a paragraph of its own is said of the section`(html: String) throws {
        let numbers = "<p>Card Office<br>Phone: 0985-11-1111</p><p>Tax Office<br>Phone: 0985-22-2222</p>"
        #expect(try FixturePages.read(html: "<h2>Contact</h2>" + html.replacing("%", with: numbers)).phones.map(\.languages) == [["ja"], ["ja"]])
    }

    @Test func `The hours of a short number are not those of the number before it`() throws {
        let page = try FixturePages.read(html: """
            <h2>電話相談</h2><dl><dt>子どもの相談</dt><dd>電話番号：#8000 または 0999-98-7654<br>相談時間：毎日 19時～21時</dd>
            <dt>救急の相談</dt><dd>電話番号：#7119<br>相談時間：24時間365日</dd></dl>
            """)
        #expect(page.phones.map(\.hours) == [[ServiceHours(days: .everyDay, opens: 1140, closes: 1260)]])
        #expect(page.hours.isEmpty)
    }

    @Test func `A heading that only says "telephone" is no matter, and an address no part of a name`() throws {
        #expect(try FixturePages.read(html: "<h2>電話</h2><p>0999-23-4567（診療時間中のみ）</p>").phones.map(\.matter) == [nil])
        let page = try FixturePages.read(html: "<h2>Where</h2><p>Sample City Hall, 2-3-4 Chuo, Sample City 999-1234 · Tel 0999-12-3456</p>")
        #expect(page.phones.map(\.name) == ["Sample City Hall"])
    }

    @Test(arguments: ["Passport Desk: 0999-12-3480 (English and Japanese)", "相談窓口 0999-12-3480（日本語・英語）"])
    func `Languages in brackets behind a number are spoken there`(text: String) throws {
        #expect(try FixturePages.read(html: "<h2>Questions</h2><p>\(text)<br>Other Office: 0999-55-6666</p>").phones.map { Set($0.languages) } == [["en", "ja"], []])
    }

    @Test func `Hours in a row about something else are not those of the number in the row before`() throws {
        let page = try FixturePages.read(html: """
            <table><tr><td>電話</td><td>見本受付センター 0985-53-5300<br>月曜日から土曜日 8時30分から16時30分</td></tr><tr><td>窓口</td><td>見本課 平日 9時～12時</td></tr></table>
            """)
        #expect(page.phones.map(\.name) == ["見本受付センター"])
        #expect(page.phones.map { $0.hours.map(\.opens) } == [[510]])
        #expect(page.hours.map(\.opens) == [540])
    }

    @Test func `A contact box beside the text is one, and its signs are no names`() throws {
        let page = try FixturePages.read(html: """
            <h2>見本</h2><p>文です。</p><aside class="toiawase"><h2>お問い合わせ</h2><p>町民課 窓口係</p><p>TEL 0999-77-1112｜FAX 0999-77-1119</p></aside>
            <footer><p>見本町役場（法人番号 1000020999999）<br>〒999-6789 見本県見本町見本100<br>電話 0999-77-1111</p></footer>
            """)
        #expect(page.phones.map(\.name) == ["町民課 窓口係", "町民課 窓口係", "見本町役場"])
    }

    @Test func `A number before the main heading is read as the site's own`() throws {
        let html = """
            <html lang="ja"><body><div id="gheader"><div class="call">見本区コールセンター <span>0999-40-1234</span>（午前8時～午後9時 年中無休）</div></div>
            <div id="main"><h1>一時預かり</h1><p>案内です。</p></div></body></html>
            """
        let page = try PageReader(areaCode: nil, baseURL: nil).read(Array(html.utf8), path: "x.html")
        let phones = page.facts.compactMap { if case .phone(let phone) = $0.value { phone } else { nil } }
        #expect(phones.map(\.name) == ["見本区コールセンター"])
        #expect(phones.map(\.hours) == [[ServiceHours(days: .everyDay, opens: 480, closes: 1260)]])
    }

    @Test(arguments: [
        ("<div class=\"contact\"><p>お問い合わせ</p><p>保育課入園係</p><p>見本区役所4階　電話：0999-43-3333</p></div>", "保育課入園係"),
        ("<h2>問い合わせ先</h2><p>見本市環境課（本庁舎6階）<br>電話 0999-30-4444</p>", "見本市環境課"), ("<h2>案内</h2><p>見本市役所 代表電話 0999-30-1111</p>", "見本市役所"),
        ("<h2>Inquiries</h2><p>Waste Division, Sample City Hall 3F<br>1-2-3 Ote-machi, Sample City 999-2222<br>Phone 0999-33-2222</p>", "Waste Division, Sample City Hall"),
    ])
    func `Where an office is, and which of its numbers it is, are no part of its name`(html: String, name: String) throws {
        #expect(try FixturePages.read(html: html).phones.map(\.name) == [name])
    }

    @Test func `Hours below a list of counters with their numbers are those of each`() throws {
        let page = try FixturePages.read(html: """
            <h2>窓口</h2><ul><li>住民課 戸籍係（1階） 電話0999-65-0003（直通）</li><li>上郷支所 電話0999-65-0103</li></ul><p>受付時間：月～金曜日 8時30分～17時15分</p>
            <p>宿直室（夜間・休日）：電話 0999-65-0001</p>
            """)
        #expect(page.phones.map(\.name) == ["住民課 戸籍係", "上郷支所", "宿直室"])
        #expect(page.phones.map(\.hours) == [[ServiceHours(days: .weekdays, opens: 510, closes: 1035)], [ServiceHours(days: .weekdays, opens: 510, closes: 1035)], []])
        #expect(page.counters.map(\.names) == [["戸籍係", "住民課"], ["上郷支所"], ["宿直室"]])
        #expect(page.counters.last?.building == nil)
    }

    @Test func `Who is called is named without the words round it, and a language that is not spoken is none`() throws {
        let page = try FixturePages.read(html: """
            <p>Call the Large Item Center (0999-33-5353) first.</p><p>If you cannot speak Japanese, call the Multilingual Desk at 0999-33-1000 (weekdays, 8:30–17:15).</p>
            """)
        #expect(page.phones.map(\.name) == ["Large Item Center", "Multilingual Desk"])
        #expect(page.phones.map(\.languages) == [[], []])
    }

    @Test(arguments: [
        "0985-25-2111 (until December 31, 2026; 0985-21-9999 from January 1, 2027)", "0985-25-2111（2026年12月31日まで。2027年1月1日からは0985-21-9999）",
        "0985-25-2111 (from January 1, 2027: 0985-21-9999)",
    ])
    func `A number that changes on a day has its hours until then, the new one from then on, and both one name`(text: String) throws {
        let page = try FixturePages.read(html: "<footer><h3>Call Center</h3><p>\(text)</p><p>Reception hours: weekdays 8:00-17:15</p></footer>")
        #expect(page.phones.map(\.number) == ["0985-25-2111", "0985-21-9999"])
        #expect(page.phones.map(\.name) == ["Call Center", "Call Center"])
        #expect(page.phones.map(\.hours) == [
            [ServiceHours(days: .weekdays, opens: 480, closes: 1035, ends: CivilDay(iso: "2026-12-31"))], [ServiceHours(days: .weekdays, opens: 480, closes: 1035, begins: CivilDay(iso: "2027-01-01"))],
        ])
    }

    @Test func `The first day of applications by phone is none of the number's`() throws {
        let page = try FixturePages.read(html: "<p>2027年1月4日から電話0985-25-2111で受け付けます。</p><p>受付時間：平日9時～17時</p>")
        #expect(page.phones.map(\.hours) == [[ServiceHours(days: .weekdays, opens: 540, closes: 1020)]])
    }

    @Test(arguments: ["連絡先", "お問い合わせ", "(6)お問い合わせ先", "Contact", "Inquiries"])
    func `Two lines of one name keep their own matters, languages and hours, whatever heads them`(heading: String) throws {
        let page = try FixturePages.read(html: """
            <h2>\(heading)</h2><h3>総合フリーダイヤル（外国語）</h3><ul><li>マイナンバー制度に関すること<br>0120-00-0001（無料）</li></ul><h4>[受付時間]</h4><p>平日：9時30分～20時</p>
            <ul><li>カードの紛失に関すること<br>0120-00-0002（無料）</li></ul><h4>[受付時間]</h4><ul><li>英語<br>24時間対応</li><li>タイ語<br>9時～18時</li></ul>
            """)
        #expect(page.phones.map(\.matter) == ["マイナンバー制度に関すること", "カードの紛失に関すること"])
        #expect(page.phones.map(\.languages) == [[], ["en", "th"]])
        #expect(page.phones.map(\.hours) == [
            [ServiceHours(days: .weekdays, opens: 570, closes: 1200)],
            [ServiceHours(languages: ["en"], days: .everyDay, opens: 0, closes: 1440), ServiceHours(languages: ["th"], days: .everyDay, opens: 540, closes: 1080)],
        ])
    }
}

import Catalog
import PageReading
import Testing

/// Spans of time in which nothing is done.
@Suite struct BreakTests {
    static let whole = ServiceHours(days: .weekdays, opens: 540, closes: 1020)
    static let divided = [ServiceHours(days: .weekdays, opens: 540, closes: 720), ServiceHours(days: .weekdays, opens: 780, closes: 1020)]

    @Test(arguments: [
        "（12時～13時は受付できません）", "（正午から午後1時までの間は受け付けておりません）", "（昼休憩：12:00～13:00）", "。12時から13時までは、昼休みのため窓口を閉めます。", "（お昼（12時～13時）は受付を休止します）", "（12:00～13:00休止）",
        "、12時～13時は証明書の発行を行いません。", "（12時～13時は対応不可）", "（12時～13時はお休みです）",
    ])
    func `A break within a line divides the hours`(text: String) throws {
        #expect(try FixturePages.read(html: "<p>平日9時～17時\(text)</p>").hours == Self.divided)
    }

    @Test(arguments: [
        "Weekdays 9:00-17:00 (no service from 12:00 to 13:00)", "Weekdays 9:00-17:00. No cards are handed out between noon and 1 p.m.", "Weekdays 9:00-17:00; the desk is not available from noon to 1 p.m.",
        "Weekdays 9:00-17:00 (12:00-13:00 closed)", "Weekdays 9:00-17:00. From 12:00 to 13:00 the counter is closed.", "Weekdays 9:00-17:00 (lunch break: 12:00-13:00)",
    ])
    func `so does one in English`(text: String) throws {
        #expect(try FixturePages.read(html: "<p>\(text)</p>").hours == Self.divided)
    }

    @Test(arguments: [
        "12時から13時までは昼休みです。", "※正午から午後1時までは旅券の交付を行いません", "（12時～13時は受付できません）", "昼休み：12時～13時", "There is no passport service between noon and 1 p.m.", "Closed for lunch from 12:00 to 13:00.",
        "The counter closes for a lunch break (12:00-13:00).",
    ])
    func `A break on a line of its own divides the hours above it, be they of a place or of a number`(text: String) throws {
        #expect(try FixturePages.read(html: "<p>開庁時間：平日9時～17時</p><p>\(text)</p>").hours == Self.divided)
        #expect(try FixturePages.read(html: "<p>電話 0985-70-1234<br>受付：平日9時～17時<br>\(text)</p>").phones.map(\.hours) == [Self.divided])
    }

    @Test func `A break above the hours divides them too`() throws {
        #expect(try FixturePages.read(html: "<p>※12時～13時は受付できません。</p><p>開庁時間：平日9時～17時</p>").hours == Self.divided)
    }

    @Test(arguments: ["※12時～13時は受付できません。", "Closed for lunch from 12:00 to 13:00.", "午後5時から翌朝8時までは受け付けていません。", "休止時間：23時～翌7時", "12時～13時は窓口が混み合います。", "There is no service from 1 p.m. to 2 p.m."])
    func `A break alone is no opening hours`(text: String) throws {
        #expect(try FixturePages.read(html: "<p>\(text)</p>").hours.isEmpty)
    }

    @Test func `A break on some days leaves the others whole`() throws {
        #expect(try FixturePages.read(html: "<p>開庁時間：平日9時～17時</p><p>※水曜日の12時～13時は受付できません。</p>").hours == [
            ServiceHours(days: .wednesday, opens: 540, closes: 720), ServiceHours(days: .wednesday, opens: 780, closes: 1020), ServiceHours(days: .weekdays.subtracting(.wednesday), opens: 540, closes: 1020),
        ])
    }

    @Test func `A break outside the hours changes nothing, and one at their end shortens them`() throws {
        #expect(try FixturePages.read(html: "<p>開庁時間：平日9時～17時</p><p>※17時～20時は受付できません。</p>").hours == [Self.whole])
        #expect(try FixturePages.read(html: "<p>開庁時間：平日9時～17時（16時～17時は受付できません）</p>").hours == [ServiceHours(days: .weekdays, opens: 540, closes: 960)])
    }

    @Test(arguments: [
        "平日9時～17時、土日は休みです", "平日9時～17時 年末年始は休み", "平日9時～17時（12月29日～1月3日は休み）", "平日9時～17時（予約は必要ありません）", "平日9時～17時（昼休み（12時～13時）も開庁しています）", "Weekdays 9:00-17:00, closed on Saturdays",
        "Weekdays 9:00-17:00. Closed during the New Year holidays.", "平日の開庁時間（9時～17時）以外は受付できません", "No appointment is needed. Weekdays 9:00-17:00",
    ])
    func `Words for closed days make no break`(text: String) throws {
        #expect(try FixturePages.read(html: "<p>\(text)</p>").hours == [Self.whole])
    }

    @Test(arguments: ["昼休み", "休憩時間", "Lunch break"])
    func `A column of breaks divides the hours of its row`(head: String) throws {
        let page = try FixturePages.read(html: """
            <table><tr><th>窓口</th><th>時間</th><th>\(head)</th></tr><tr><td>みなと窓口</td><td>平日9:00～17:00</td><td>12:00～13:00</td></tr>
            <tr><td>山手支所</td><td>平日9:00～15:00</td><td></td></tr></table>
            """)
        #expect(page.hours == Self.divided + [ServiceHours(days: .weekdays, opens: 540, closes: 900)])
    }
}

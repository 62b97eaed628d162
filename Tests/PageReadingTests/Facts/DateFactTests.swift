import Catalog
import PageReading
import Testing

@Suite struct DateFactTests {
    private func values(_ html: String, _ kind: FactKind) throws -> [FactValue] {
        try FixturePages.read(html: html).values.filter { $0.kind == kind }
    }

    @Test(arguments: [
        ("申請は令和8年1月31日までに行ってください。", [DueDate(year: 2026, month: 1, day: 31)]),
        ("1月31日（土曜日）までに提出してください。", [DueDate(month: 1, day: 31)]),
        ("提出期限：2026年2月16日（月）午後5時まで", [DueDate(year: 2026, month: 2, day: 16)]),
        ("申込締切 令和８年３月１０日（必着）", [DueDate(year: 2026, month: 3, day: 10)]),
        ("申請期間：令和8年(2026年)4月1日から令和8年6月30日まで", [DueDate(year: 2026, month: 6, day: 30)]),
        ("保管期限：令和7年 10月 23日（木）", [DueDate(year: 2025, month: 10, day: 23)]), ("使用期限：令和7年10月23日", []),
        ("納期限は2026/5/31です。", [DueDate(year: 2026, month: 5, day: 31)]),
        ("Please apply by January 31, 2027.", [DueDate(year: 2027, month: 1, day: 31)]),
        ("Payment is due on 31 March.", [DueDate(month: 3, day: 31)]), ("Payment is due on 31 March 2027.", [DueDate(year: 2027, month: 3, day: 31)]),
        ("Applications must reach us no later than Feb. 10.", [DueDate(month: 2, day: 10)]),
        ("Deadline: June 30, 2026 (Tue.)", [DueDate(year: 2026, month: 6, day: 30)]),
        // Closed periods, events, what is told of a day.
        ("12月29日から1月3日までは休みです。", []), ("工事のため3月31日まで申請できる窓口が変わります。", []), ("令和7年11月1日現在の登録者", []),
        ("The office is closed until January 3.", []), ("展示は5月5日まで", []), ("この表は2025年11月12日に登録した数です。", []), ("令和8年3月31日まで有効です。", []),
    ] as [(String, [DueDate])])
    func `A due date is the day by which a resident acts`(text: String, dates: [DueDate]) throws {
        #expect(try values("<p>\(text)</p>", .dueDate) == dates.map { .dueDate($0) })
    }

    private static func span(_ value: Double, _ unit: TimeSpan.Unit) -> Validity {
        Validity(span: TimeSpan(lower: value, upper: value, unit: unit, relation: .takes))
    }

    @Test(arguments: [
        ("The card is valid for 10 years.", [span(10, .year)]), ("有効期間は発行日から10回目の誕生日までです。", [Validity(birthday: 10)]),
        ("カードの有効期間は、18歳以上の方は発行日から10回目の誕生日まで、18歳未満の方は5回目の誕生日までです。", [Validity(birthday: 10), Validity(birthday: 5)]),
        ("Valid until the holder's tenth birthday", [Validity(birthday: 10)]), ("It is valid until your 5th birthday after the issue.", [Validity(birthday: 5)]),
        ("有効期限：3か月", [span(3, .month)]), ("この証明書は発行から6か月間有効です。", [span(6, .month)]), ("The certificate expires after 3 months.", [span(3, .month)]),
        ("有効期間内にお越しください。", []), ("有効期限が切れた方は14日以内に届け出てください。", []), ("Bring a valid passport issued within 10 years.", []),
        ("令和8年3月31日まで有効です。", []),
    ] as [(String, [Validity])])
    func `How long something is valid is read, by time or by birthdays`(text: String, validities: [Validity]) throws {
        #expect(try values("<p>\(text)</p>", .validity) == validities.map { .validity($0) })
    }

    @Test(arguments: ["13月45日までに申請してください。", "申請は2026年2月30日までです。", "Please apply by February 30, 2026.", "提出期限：令和8年11月31日", "申請は2027年2月29日までです。", "Deadline: 31 June"])
    func `A day that no calendar has is no date`(text: String) throws {
        let page = try FixturePages.read(html: "<p>\(text)</p><p>更新日：2026年2月30日</p><p>休館日：2月30日～13月2日</p>")
        #expect(page.values.isEmpty && page.updatedOn == nil)
    }

    @Test func `A leap day is one in a leap year, and in any year that is not told`() throws {
        #expect(try values("<p>申請は2028年2月29日までです。</p>", .dueDate) == [.dueDate(DueDate(year: 2028, month: 2, day: 29))])
        #expect(try values("<p>申請は2月29日までです。</p>", .dueDate) == [.dueDate(DueDate(month: 2, day: 29))])
    }
}

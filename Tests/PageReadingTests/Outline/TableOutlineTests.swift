import Catalog
import PageReading
import Testing

/// Tables of a procedure: a row's head ends the row before it, whatever became a heading.
@Suite struct TableOutlineTests {
    @Test(arguments: [
        "<table><tr><th>必要なもの</th><td>本人確認書類<br>印鑑<br>転出証明書</td></tr><tr><th>手数料</th><td>無料</td></tr><tr><th>届出人</th><td>本人または世帯主</td></tr></table>",
        "<table><tr><th>必要なもの</th><td><ul><li>本人確認書類</li><li>印鑑</li><li>転出証明書</li></ul></td></tr><tr><th>受付時間</th><td>平日9時から17時</td></tr><tr><th>届出期間</th><td>14日以内</td></tr></table>",
        "<dl><dt>必要なもの</dt><dd><ul><li>本人確認書類</li><li>印鑑</li><li>転出証明書</li></ul></dd><dt>手数料</dt><dd>無料</dd><dt>届出人</dt><dd>本人</dd></dl>",
        "<table><tr><th>持ち物</th><td>本人確認書類、印鑑、転出証明書</td></tr><tr><th>手数料</th><td>無料</td></tr></table>",
        "<table><tr><th>持ち物</th><td>本人確認書類\n<br>印鑑<br>\n転出証明書<br>※写しは不可</td></tr></table>",
        "<table><tr><td>必要書類</td><td><p>本人確認書類</p><p>印鑑、転出証明書</p></td></tr><tr><td>費用</td><td>300円</td></tr></table>",
    ])
    func `The row of documents has documents, and the other rows none`(table: String) throws {
        #expect(try FixturePages.read(html: "<h2>手続き</h2>\(table)").documents.map(\.name) == ["本人確認書類", "印鑑", "転出証明書"])
    }

    @Test(arguments: [
        ("必要なもの", "本人確認書類", ["本人確認書類"]), ("What to bring", "Residence card<br>Passport", ["Residence card", "Passport"]),
        ("持ち物", "運転免許証または旅券", ["運転免許証または旅券"]), ("必要なもの", "次のいずれか1点<br>旅券<br>在留カード", ["旅券", "在留カード"]),
    ])
    func `A short cell beside such a label is a document`(label: String, cell: String, names: [String]) throws {
        #expect(try FixturePages.read(html: "<table><tr><th>\(label)</th><td>\(cell)</td></tr></table>").documents.map(\.name) == names)
    }

    @Test(arguments: [("受付窓口", "市民課（1階）", nil), ("窓口", "市民課（本庁舎1階）", "本庁舎"), ("届出先", "市民課（本庁舎1階）<br>※郵送はできません。", "本庁舎")] as [(String, String, String?)])
    func `The label of a counter is none itself`(label: String, cell: String, building: String?) throws {
        #expect(try FixturePages.read(html: "<table><tr><th>\(label)</th><td>\(cell)</td></tr></table>").counters == [Counter(names: ["市民課"], building: building, floor: "1")])
    }

    static let wide = """
        <table><tr><th>(1) Card</th><td colspan="2">The card has a photo and is valid for ten years; it is free of charge for everybody who asks for it for the first time here.</td></tr>
        <tr><th rowspan="3">(2) How to apply</th><td colspan="2">By mail or at a counter.</td></tr>
        <tr><th>[1] If you have a form</th><td>Send it by mail.<br>It takes one month.<br>It is free.</td></tr><tr><th>[2] If you have no form</th><td>Ask at the counter.</td></tr>
        <tr><th>(3) What to bring</th><td>- Notice<br>- Passport<br>* Ask us if you have none.</td></tr><tr><th>Fee</th><td colspan="2">300 yen</td></tr></table>
        """

    @Test func `A third column for some rows leaves the table its headings`() throws {
        let page = try FixturePages.read(html: Self.wide)
        #expect(page.outline.filter { !$0.isEmpty } == [
            "(1) Card", "(2) How to apply", "(2) How to apply > [1] If you have a form", "(2) How to apply > [2] If you have no form", "(3) What to bring",
        ])
        #expect(page.documents.map(\.name) == ["Notice", "Passport"])
    }

    @Test func `Data in three columns stays in rows`() throws {
        let page = try FixturePages.read(html: "<table><tr><th rowspan=\"2\">市民課</th><th>戸籍係</th><td>0985-25-2111</td></tr><tr><th>住民記録係</th><td>0985-25-2112</td></tr></table>")
        #expect(page.outline == [""])
        #expect(page.phones.map(\.name) == ["市民課 戸籍係", "市民課 住民記録係"])
    }

    @Test func `Lines of a cell do not run together`() throws {
        let page = try FixturePages.read(html: "<table><tr><th>名</th><th>種類</th><th>性</th></tr><tr><td>はな</td><td>雑種\n<br>\n茶白</td><td><p>雌</p>\n<p>手術済</p></td></tr></table>")
        #expect(page.sections[0].paragraphs.last == "はな | 雑種 茶白 | 雌 手術済")
    }
}

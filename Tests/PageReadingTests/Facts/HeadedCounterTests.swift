import Catalog
import PageReading
import Testing

/// Counters that head what is told of them, or stand in brackets and behind labels.
@Suite struct HeadedCounterTests {
    private func counters(_ html: String) throws -> [Counter] { try FixturePages.read(html: html).counters }

    private static let card = "<p>住所：見本市中央1丁目2番3号</p><p>受付時間：平日8時30分～17時15分</p>"

    @Test(arguments: [
        ("<h2>申請窓口</h2><h3>市民課（本庁舎1階）</h3>" + card, Counter(names: ["市民課"], building: "本庁舎", floor: "1")),
        ("<h2>南区役所 市民課</h2>" + card + "<p>場所：2階</p>", Counter(names: ["市民課", "南区役所"], floor: "2")),
        ("<h2>■北支所</h2><p>〒880-0001 見本市北町2-3-4</p><p>平日 9時～17時</p>", Counter(names: ["北支所"])),
        ("<p><strong>駅前サービスコーナー（駅ビル3階）</strong></p><p>受付時間 10時～19時</p>", Counter(names: ["駅前サービスコーナー"], building: "駅ビル", floor: "3")),
        ("<h2>Where to apply</h2><h3>Citizens Division</h3><p>Hours: Monday to Friday 9:00-17:00</p>", Counter(names: ["Citizens Division"])),
    ]) func `an office that heads its place and hours is a counter`(html: String, counter: Counter) throws {
        #expect(try counters(html) == [counter])
    }

    @Test(arguments: [
        "<h2>説明会</h2><p>場所：本庁舎1階</p><p>12月5日 10時～12時</p>", "<h2>図書館</h2>" + card, "<h2>市民課へのお問い合わせ</h2>" + card, "<h2>市民課</h2><p>市民課では住民票を扱います。</p>",
        "<h2>市民課（本庁舎1階）</h2><p>9時～17時</p><p>この窓口は閉鎖しました。</p>",
    ]) func `any other heading is none`(html: String) throws {
        #expect(try counters(html) == [])
    }

    @Test(arguments: [
        ("（本庁舎1階 市民課）", Counter(names: ["市民課"], building: "本庁舎", floor: "1")), ("申請窓口（本庁舎2階 保険年金課）", Counter(names: ["保険年金課"], building: "本庁舎", floor: "2")),
        ("場所：本庁舎3階　税務課", Counter(names: ["税務課"], building: "本庁舎", floor: "3")), ("【本庁舎1階】市民課", Counter(names: ["市民課"], building: "本庁舎", floor: "1")),
    ]) func `brackets and labels round a counter are not its name`(text: String, counter: Counter) throws {
        #expect(try counters("<p>\(text)</p>") == [counter])
    }
}

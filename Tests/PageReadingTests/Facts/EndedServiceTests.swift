import Catalog
import PageReading
import Testing

/// What is done no more, and what is closed on some days.
@Suite struct EndedServiceTests {
    private func cautions(_ html: String) throws -> [String] {
        try FixturePages.read(html: html).values.compactMap { if case .caution(let statement) = $0 { statement.text } else { nil } }
    }

    @Test(arguments: [
        "オンライン申請の受付は、令和7年3月31日をもって終了しました。", "12月5日（土曜日）は臨時休業します。", "システムメンテナンスのため、12月28日（月曜日）から1月4日（月曜日）まで休止します。",
        "12月12日(土) 20時～24時は、メンテナンスのため利用できません。", "The online application is no longer available.", "The service will be unavailable on December 5 for maintenance.",
    ]) func `both are cautions in the page's words`(text: String) throws {
        #expect(try cautions("<p>\(text)</p>") == [text])
    }

    @Test(arguments: ["申請が終了しましたら、受付票をお渡しします。", "受付は17時に終了します。", "休館日は月曜日です。"]) func `what goes on is none`(text: String) throws {
        #expect(try cautions("<p>\(text)</p>") == [])
    }

    @Test func `a counter or a link that is marked as ended is not listed`() throws {
        let page = try FixturePages.read(
            html: "<h2>窓口</h2><ul><li>市民課（本庁舎1階）</li><li>駅前窓口（駅ビル3階）（令和6年3月廃止）</li></ul><p><a href=\"/e\">電子申請はこちら</a>（受付終了）</p>")
        #expect(page.counters.map(\.names) == [["市民課"]])
        #expect(!page.values.contains { $0.kind == .link })
    }

    @Test(arguments: [
        ("オンライン申請は終了しました。郵送で申請してください。", ["オンライン申請は終了しました"]), ("窓口での受付は終了しましたが、郵送で受け付けます。", ["窓口での受付は終了しました"]), ("受付は3月末で終了します。", []),
    ]) func `the clause that says so ends with its word`(text: String, clauses: [String]) {
        #expect(EndedService.clauses(in: text) == clauses)
    }
}

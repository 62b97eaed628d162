import Catalog
import PageReading
import Testing

/// The line for foreign languages beside the Japanese one, wherever the page puts it in its list.
@Suite struct LanguageLineTests {
    private static let foreign = ["en", "zh", "ko"]

    @Test(arguments: [
        "<ul><li>制度の問い合わせ 0120-95-0178（日本語）</li><li>外国語の方 0120-0178-27（英語・中国語・韓国語）</li></ul>",
        "<dl><dt>制度の問い合わせ（日本語）</dt><dd>0120-95-0178</dd><dt>外国語対応（英語、中国語、韓国語）</dt><dd>0120-0178-27</dd></dl>",
        "<table><tr><th>内容</th><th>電話番号</th><th>対応言語</th></tr><tr><td>制度の問い合わせ</td><td>0120-95-0178</td><td>日本語</td></tr><tr><td>外国語専用</td><td>0120-0178-27</td><td>英語、中国語、韓国語など</td></tr></table>",
        "<p>制度の問い合わせ　0120-95-0178（日本語）</p><p>外国語対応フリーダイヤル　0120-0178-27（英語・中国語・韓国語に対応）</p>",
        "<p>制度の問い合わせ 0120-95-0178（日本語）<br>英語・中国語・韓国語での対応<br>0120-0178-27</p>",
    ]) func `what only says in which languages a line is answered names neither a matter nor an office`(html: String) throws {
        let phones = try FixturePages.read(html: "<h2>電話でのご案内</h2>" + html).phones
        #expect(phones.map(\.number) == ["0120-95-0178", "0120-0178-27"])
        #expect(phones.last?.languages == Self.foreign)
        #expect(phones.last?.name == nil && phones.last?.matter == "電話でのご案内")
    }

    @Test func `a line with a matter of its own keeps it`() throws {
        let phones = try FixturePages.read(html: "<ul><li>市民課 0985-21-1111</li><li>外国人のための人権相談 0570-09-0911（英語、中国語）</li><li>日本語での問い合わせ 0985-21-1112</li><li>外国人相談窓口 0985-21-1113（英語）</li></ul>").phones
        #expect(phones.map { $0.name ?? $0.matter } == ["市民課", "外国人のための人権相談", "日本語での問い合わせ", "外国人相談窓口"])
    }

    @Test func `the languages in a row of their own are those of the number above`() throws {
        let phones = try FixturePages.read(html: "<table><tr><th>電話</th><td>0985-21-1111</td></tr><tr><th>対応言語</th><td>英語、中国語、韓国語</td></tr></table>").phones
        #expect(phones.map(\.languages) == [Self.foreign])
    }

    @Test func `the languages of a label above are no number's that has an office of its own`() throws {
        let phones = try FixturePages.read(html: "<p>英語・中国語での問い合わせ</p><p>市民課 0985-21-1111</p>").phones
        #expect(phones.map(\.name) == ["市民課"] && phones.map(\.languages) == [[]])
    }
}

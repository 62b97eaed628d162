import Catalog
import PageReading
import Testing

/// Boxes of facts whose class names also name navigation, and navigation by the same names.
@Suite struct AsideTests {
    @Test(arguments: ["lang", "language", "lang-ja", "share", "search-note", "menu", "sub-menu", "navi", "head", "print"])
    func `A box in the content with facts in it is read, whatever its class`(name: String) throws {
        let page = try FixturePages.read(html: "<p>ごみの収集について案内します。</p><div class=\"\(name)\">手数料 300円、電話 0985-25-2111</div>")
        #expect(page.phones.map(\.number) == ["0985-25-2111"])
        #expect(page.values.contains(.fee(Fee(yen: 300))))
    }

    @Test func `A list of languages in a box of its own keeps its hours`() throws {
        let page = try FixturePages.read(
            html: "<p>0120-55-1234</p><div class=\"lang\">• English, Korean</div><div>24 hours</div><div class=\"lang\">• Thai</div><div>9:00 - 18:00</div>")
        #expect(page.phones.first?.hours.map(\.languages) == [["en", "ko"], ["th"]])
    }

    @Test(arguments: [
        "<div class=\"lang\"><a href=\"/en\">English</a> <a href=\"/ko\">한국어</a></div>", "<div class=\"search\">ページ番号で探す（6桁） <input type=\"text\"></div>",
        "<div class=\"share\">シェアする <a href=\"https://x.example/\"><img alt=\"X\" src=\"x.png\"></a></div>", "<div class=\"print\">印刷する</div>",
        "<div class=\"menu\"><ul><li><a href=\"/a\">くらし</a></li><li><a href=\"/b\">防災（24時間）</a></li></ul></div>",
        "<ul class=\"navi\"><li><a href=\"/1\">前へ</a></li><li><a href=\"/2\">次へ</a></li></ul>",
    ])
    func `Links and controls of the page by the same names stay out`(html: String) throws {
        let page = try FixturePages.read(html: "<p>案内です。</p>\(html)")
        #expect(page.sections.flatMap(\.paragraphs) == ["案内です。"])
    }
}

import Catalog
import PageReading
import Testing

/// What a page says of itself, and what it says in links and pictures.
@Suite struct PagePartsTests {
    private func page(_ html: String) throws -> ReadPage { try PageReader(areaCode: nil, baseURL: "https://www.city.example/").read(Array(html.utf8), path: "page.html") }

    @Test(arguments: [
        "<p>ページ番号<span>1023100</span>　更新日 <span>2025</span>年<span>11</span>月<span>11</span>日</p>",
        "<p>最終更新日：<b>令和7</b>年\n<b>11</b>月\n<b>11</b>日</p>", "<p>更新日：2025年11月11日</p>", "<p>最終更新 R7.11.11</p>", "<time datetime=\"2025-11-11\">2025年11月11日</time>",
    ])
    func `The date of update may be in pieces`(html: String) throws {
        #expect(try page("<html lang=\"ja\"><body><h1>ごみ</h1>\(html)<p>収集日の案内です。</p></body></html>").updatedOn == "2025-11-11")
    }

    @Test func `The page's name is the heading that its title repeats, not the site's slogan`() throws {
        let page = try page("<html lang=\"ja\"><head><title>ごみの出し方 | 見本市</title></head><body><h1>見本市と見本町が共同でつくるくらしのページです。</h1><div><h1>ごみの出し方</h1><p>朝に出してください。</p></div></body></html>")
        #expect(page.title == "ごみの出し方")
    }

    @Test(arguments: ["<title>お探しのページは見つかりませんでした。／見本市</title>", "<title>404 Not Found</title>"])
    func `A page that was not found is a warning`(title: String) throws {
        let page = try page("<html lang=\"ja\"><head>\(title)</head><body><h1>お知らせ</h1><p>トップページからお探しください。</p></body></html>")
        #expect(page.diagnostics.contains { $0.severity == .warning && $0.message.contains("not found") })
    }

    @Test func `A page about lost things is found`() throws {
        let page = try page("<html lang=\"ja\"><head><title>落とし物が見つからないとき</title></head><body><h1>落とし物が見つからないとき</h1><p>警察に届けてください。</p></body></html>")
        #expect(page.diagnostics.allSatisfy { $0.severity != .warning })
    }

    @Test func `A link round a whole card is read, with the card's first line as its title`() throws {
        let links = try FixturePages.read(html: "<ul><li><a href=\"/dog/1/\"><h3>こむぎ</h3><p>3歳です。</p></a></li><li><a href=\"/dog/2/\"><p>まめ</p><p>5歳です。</p></a></li></ul>")
            .values.compactMap { if case .link(let link) = $0 { link } else { nil } }
        #expect(links.map(\.title) == ["こむぎ", "まめ"])
        #expect(links.map(\.url) == ["https://www.city.example/dog/1/", "https://www.city.example/dog/2/"])
    }

    @Test func `Papers among the cards of a footer are read, its other links are not`() throws {
        let page = try FixturePages.read(
            html: "<p>案内です。</p><footer><h2>トピックス</h2><ul><li><a href=\"/a/\"><h3>祭り</h3></a></li><li><a href=\"/b.pdf\"><h3>ボランティア募集</h3></a></li></ul><ul><li><a href=\"/c\">サイトマップ</a></li></ul></footer>")
        #expect(page.values.compactMap { if case .link(let link) = $0 { link.url } else { nil } } == ["https://www.city.example/b.pdf"])
    }

    @Test func `A picture that is a link has its text, a picture with a number its number and hours`() throws {
        let page = try FixturePages.read(
            html: "<p><a href=\"/form/\"><img src=\"b.png\" alt=\"面談の申し込み\"></a></p><p><a href=\"/call.html\"><img src=\"c.png\" alt=\"見本市コールセンター 0985-25-2111 年中無休 8時から21時\"></a></p>")
        #expect(page.values.contains(.link(Link(title: "面談の申し込み", url: "https://www.city.example/form/"))))
        #expect(page.phones.map(\.hours) == [[ServiceHours(days: .everyDay, opens: 480, closes: 1260)]])
        #expect(page.phones.first?.name == "見本市コールセンター")
    }

    static let sentence = "迷子の自転車を見かけた方、または持ち主をご存知の方は、見本市の交通課までお電話ください。"

    @Test func `A section about inquiries among others is no contact box`() throws {
        let page = try FixturePages.read(html: "<h2>問い合わせについて</h2><p>\(Self.sentence)</p><h2>返還</h2><h3>手数料</h3><p>手数料 500円</p>")
        #expect(page.sections.allSatisfy { $0.region == .body })
        #expect(page.values.contains { $0.kind == .condition })
    }

    @Test func `The contact box at the end of a page is one, with sentences too`() throws {
        let page = try FixturePages.read(html: "<h2>返還</h2><p>手数料 500円</p><h2>お問い合わせ</h2><p>\(Self.sentence)</p>")
        #expect(page.sections.last?.region == .contactBox)
    }

    @Test func `Japanese only, at the head of one table, is not said of the next`() throws {
        let page = try FixturePages.read(
            html: "<table><tr><th>(Inquiries) ※Japanese only</th></tr><tr><td>Residents Division<br>TEL 0985-42-2036</td></tr></table><table><tr><td>Call Center</td><td>0985-25-2111</td></tr></table>")
        #expect(page.phones.map(\.languages) == [["ja"], []])
    }
}

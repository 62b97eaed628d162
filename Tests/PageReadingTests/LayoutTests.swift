import Catalog
import HTMLReader
import PageReading
import Testing

/// Markup of systems that know no headings: tables that lay out the page, questions in lists of definitions, lines between
/// `<br>`s.
@Suite struct LayoutTests {
    private func page(_ html: String) throws -> ReadPage { try PageReader(areaCode: nil, baseURL: nil).read(Array(html.utf8), path: "page.html") }

    @Test func `A page laid out with nested tables is read without its menu, cell by cell`() throws {
        let page = try page(
            """
            <html lang="ja"><head><title>国保の手続き - 見本町</title></head><body><table width="780"><tr><td colspan="2"><img src="l.gif"></td></tr>
            <tr><td><table><tr><th>メニュー</th></tr><tr><td><a href="/a">ホーム</a></td></tr><tr><td><a href="/b">くらし</a></td></tr><tr><td><a href="/c">防災</a></td></tr></table></td>
            <td><table><tr><td class="createdate">2026年 4月 01日 09:00</td></tr><tr><td><p>国保をやめるときは届け出てください。</p>
            <p><strong>加入するとき</strong></p><table border="1"><tr><td><b>こんなとき</b></td><td><b>必要なもの</b></td><td><b>窓口</b></td></tr>
            <tr><td>転入したとき</td><td>本人確認書類、年金手帳</td><td rowspan="2">住民課（本庁舎1階）</td></tr><tr><td>離職したとき</td><td>離職票</td></tr></table>
            <p>電話：0985-55-1111</p></td></tr></table></td></tr></table></body></html>
            """)
        #expect(page.sections.map(\.heading) == ["", "加入するとき"])
        #expect(page.sections[0].paragraphs == ["国保をやめるときは届け出てください。"])
        #expect(page.sections[1].paragraphs[2] == "離職したとき | 離職票 | 住民課（本庁舎1階）")
        let values = page.facts.map(\.value)
        #expect(values.filter { $0.kind == .document } == ["本人確認書類", "年金手帳", "離職票"].map { .document(Document(name: $0)) })
        #expect(values.contains(.counter(Counter(names: ["住民課"], building: "本庁舎", floor: "1"))))
        #expect(page.phones.map(\.number) == ["0985-55-1111"])
    }

    @Test func `Questions and answers in a list of definitions, their signs in elements of their own`() throws {
        let page = try page(
            """
            <html lang="ja"><body><h1>よくある質問</h1><dl><dt><span>Q</span>代理人でも請求できますか。</dt><dd><span>A</span><p>家族以外の方が請求する場合は、委任状が必要です。</p>
            <ul><li>委任状</li><li>代理人の身分証（運転免許証、在留カード等）</li></ul><p>ご注意：電話ではできません。</p></dd>
            <dt><span>Q</span>予約は必要ですか。</dt><dd><span>A</span><p>必要です。<a href="tel:0997001299">0997-00-1299</a><small>8時～20時</small></p></dd></dl></body></html>
            """)
        #expect(page.sections.map(\.paragraphs.first) == ["家族以外の方が請求する場合は、委任状が必要です。", "必要です。0997-00-1299 8時～20時"])
        let values = page.facts.map(\.value)
        #expect(values.filter { $0.kind == .document }.count == 2)
        #expect(values.contains(.caution(Statement(text: "電話ではできません。"))))
        #expect(page.phones.map(\.number) == ["0997-00-1299"])
    }

    @Test func `An empty line between lines ends a typed list and a paragraph`() throws {
        let page = try page(
            """
            <html lang="en"><body><font size="5"><b>Insurance</b></font><br>Please bring:<br>- Residence card<br>- Passport<br><br>The card is valid for one year.
            Please return the old one by April 30.<br><br><font color="red"><b>Premiums</b></font><br>Those who cannot pay should ask.<br></body></html>
            """)
        #expect(page.sections.map(\.heading) == ["Insurance", "Premiums"])
        let values = page.facts.map(\.value)
        #expect(values.filter { $0.kind == .document } == ["Residence card", "Passport"].map { .document(Document(name: $0)) })
        #expect(values.contains(.dueDate(DueDate(month: 4, day: 30))))
    }

    @Test func `Money that a resident gets is no fee, beside one that is`() throws {
        let page = try page("<html lang=\"ja\"><body><h1>T</h1><p>出産育児一時金は50万円です。再交付の手数料は300円です。</p></body></html>")
        #expect(page.facts.map(\.value).filter { $0.kind == .fee } == [.fee(Fee(yen: 300))])
    }

    @Test func `A page in seven bits is in whatever encoding it declares`() throws {
        let page = try page("<html lang=\"en\"><head><meta charset=\"iso-8859-1\"></head><body><h1>T</h1><p>Plain text for the people of the city.</p></body></html>")
        #expect(page.encoding.used == .windows1252 && page.diagnostics.isEmpty)
    }

    @Test func `An address may be written with another sign where the page says which`() throws {
        let page = try page("<html lang=\"ja\"><body><h1>T</h1><p>メール：shimin◎city.example.jp（◎を@に変えてください）</p></body></html>")
        #expect(page.facts.map(\.value).contains(.email(Email(address: "shimin@city.example.jp"))))
    }

    @Test func `Of ten thousand numbers in one paragraph each is quoted with the lines round it`() throws {
        let lines = (0..<10_000).map { "電話 0985-25-\(String($0 + 10_000).dropFirst()) 平日9時～17時<br>" }.joined()
        let page = try page("<html lang=\"ja\"><body><h1>T</h1><p>\(lines)</p></body></html>")
        #expect(page.phones.count == 10_000)
        #expect(page.facts.allSatisfy { $0.quote.utf8.count < 9_000 })
    }

    @Test(arguments: [
        "<h2 class=\"accordion-header\"><button class=\"accordion-button\">Large items</button></h2><div class=\"accordion-body\"><p>Call first.</p></div>",
        "<div class=\"panel\"><div class=\"panel-heading\">Large items</div><div class=\"panel-body\"><p>Call first.</p></div></div>",
    ])
    func `The button of an accordion and the heading of a panel are headings`(html: String) throws {
        let bytes = Array("<html lang=\"en\"><body><h1>Garbage</h1><p>How it is collected.</p>\(html)</body></html>".utf8)
        let sections = try PageReader(areaCode: nil, baseURL: nil).read(bytes, path: "x.html").sections
        #expect(sections.first { $0.heading == "Large items" }?.paragraphs == ["Call first."])
    }
}

import Catalog
import PageReading
import Testing

@Suite struct OutlineTests {
    @Test(arguments: [
        // The order of a page's own numbering styles decides.
        ("<p>1. First</p><p>text here</p><p>(1) Inner</p><p>text here</p><p>2. Second</p><p>text here</p>", ["1. First", "1. First > (1) Inner", "2. Second"]),
        ("<h2>1 受付</h2><p>文</p><h3>(1) 窓口</h3><p>文</p><h2>2 料金</h2><p>文</p>", ["1 受付", "1 受付 > (1) 窓口", "2 料金"]),
        ("<p><b>■概要</b></p><p>これは文です。</p><p><b>●対象</b></p><p>これは文です。</p><p><b>■手続き</b></p><p>これは文です。</p>", ["■概要", "■概要 > ●対象", "■手続き"]),
        ("<h2>第1章 概要</h2><p>文</p><h2>1 備え</h2><p>文</p><h2>2 避難</h2><p>文</p><h2>第2章 対策</h2>", ["第1章 概要", "第1章 概要 > 1 備え", "第1章 概要 > 2 避難", "第2章 対策"]),
        ("<p>【対象者】<br>市民の方です。</p><p>【手数料】<br>300円です。</p>", ["【対象者】", "【手数料】"]),
        ("<table><tr><th>(1) 対象</th><td>市内にお住まいの方</td></tr><tr><th>(2) 料金</th><td>300円</td></tr></table>", ["(1) 対象", "(2) 料金"]),
        ("<h2>A</h2><dl><dt>How do I apply for it?</dt><dd>You can apply by mail or at any of the counters, which are open on weekdays; the staff will be glad to help you with the form.</dd></dl><h2>B</h2><p>x</p>", ["A", "A > How do I apply for it?", "B"]),
        ("<h2>よくある質問</h2><p>Q1. 本人でなくてもよいですか。</p><p>A1. 代理人でも申請できます。</p><p>Q2. 手数料はいくらですか？</p><p>A2. 無料です。</p>",
            ["よくある質問", "よくある質問 > Q1. 本人でなくてもよいですか。", "よくある質問 > Q2. 手数料はいくらですか？"]),
        ("<h2>FAQ</h2><p>質問：本人でなくてもよいですか。</p><p>回答：代理人でも申請できます。</p><p>質問：手数料はいくらですか。</p><p>回答：無料です。</p>",
            ["FAQ", "FAQ > 質問：本人でなくてもよいですか。", "FAQ > 質問：手数料はいくらですか。"]),
        ("<h2>1 概要</h2><p>文</p><p>1-1 対象</p><p>文です。</p><p>(1) 市民</p><p>文です。</p><p>① 大人</p><p>文です。</p><h2>2 窓口</h2><p>文</p>",
            ["1 概要", "1 概要 > 1-1 対象", "1 概要 > 1-1 対象 > (1) 市民", "1 概要 > 1-1 対象 > (1) 市民 > ① 大人", "2 窓口"]),
        ("<p>≪対象≫</p><p>文です。</p><p>◎市民</p><p>文です。</p><p>◎在勤者</p><p>文です。</p><p>≪料金≫</p><p>文です。</p>",
            ["≪対象≫", "≪対象≫ > ◎市民", "≪対象≫ > ◎在勤者", "≪料金≫"]),
        ("<h2>第1章 手続き</h2><p>文</p><h3>A. 申請</h3><p>文</p><h3>B. 受取</h3><p>文</p>", ["第1章 手続き", "第1章 手続き > A. 申請", "第1章 手続き > B. 受取"]),
    ])
    func `Headings nest by numbering, level and place`(html: String, outline: [String]) throws {
        #expect(try FixturePages.read(html: html).outline == outline)
    }

    @Test(arguments: [
        "<p>① 申請書</p><p>② 身分証</p><p>③ 印鑑</p>",
        "<p><b>必ず事前に電話で予約してください。</b></p><p>文です。</p>",
        "<p>※注意事項があります</p><p>文です。</p>",
        "<p>・申請書</p><p>・印鑑</p>",
        "<p><strong>環境衛生課 098－951－1530</strong></p><p>文です。</p>",
        "<p>8:30 to 17:15</p><p>4.5 cm wide</p>",
    ])
    func `Lists, sentences, notes and data are no headings`(html: String) throws {
        #expect(try FixturePages.read(html: html).outline == [""])
    }

    @Test func `Navigation, scripts, forms, hidden text, readings and comments are left out`() throws {
        let html = """
            <nav><p>Menu</p></nav><div class="sns-share">Share</div><script>var x</script><form><p>Search</p></form>
            <p style="display: none">Secret</p><p hidden>Gone</p><!-- note --><p><ruby>窓口<rp>(</rp><rt>まどぐち</rt><rp>)</rp></ruby>です。</p>
            """
        let page = try FixturePages.read(html: html)
        #expect(page.sections.flatMap(\.paragraphs) == ["窓口です。"])
    }

    @Test(arguments: [
        "<div id=\"tmp_inquiry\"><div id=\"tmp_inquiry_ttl\"><p>お問い合わせ</p></div><form><p>市民部市民課</p><p>電話番号：0985-11-2222</p></form></div>",
        "<footer class=\"contact\"><h2>お問い合わせ</h2><p>市民部市民課</p><dl class=\"tel\"><dt>電話:</dt><dd>0985-11-2222</dd></dl></footer>",
        "<div class=\"mol_subblock mol_con\"><h2>このページの作成者・問合せ先</h2><h3>市民部市民課</h3><p><strong>電話：</strong><a href=\"tel:0985112222\">0985-11-2222</a></p></div>",
        "<h2>このページに関するお問い合わせ先</h2><p>市民部市民課<br>〒880-0000 宮崎市橘通1<br>TEL:0985-11-2222 FAX:0985-11-3333</p>",
    ])
    func `Contact boxes of any system name the office beside its phone`(html: String) throws {
        let page = try FixturePages.read(html: "<h2>本文</h2><p>文です。</p>" + html)
        let fact = try #require(page.facts.first { $0.value.kind == .phone })
        #expect(page.sections[fact.section].region == .contactBox)
        #expect(page.phones.first?.number == "0985-11-2222")
        #expect(page.phones.first?.name == "市民部市民課")
        #expect(page.sections[0].region == .body && page.sections[0].paragraphs == ["文です。"])
    }

    @Test func `A table of data keeps its rows, and a cell beside several rows belongs to each`() throws {
        let html = """
            <h2>料金</h2><table><tr><th>種類</th><th>区分</th><th>手数料</th></tr>
            <tr><td rowspan="2">住民票</td><td>窓口</td><td>300円</td></tr><tr><td>コンビニ</td><td>200円</td></tr></table>
            """
        let page = try FixturePages.read(html: html)
        #expect(page.sections[0].paragraphs == ["種類 | 区分 | 手数料", "住民票 | 窓口 | 300円", "住民票 | コンビニ | 200円"])
        #expect(page.values.filter { $0.kind == .fee } == [.fee(.init(yen: 300)), .fee(.init(yen: 200))])
    }

    @Test(arguments: [
        ("更新日：2025年11月12日", "2025-11-12"), ("最終更新日：令和7年11月5日", "2025-11-05"), ("掲載日：2025年11月14日更新", "2025-11-14"),
        ("更新日 : 2025.1.3", "2025-01-03"), ("Last updated: November 2, 2026", "2026-11-02"), ("Updated 2 Nov 2026", "2026-11-02"),
        ("更新日：令和7(2025)年11月11日", "2025-11-11"), ("更新日：平成31年4月1日", "2019-04-01"),
    ])
    func `The date of update is read in every spelling`(text: String, date: String) throws {
        #expect(try FixturePages.read(html: "<p class=\"x\">\(text)</p><p>文</p>").updatedOn == date)
    }

    @Test(arguments: [
        ("en", "<p>これは日本語の文章です。市役所の窓口でお受け取りください。</p>", "ja"),
        ("ja", "<p>これは日本語の文章です。市役所の窓口でお受け取りください。</p>", "ja"),
        ("en-US", "<p>The office is open to the people of the city and the region.</p>", "en-US"),
        ("", "<p>주민등록증을 가지고 시청 창구로 오십시오.</p>", "ko"),
        ("", "<p>The office is open to the people of the city and the region.</p>", "en"),
    ])
    func `The language is the declared one unless the script says otherwise`(lang: String, html: String, language: String) throws {
        let page = try PageReader(areaCode: nil, baseURL: nil).read(
            Array("<html lang=\"\(lang)\"><body>\(html)</body></html>".utf8), path: "p.html")
        #expect(page.language == language)
    }

    @Test func `A section in another language than the page's is marked`() throws {
        let html = "<html lang=\"ja\"><body><h1>題</h1><h2>日本語の案内</h2><p>市役所の窓口でお受け取りください。</p><h2>한국어 안내</h2><p>주민등록증을 가지고 시청 창구로 오십시오.</p><div lang=\"pt\"><h2>Informações</h2><p>Venha ao balcão da prefeitura.</p></div></body></html>"
        let page = try PageReader(areaCode: nil, baseURL: nil).read(Array(html.utf8), path: "p.html")
        #expect(page.sections.map(\.language) == [nil, "ko", "pt"])
    }

    @Test func `Links below a page are left out, but for a number to call`() throws {
        let page = try FixturePages.read(html: "<p>Text.</p><footer><h3>総合コールセンター</h3><p>8時から21時まで（年中無休）</p><ul><li><a href=\"/a\">案内</a></li><li><a href=\"tel:0985252111\">0985-25-2111</a></li></ul></footer>")
        #expect(page.phones.map(\.number) == ["0985-25-2111"])
        #expect(!page.sections.contains { $0.paragraphs.contains("案内") })
    }

    @Test func `A heading goes on the count of those before it, though it follows a list within one paragraph`() throws {
        let page = try FixturePages.read(html: "<p>(1) What it is<br>A card.<br>(2) What to bring<br>- Seal<br>- Passport<br>* Call us without them.<br>(3) Counters<br>- Tax Division (1st floor)<br>1-1-1 Chuo, Aozora City, 880-8505</p>")
        #expect(page.sections.map(\.heading).filter { !$0.isEmpty } == ["(1) What it is", "(2) What to bring", "(3) Counters"])
        #expect(page.documents.map(\.name) == ["Seal", "Passport"])
        #expect(page.values.contains { $0.kind == .postalAddress })
    }

    @Test func `The summary of an accordion heads what it hides`() throws {
        let page = try FixturePages.read(html: "<details><summary>Lost cards</summary><p>Call us.</p></details><details><summary>Moving</summary><p>Tell us.</p></details>")
        #expect(page.sections.map(\.heading) == ["Lost cards", "Moving"])
    }

    @Test func `What is struck out is left out, and what is inserted stays`() throws {
        let html = """
            <h2>窓口</h2><ul><li><del>市民課（1階）</del><ins>住民課（2階）</ins></li><li><s>税務課（3階）</s></li><li><strike>福祉課（4階）</strike></li>
            <li><span style="text-decoration: line-through">総務課（5階）</span></li></ul><p><del>電話 0985-25-2111（総合案内）</del></p>
            """
        let page = try FixturePages.read(html: html)
        #expect(page.counters.map(\.names) == [["住民課"]] && page.phones.isEmpty)
    }
}

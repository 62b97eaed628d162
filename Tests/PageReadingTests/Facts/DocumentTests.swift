import Catalog
import PageReading
import Testing

@Suite struct DocumentTests {
    @Test(arguments: [
        ("<h2>必要なもの</h2><p>次のうちいずれか1点</p><ul><li>旅券</li><li>在留カード</li></ul>", 1),
        ("<h2>必要なもの（いずれか１つ）</h2><ul><li>旅券</li><li>在留カード</li></ul>", 1),
        ("<h2>What to bring</h2><p>One of the following:</p><ul><li>旅券</li><li>在留カード</li></ul>", 1),
        ("<h2>What to bring</h2><p>Two of the following documents</p><ul><li>旅券</li><li>在留カード</li></ul>", 2),
        ("<h2>必要書類</h2><p>以下の書類のうち2点</p><ul><li>旅券</li><li>在留カード</li></ul>", 2),
        ("<h2>必要書類</h2><ul><li>旅券</li><li>在留カード</li></ul>", nil),
    ] as [(String, Int?)])
    func `Alternatives say how many of them are needed`(html: String, needed: Int?) throws {
        let documents = try FixturePages.read(html: html).documents
        #expect(documents.map(\.name) == ["旅券", "在留カード"])
        #expect(documents.map(\.choice?.needed) == [needed, needed])
        #expect(Set(documents.map(\.choice?.group)).count == 1)
    }

    @Test func `Two groups of alternatives are told apart`() throws {
        let html = "<h2>必要なもの</h2><p>次のうちいずれか1点</p><ul><li>旅券</li></ul><p>次のうちいずれか2点</p><ul><li>保険証</li></ul>"
        #expect(try FixturePages.read(html: html).documents.map(\.choice) == [.init(needed: 1, group: 1), .init(needed: 2, group: 2)])
    }

    /// The commonest layout of all; failed while the list's own heading alone was looked at.
    @Test(arguments: ["ご本人が来られるとき", "本人による届出", "If you come yourself"])
    func `a heading that announces documents speaks for the cases below it`(heading: String) throws {
        let page = try FixturePages.read(html: "<h2>必要なもの</h2><h3>\(heading)</h3><ul><li>旅券</li><li>印鑑</li></ul>")
        #expect(page.documents.map(\.name) == ["旅券", "印鑑"])
    }

    @Test func `but not for other matters below it`() throws {
        let page = try FixturePages.read(html: "<h2>必要なもの</h2><h3>受付窓口</h3><ul><li>市民課</li></ul><h2>注意</h2><h3>ご本人が来られるとき</h3><ul><li>旅券</li></ul>")
        #expect(page.documents.isEmpty)
    }

    @Test func `Documents follow the entry that announces them, to the end of their list`() throws {
        let html = "<ul><li>来所の際は、以下のものを必ずお持ちください。</li></ul><ol><li>身分証</li><li>かご（運搬用）</li></ol><ul><li>案内図</li></ul>"
        #expect(try FixturePages.read(html: html).documents.map(\.name) == ["身分証", "かご"])
    }

    @Test func `Numbered lines of the announcing entry are documents without their numbers`() throws {
        let html = "<ul><li>下記のものが必要となりますので、ご持参ください。<br>（1）本人を証明できるもの。（住所のあるもの）<br>（2）かご<br>（注）本人が来てください。</li></ul>"
        #expect(try FixturePages.read(html: html).documents.map(\.name) == ["本人を証明できるもの", "かご"])
    }

    @Test(arguments: [
        ("<a href=\"f.pdf\">様式1（PDF：64KB）</a>", LinkedFile(format: .pdf, bytes: 65_536)),
        ("<a href=\"f.docx\">Form</a> (Word, 1.5 MB)", LinkedFile(format: .word, bytes: 1_572_864)),
        ("<a href=\"f.xls\">申請書</a>［エクセル／１２キロバイト］", LinkedFile(format: .excel, bytes: 12_288)),
        ("<a href=\"/download?id=3\">申請書（PDF形式、1,024KB）</a>", LinkedFile(format: .pdf, bytes: 1_048_576)),
        ("<a href=\"about-pdf.html\">PDFについて</a>", nil), ("<a href=\"x.html\">Form</a>", nil),
    ] as [(String, LinkedFile?)])
    func `A link to a file knows its format and size`(html: String, file: LinkedFile?) throws {
        let links = try FixturePages.read(html: "<p>\(html)</p>").values.compactMap { if case .link(let link) = $0 { link } else { nil } }
        #expect(links.map(\.file) == [file])
    }

    @Test(arguments: [
        ("You will need your residence card, your passport and a seal (inkan).", ["residence card", "passport", "seal"]),
        ("Please bring your residence card when you come.", ["residence card"]),
        ("申請の際は、本人確認書類（運転免許証など）と印鑑をお持ちください。", ["本人確認書類", "印鑑"]),
        ("在留カード、旅券及び手数料を持参してください。", ["在留カード", "旅券", "手数料"]),
        ("次のものをお持ちください。", []), ("Please bring the following.", []), ("You need a reservation to enter.", []), ("ご理解とご協力をお願いします。", []),
    ] as [(String, [String])])
    func `A sentence that asks for things by name is a list of documents`(text: String, names: [String]) throws {
        #expect(try FixturePages.read(html: "<p>\(text)</p>").documents.map(\.name) == names)
    }

    @Test func `One of several named in a sentence is a choice`() throws {
        let documents = try FixturePages.read(html: "<p>Please bring one of the following forms of ID: driver's license, passport, or residence card.</p>").documents
        #expect(documents.map(\.name) == ["driver's license", "passport", "residence card"])
        #expect(documents.allSatisfy { $0.choice?.needed == 1 && $0.choice?.group == documents[0].choice?.group })
    }

    @Test func `Of a table the column that is headed so holds the documents`() throws {
        let page = try FixturePages.read(html: "<h2>届出に必要なもの</h2><table><tr><th>対象</th><th>必要なもの</th></tr><tr><td>全員</td><td>転出証明書<br>本人確認書類（運転免許証、旅券など）</td></tr><tr><td>外国籍の方</td><td>在留カード</td></tr></table>")
        #expect(page.documents.map(\.name) == ["転出証明書", "本人確認書類", "在留カード"])
    }

    @Test(arguments: [
        ("申請書に顔写真を貼付し、郵送してください。", ["申請書", "顔写真"]), ("必要事項を記入し、顔写真を添付して提出してください。", ["顔写真"]), ("在留カードの写しを同封のうえお送りください。", ["在留カードの写し"]),
        ("Apply by attaching your photo (4 cm x 3 cm, taken within 6 months) to the Application Form and mailing it.", ["photo", "Application Form"]),
        ("ラベルを貼付します。", []), ("The form attached to the letter is yellow.", []),
    ] as [(String, [String])])
    func `What is to be attached is a document`(text: String, names: [String]) throws {
        #expect(try FixturePages.read(html: "<p>\(text)</p>").documents.map(\.name) == names)
    }

    @Test func `A bracket that says what a paper must show is kept`() throws {
        let html = "<h2>必要なもの</h2><ul><li>身分証明書（運転免許証、健康保険証等で、現住所を確認できるもの）</li><li>証明書（住所が記載されているもの）</li></ul>"
        #expect(try FixturePages.read(html: html).documents == [
            Document(name: "身分証明書", examples: ["運転免許証", "健康保険証"], forms: ["現住所を確認できるもの"]), Document(name: "証明書", forms: ["住所が記載されているもの"]),
        ])
    }

    @Test(arguments: [
        ("<p>次のものを封筒に入れて送付してください。</p><ol><li>請求書</li><li>返信用封筒</li></ol>", ["請求書", "返信用封筒"]),
        ("<p>持ち物　本人確認書類（運転免許証など）</p>", ["本人確認書類"]), ("<p>A letter of consent signed by a parent is required.</p>", ["letter of consent"]),
        ("<p>A reservation is required.</p>", []), ("<p>当日は次のものをお持ちください。</p><ul><li>着替え</li></ul>", ["着替え"]),
        ("<h2>申請に必要な書類</h2><table><tr><th>番号</th><th>書類</th><th>備考</th></tr><tr><td>1</td><td>交付申請書</td><td>押印不要</td></tr><tr><td>2</td><td>見積書の写し</td><td></td></tr></table>", ["交付申請書", "見積書の写し"]),
    ])
    func `What is to be sent, stands behind a label's blank, or is said to be required`(html: String, names: [String]) throws {
        #expect(try FixturePages.read(html: html).values.compactMap { if case .document(let document) = $0 { document.name } else { nil } } == names)
    }

    @Test(arguments: [
        ("A copy of your family register (koseki tohon), issued within 3 months", Document(name: "A copy of your family register", forms: ["issued within 3 months"])),
        ("戸籍謄本（全部事項証明書）、3か月以内に発行されたもの", Document(name: "戸籍謄本", forms: ["3か月以内に発行されたもの"])), ("運転免許証（有効期限内）の写し", Document(name: "運転免許証の写し")),
        ("Passport (original or copy), issued in Japan", Document(name: "Passport, issued in Japan", forms: ["original", "copy"])),
        ("住民票（本籍記載）1通", Document(name: "住民票")), ("印鑑（認印）※ゴム印不可", Document(name: "印鑑")), ("在留カード（原本）など", Document(name: "在留カード")),
    ])
    func `What stands behind a bracket belongs to the document`(text: String, document: Document) throws {
        #expect(try FixturePages.read(html: "<h2>必要なもの</h2><ul><li>\(text)</li></ul>").documents == [document])
    }

    @Test func `A table of one column is a list`() throws {
        func read(_ row: String, _ end: String) throws -> ReadPage {
            let (open, close) = end == "li" ? ("<ul>", "</ul>") : ("<table>", "</table>")
            return try FixturePages.read(html: """
                <h2>How to apply</h2><p>There are two ways to apply.</p>\(open)<\(row)By mail: attach a photo to the form and post it.</\(end)><\(row)By Internet: upload the photo.</\(end)>\(close)
                <p>Example of identity verification documents</p>\(open)<\(row)One document with a photo (for example: Passport, Driver's License)</\(end)>\(close)
                """)
        }
        let (list, table) = (try read("li>", "li"), try read("tr><td>", "td"))
        #expect(table.documents == list.documents && table.documents.map(\.name) == ["One document with a photo"])
        #expect(table.sections.map(\.paragraphs) == list.sections.map(\.paragraphs))
    }
}

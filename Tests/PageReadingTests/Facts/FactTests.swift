import Catalog
import PageReading
import Testing

@Suite struct FactTests {
    private func values(_ html: String, _ kind: FactKind) throws -> [FactValue] {
        try FixturePages.read(html: html).values.filter { $0.kind == kind }
    }

    private func yens(_ html: String) throws -> [Int] {
        try values(html, .fee).compactMap { if case .fee(let fee) = $0 { fee.yen } else { nil } }
    }

    @Test(arguments: [
        ("手数料 300円", [300]), ("手数料は50万円です", [500_000]), ("料金：48.8万円", [488_000]), ("The fee is 1,000 yen.", [1000]), ("手数料：無料", [0]),
        ("The first application is free.", [0]), ("Free of charge", [0]), ("A first application costs nothing.", [0]), ("手数料は1万5千円", [15_000]),
        ("参加費：大人1,000円、子ども500円、未就学児無料", [1000, 500, 0]), ("手数料 ￥1,500－", [1500]), ("Reissue fee: JPY 1,000", [1000]),
        ("手续费：300日元", [300]), ("수수료: 300엔", [300]), ("Taxa: 300 ienes", [300]), ("Lệ phí: 300 yên", [300]), ("La primera vez es gratis.", [0]), ("首次免费", [0]),
        ("0120-0178-26 (Toll free number)", []), ("0120-95-0178（無料）", []), ("無料ダウンロードしてください", []), ("Please feel free to ask.", []),
        ("所得が300万円以上の方", []), ("barrier-free toilets", []), ("The first application is free. A reissue costs 1,000 yen.", [0, 1000]),
        ("初回は無料です。再交付の手数料は1,000円です。", [0, 1000]),
    ] as [(String, [Int])])
    func `Fees are read, toll-free and incomes are not`(text: String, yen: [Int]) throws {
        #expect(try yens("<p>\(text)</p>") == yen)
    }

    @Test func `Two certificates of one price are two facts, and a column's head gives the unit`() throws {
        let table = "<table><tr><th>証明書</th><th>手数料（円）</th></tr><tr><td>住民票</td><td>300</td></tr><tr><td>印鑑登録証明書</td><td>300</td></tr><tr><td>戸籍謄本</td><td>450円</td></tr></table>"
        #expect(try values(table, .fee) == [300, 300, 450].map { .fee(Fee(yen: $0)) })
        #expect(try values("<h2>手数料</h2><h3>窓口で受け取る</h3><ul><li>住民票 300円</li><li>印鑑登録証明書 300円</li></ul>", .fee).count == 2)
    }

    static let spans: [(String, TimeSpan?)] = [
        ("1か月半から2か月かかります", TimeSpan(lower: 1.5, upper: 2, unit: .month, relation: .takes)),
        ("It takes one and half months to two months.", TimeSpan(lower: 1.5, upper: 2, unit: .month, relation: .takes)),
        ("one and a half to two months after it", TimeSpan(lower: 1.5, upper: 2, unit: .month, relation: .takes)),
        ("約2～3週間", TimeSpan(lower: 2, upper: 3, unit: .week, relation: .takes)),
        ("数週間以内に", TimeSpan(lower: nil, upper: nil, unit: .week, relation: .within)),
        ("within a few weeks", TimeSpan(lower: nil, upper: nil, unit: .week, relation: .within)),
        ("6か月以内に撮影", TimeSpan(lower: 6, upper: 6, unit: .month, relation: .within)),
        ("not older than 6 months", TimeSpan(lower: 6, upper: 6, unit: .month, relation: .within)),
        ("自宅で2週間試します", TimeSpan(lower: 2, upper: 2, unit: .week, relation: .takes)), ("お試し期間は10日間です。", TimeSpan(lower: 10, upper: 10, unit: .day, relation: .takes)),
        ("within 14 days of moving", nil), ("生後6か月から8か月の子ども", nil), ("引き取りから約8か月が経過しました", nil), ("年齢: 約3か月", nil),
        ("カードは90日間保管します。", nil), ("不在の場合、郵便局で7日間保管されます。", nil), ("The card is kept for about 90 days.", nil),
        ("24 hour support", nil), ("11月14日", nil), ("令和7年度", nil), ("18歳以上", nil), ("10月13日から19日まで", nil),
    ]

    @Test(arguments: spans)
    func `Durations are told from dates and hours`(text: String, span: TimeSpan?) throws {
        #expect(try values("<p>\(text)</p>", .duration) == (span.map { [.duration($0)] } ?? []))
    }

    @Test(arguments: [
        ("Please pick it up within 90 days after the notice arrives.", TimeSpan(lower: 90, upper: 90, unit: .day, relation: .within)),
        ("within 14 days of moving", TimeSpan(lower: 14, upper: 14, unit: .day, relation: .within)),
        ("転入した日から14日以内に届け出てください。", TimeSpan(lower: 14, upper: 14, unit: .day, relation: .within)),
        ("请在14天以内提交。", TimeSpan(lower: 14, upper: 14, unit: .day, relation: .within)),
        ("14일 이내에 신고하십시오.", TimeSpan(lower: 14, upper: 14, unit: .day, relation: .within)),
        ("Debe notificarlo dentro de 14 días.", TimeSpan(lower: 14, upper: 14, unit: .day, relation: .within)),
        ("Hãy thông báo trong vòng 14 ngày.", TimeSpan(lower: 14, upper: 14, unit: .day, relation: .within)),
        ("You must notify the office within one month.", TimeSpan(lower: 1, upper: 1, unit: .month, relation: .within)),
        ("ご利用の7日前までにお申し込みください。", TimeSpan(lower: 7, upper: 7, unit: .day, relation: .before)),
        ("Please apply at least one week in advance.", TimeSpan(lower: 1, upper: 1, unit: .week, relation: .before)),
        ("Book at least 3 days before your visit.", TimeSpan(lower: 3, upper: 3, unit: .day, relation: .before)),
        ("希望日の前日までに電話してください。", TimeSpan(lower: 1, upper: 1, unit: .day, relation: .before)),
        ("Please call by the day before your visit.", TimeSpan(lower: 1, upper: 1, unit: .day, relation: .before)), ("誕生日の前日まで申請できます。", nil),
        ("案内はがきの発送日から60日以内に受け取ってください。", TimeSpan(lower: 60, upper: 60, unit: .day, relation: .within)),
        ("Collect it within 60 days from the day on which the letter is sent.", TimeSpan(lower: 60, upper: 60, unit: .day, relation: .within)),
        ("お申し込みから2週間以内に発送します。", nil), ("撮影した日から3か月以内の写真", nil),
        ("6か月以内に撮影した写真", nil), ("発行から3か月以内のもの", nil), ("2週間以内に郵送します。", nil), ("It reaches you within 10 days.", nil),
    ] as [(String, TimeSpan?)])
    func `A deadline is what the resident must keep, not the age of a photo or the city's own time`(text: String, span: TimeSpan?) throws {
        #expect(try values("<p>\(text)</p>", .deadline) == (span.map { [.deadline($0)] } ?? []))
    }

    @Test(arguments: [
        "length 4.5 cm x width 3.5 cm", "縦4.5cm×横3.5cm", "縦45mm×横35mm", "4.5 cm long and 3.5 cm wide", "横3.5cm、縦4.5cm", "４．５センチ×３．５センチ",
    ])
    func `A photo's measures are height by width in centimetres`(text: String) throws {
        #expect(try values("<p>\(text)</p>", .size) == [.size(Size(height: 4.5, width: 3.5))])
    }

    @Test(arguments: [
        ("Individual Card Promotion Office, Information Policy Division ((1st floor of City Hall Building 2)",
            Counter(names: ["Individual Card Promotion Office", "Information Policy Division"], building: "City Hall Building 2", floor: "1")),
        ("City Hall, third floor: Tax Division", Counter(names: ["Tax Division"], building: "City Hall", floor: "3")),
        ("Each Regional Center", Counter(names: ["Each Regional Center"], isClass: true)),
        ("市民課（本庁舎1階）", Counter(names: ["市民課"], building: "本庁舎", floor: "1")),
        ("情報政策課 推進室（市役所第2庁舎１階）", Counter(names: ["推進室", "情報政策課"], building: "市役所第2庁舎", floor: "1")),
        ("各総合支所 地域市民福祉課", Counter(names: ["地域市民福祉課", "各総合支所"], isClass: true)),
        ("納税課（地下1階）", Counter(names: ["納税課"], floor: "B1")),
        ("中央区役所 市民課 2階", Counter(names: ["市民課", "中央区役所"], floor: "2")),
        ("Residents' Registry Section, Main Building 1st Floor", Counter(names: ["Residents' Registry Section"], building: "Main Building", floor: "1")),
        ("Ward offices (each ward)", Counter(names: ["Ward offices (each ward)"], isClass: true)),
    ])
    func `Counters are split into office, building and floor`(text: String, counter: Counter) throws {
        #expect(try FixturePages.read(html: "<h2>受付窓口</h2><ul><li>\(text)</li></ul>").counters == [counter])
    }

    @Test func `An address or a sentence with a floor is no counter`() throws {
        #expect(try FixturePages.read(html: "<p>〒901-1105 沖縄県南風原町字新川641（プラザ棟4階）</p><p>5階建ての庁舎です。</p>").counters.isEmpty)
    }

    @Test(arguments: [
        ("申請書（はがきまたは封書）", Document(name: "申請書", forms: ["はがき", "封書"])),
        ("本人確認書類（例：在留カード、運転免許証）", Document(name: "本人確認書類", examples: ["在留カード", "運転免許証"])),
        ("本人確認書類（在留カード、運転免許証など）", Document(name: "本人確認書類", examples: ["在留カード", "運転免許証"])),
        ("Proof of identity (e.g. a Residence Card or a passport)", Document(name: "Proof of identity", examples: ["Residence Card", "passport"])),
        ("The notice (postcard or envelope)", Document(name: "The notice", forms: ["postcard", "envelope"])),
        ("印鑑", Document(name: "印鑑")),
    ])
    func `Documents keep their examples and forms`(text: String, document: Document) throws {
        for heading in ["必要なもの", "What to bring", "【持ち物】"] {
            #expect(try FixturePages.read(html: "<h2>\(heading)</h2><ul><li>\(text)</li></ul><p>※ご注意ください。</p>").documents == [document])
        }
    }

    @Test func `A list elsewhere is no list of documents`() throws {
        #expect(try FixturePages.read(html: "<h2>対象者</h2><ul><li>市民の方</li></ul>").documents.isEmpty)
    }

    static let key = "5a3723342f37383f281a39332e23743733233b203b3133743f223b372a363f"

    @Test(arguments: [
        "<p>a@city.example</p>", "<p><a href=\"mailto:a@city.example?subject=x\">Mail</a></p>", "<p>&#97;&#64;city.example</p>", "<p>ａ＠city.example</p>",
        "<p>E-mail: a (at) city.example</p>", "<p>a[at]city.example</p>",
    ])
    func `E-mail is read plain, linked, as entities and full-width`(html: String) throws {
        #expect(try values(html, .email) == [.email(Email(address: "a@city.example"))])
    }

    @Test(arguments: [
        "<a href=\"/cdn-cgi/l/email-protection\" class=\"__cf_email__\" data-cfemail=\"\(key)\">[email&#160;protected]</a>",
        "<span class=\"__cf_email__\" data-cfemail=\"\(key)\">[email&#160;protected]</span>",
        "<a href=\"/cdn-cgi/l/email-protection#\(key)\">[email&#160;protected]</a>",
        "<a href=\"/cdn-cgi/l/email-protection#\(key)\">Write to us</a>",
    ])
    func `A hidden address is decoded`(html: String) throws {
        #expect(try values("<p>E-mail: \(html)</p>", .email) == [.email(Email(address: "mynumber@city.miyazaki.example"))])
    }

    @Test func `A placeholder is never an address but a note`() throws {
        let page = try FixturePages.read(html: "<p>E-mail: <a href=\"/cdn-cgi/l/email-protection\">[email&#160;protected]</a></p>")
        #expect(!page.values.contains { $0.kind == .email })
        #expect(page.diagnostics.contains { $0.severity == .note && $0.message.contains("hidden") })
    }

    @Test(arguments: [
        ("../form.html", "https://www.city.example/form.html"), ("/a/./b/../c.html#top", "https://www.city.example/a/c.html"),
        ("x.html?q=1", "https://www.city.example/life/x.html?q=1"), ("//other.example/", "https://other.example/"), ("https://a.example", "https://a.example"),
        ("窓口.html", "https://www.city.example/life/%E7%AA%93%E5%8F%A3.html"),
    ])
    func `Links are absolute`(href: String, url: String) throws {
        #expect(try values("<p><a href=\"\(href)\">Form</a></p>", .link) == [.link(Link(title: "Form", url: url))])
    }

    @Test(arguments: ["#top", "javascript:void(0)", "tel:0985252111", "mailto:a@b.example", "ftp://x.example/"])
    func `Anchors within the page and other schemes are no links`(href: String) throws {
        #expect(try values("<p><a href=\"\(href)\">x</a> y</p>", .link).isEmpty)
    }

    @Test(arguments: [
        ("〒880-8505 宮崎市橘通西1丁目1番1号", "宮崎市橘通西1丁目1番1号", "880-8505"), ("1-1-1 Tachibanadori-Nishi Miyazaki City, 880-8505", "1-1-1 Tachibanadori-Nishi Miyazaki City", "880-8505"),
        ("〒060-8611 札幌市中央区北1条西2丁目 代表電話：011-211-2111", "札幌市中央区北1条西2丁目", "060-8611"),
    ])
    func `Postal addresses are read without their code and without the phone`(text: String, address: String, code: String) throws {
        #expect(try values("<p>\(text)</p>", .postalAddress) == [.postalAddress(PostalAddress(text: address, postalCode: code))])
    }

    @Test(arguments: [
        ("〒880-0001<br>青空市中央1丁目2番3号", "青空市中央1丁目2番3号", "880-0001"), ("〒880-0001 海山県青空市<br>中央二丁目12番1号", "海山県青空市 中央二丁目12番1号", "880-0001"),
        ("住所：青空市中央1-2", "青空市中央1-2", nil), ("Address: 1-2 Chuo, Aozora City", "1-2 Chuo, Aozora City", nil),
    ] as [(String, String, String?)])
    func `An address goes on after a line break, and needs no code beside its label`(html: String, address: String, code: String?) throws {
        #expect(try values("<p>\(html)</p>", .postalAddress) == [.postalAddress(PostalAddress(text: address, postalCode: code))])
    }

    @Test func `In a contact box an address stands without a label`() throws {
        let html = "<h2>本文</h2><p>市内の方が対象です。青空市中央3丁目の方も。</p><div class=\"contact\"><p>青空市役所 市民課<br>海山県青空市中央三丁目36番17号</p></div>"
        #expect(try values(html, .postalAddress) == [.postalAddress(PostalAddress(text: "海山県青空市中央三丁目36番17号"))])
    }

    @Test func `Facts that only a picture shows are noted`() throws {
        let page = try FixturePages.read(html: "<h2>自己負担額</h2><p><img src=\"a.png\" alt=\"自己負担表\"></p><h2>次</h2><p>文</p>")
        #expect(page.diagnostics.contains { $0.message.contains("自己負担") && $0.severity == .note })
    }

    @Test func `Amounts in a column of prices are prices, whatever limits the row names`() throws {
        let page = try FixturePages.read(html: """
            <table><tr><th>品目</th><th>大きさ</th><th>手数料</th></tr><tr><th rowspan="2">棚</th><td>高さ90センチメートル以下</td><td>600円</td></tr>
            <tr><td>高さ90センチメートルを超えるもの</td><td>1,200円</td></tr></table>
            """)
        #expect(page.values.compactMap { if case .fee(let fee) = $0 { fee.yen } else { nil } } == [600, 1200])
    }

    @Test func `Rows that tell of a counter name it by its place only`() throws {
        let page = try FixturePages.read(html: """
            <h2>窓口でとる</h2><dl><dt>場所</dt><dd>町民課（役場1階）</dd><dt>受付時間</dt><dd>平日 8:30〜17:15</dd><dt>手数料</dt><dd>1通 300円</dd><dt>請求できる人</dt><dd>本人</dd></dl>
            """)
        #expect(page.counters == [Counter(names: ["町民課"], building: "役場", floor: "1")])
    }

    @Test(arguments: [("届くまで1週間から10日ほどかかります。", 7.0, 10.0), ("1週間から2週間ほどかかります。", 1, 2)])
    func `A span of weeks and days is one of days`(text: String, lower: Double, upper: Double) throws {
        let spans = try FixturePages.read(html: "<p>\(text)</p>").values.compactMap { if case .duration(let span) = $0 { span } else { nil } }
        #expect(spans.map(\.lower) == [lower] && spans.map(\.upper) == [upper])
    }

    @Test func `A figure stands in the sentence that states it`() throws {
        let facts = try FixturePages.read(html: "<p>The first application is free of charge. A reissue costs 1,000 yen. It is sent within 3 weeks.</p>").facts
        #expect(facts.map { FigureSentence.sentences(of: $0) } == [["The first application is free of charge."], ["A reissue costs 1,000 yen."], ["It is sent within 3 weeks."]])
        let one = try FixturePages.read(html: "<p>手数料は300円です。</p>").facts
        #expect(one.map { FigureSentence.sentences(of: $0) } == [[]])
    }

    @Test func `An address has no office in front of it`() throws {
        let page = try FixturePages.read(html: "<h2>Where</h2><p>Sample City Hall 1-1 Honcho, Sample City 999-4320 TEL 0999-60-1111</p>")
        #expect(page.values.contains(.postalAddress(PostalAddress(text: "1-1 Honcho, Sample City", postalCode: "999-4320"))))
        #expect(page.phones.map(\.name) == ["Sample City Hall"])
    }

    @Test func `Amounts of a table with a caption of prices are prices in every row`() throws {
        let page = try FixturePages.read(html: """
            <table><caption>1時間あたりの利用料</caption><tr><th>年齢</th><th>区民</th><th>区民以外</th></tr><tr><td>0～2歳</td><td>500円</td><td>800円</td></tr><tr><td>3歳以上</td><td>400円</td><td>700円</td></tr></table>
            """)
        #expect(page.values.compactMap { if case .fee(let fee) = $0 { fee.yen } else { nil } } == [500, 800, 400, 700])
    }

    @Test(arguments: ["Come to the Insurance Section (1st floor of the Town Office)", "Please apply at the Insurance Section, 1st floor"])
    func `What to do at a counter is no part of its name`(text: String) throws {
        #expect(try FixturePages.read(html: "<h2>How to join</h2><ul><li>\(text)</li></ul>").counters.map(\.names) == [["Insurance Section"]])
    }

    @Test func `An address for mail is not named after the hours beside it`() throws {
        let page = try FixturePages.read(html: """
            <h2>Contact</h2><p>Insurance Section<br>Tel: 0999-80-1234<br>E-mail: hoken(at)town.example<br>Window hours: 8:30 a.m. - 5:15 p.m., Monday through Friday</p>
            """)
        #expect(page.values.contains(.email(Email(address: "hoken@town.example", name: "Insurance Section"))))
    }

    @Test func `The day before, at an hour, is a deadline`() throws {
        let page = try FixturePages.read(html: "<p>キャンセルは前日の午後3時までにご連絡ください。</p>")
        #expect(page.values.contains(.deadline(TimeSpan(lower: 1, upper: 1, unit: .day, relation: .before))))
    }

    @Test(arguments: [
        ("The first copy is free. Each further copy costs 300 yen.", [0, 300]), ("手数料は、初回は無料です。紛失による再交付は1,000円です。", [0, 1000]),
        ("発行手数料は300円です。ただし、65歳以上の方は無料です。", [300, 0]), ("The first card is free of charge, but a new one costs 800 yen.", [0, 800]),
        ("手数料 無料（再発行は300円）", [0, 300]), ("手数料は300円です。駐車場は無料です。", [300]), ("The fee is 300 yen. It is not free for residents.", [300]),
        ("手数料は300円で、無料ではありません。", [300]), ("手数料 300円、相談は0120-95-0178（無料）へ", [300]),
    ])
    func `What is free for some is told beside what it costs the others`(text: String, yen: [Int]) throws {
        #expect(try yens("<p>\(text)</p>") == yen)
    }

    @Test(arguments: [
        ("1週間～10日かかります。", TimeSpan(lower: 7, upper: 10, unit: .day, relation: .takes)), ("10日から2週間ほどかかります。", TimeSpan(lower: 10, upper: 14, unit: .day, relation: .takes)),
        ("It takes ten days to two weeks.", TimeSpan(lower: 10, upper: 14, unit: .day, relation: .takes)), ("It takes 2 to 3 weeks.", TimeSpan(lower: 2, upper: 3, unit: .week, relation: .takes)),
        ("6か月から1年かかります。", TimeSpan(lower: 6, upper: 12, unit: .month, relation: .takes)), ("30分から1時間ほどかかります。", TimeSpan(lower: 30, upper: 60, unit: .minute, relation: .takes)),
        ("3週間から1か月かかります。", nil), ("It takes three weeks to one month.", nil), ("3週間から1か月以内に届きます。", nil),
    ] as [(String, TimeSpan?)])
    func `A span of two units is one of the smaller, or none where they have no measure in common`(text: String, span: TimeSpan?) throws {
        #expect(try values("<p>\(text)</p>", .duration) == (span.map { [.duration($0)] } ?? []))
        #expect(try values("<p>\(text)</p>", .deadline).isEmpty)
    }

    private static let (year, next) = (CivilDay(year: 2027, month: 9, day: 30), CivilDay(year: 2027, month: 10, day: 1))

    /// What a thing will cost was told as what it costs.
    @Test(arguments: [
        "<p>手数料は、令和9年9月30日まで無料です。令和9年10月1日からは７５０円です。</p>",
        "<p>手数料：無料（2027年9月30日まで）、750円（2027年10月1日から）</p>",
        "<p>The fee is waived: free of charge until September 30, 2027. From October 1, 2027 the fee is 750 yen.</p>",
        "<table><tr><th>区分</th><th>令和9年9月30日まで</th><th>令和9年10月1日から</th></tr><tr><td>発行手数料</td><td>無料</td><td>750円</td></tr></table>",
    ]) func `a fee holds on the days that the page tells`(html: String) throws {
        #expect(try values(html, .fee) == [.fee(Fee(yen: 0, ends: Self.year)), .fee(Fee(yen: 750, begins: Self.next))])
    }
}

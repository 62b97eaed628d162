import Catalog
import PageReading
import Testing

@Suite struct StatementTests {
    private func texts(_ html: String, _ kind: FactKind) throws -> [String] {
        try FixturePages.read(html: html).values.compactMap { value in
            switch value {
            case .condition(let statement) where kind == .condition: statement.text
            case .caution(let statement) where kind == .caution: statement.text
            default: nil
            }
        }
    }

    @Test(arguments: [
        ("<p>If you do not have the form, ask at a counter.</p>", ["If you do not have the form"]),
        ("<p>Those who moved from abroad: bring a passport.</p>", ["Those who moved from abroad"]),
        ("<p>代理人が申請する場合は、委任状が必要です。</p>", ["代理人が申請する場合"]),
        ("<p>申請書をお持ちでない方は窓口へ。</p>", ["申請書をお持ちでない方"]),
        ("<p>申請書をお持ちでない方は、窓口へお越しください。</p>", ["申請書をお持ちでない方"]),
        ("<p>窓口で受け付けておりますので、希望される方は、お越しください。</p>", ["希望される方"]),
        ("<p>この場合は、お問い合わせください。</p>", []), ("<p>書類の書き方は、次のとおりです。</p>", []),
        ("<p>4すでに犬を飼っている場合は、お知らせください。</p>", ["すでに犬を飼っている場合"]), ("<p>65歳以上の方は、無料です。</p>", ["65歳以上の方"]),
        ("<p>PDF形式のファイルをご覧いただく場合には、Adobe Acrobat Readerが必要です。</p>", []),
        ("<p>家族の同意が得られている方（学生を除く）</p>", ["家族の同意が得られている方（学生を除く）"]), ("<p>該当する方がいる場合には係が案内します。</p>", ["該当する方がいる場合"]),
        ("<p>カードをなくした際は、すぐにお電話ください。</p>", ["カードをなくした際"]), ("<p>市内にお住まいの方に限ります。</p>", ["市内にお住まいの方"]),
        ("<p>Those who cannot pay should consult the counter.</p>", ["Those who cannot pay"]),
        ("<h2>(1) 15歳未満の方</h2><p>保護者と来てください。</p>", ["15歳未満の方"]),
    ])
    func `Conditions are clauses in the page's words`(html: String, conditions: [String]) throws {
        #expect(try texts(html, .condition) == conditions)
    }

    @Test(arguments: [
        ("<p>※駐車場はありません。</p>", ["駐車場はありません。"]), ("<p>（※混み合うことがあります。）</p>", ["混み合うことがあります。"]),
        ("<p>*Parking is limited.</p>", ["Parking is limited."]), ("<p>（注）本人が来てください。</p>", ["本人が来てください。"]),
        ("<p>Note: cash only.</p>", ["cash only."]), ("<ul><li>かご ※段ボール箱は不可</li></ul>", ["段ボール箱は不可"]),
        ("<p>本人確認書類（※）を確認します。</p>", []), ("<h2>注意事項</h2><ul><li>予約が必要です。</li><li>料金表</li></ul>", ["予約が必要です。"]),
        ("<p>※譲渡するのは原則、</p><ul><li>手術</li></ul>", []), ("<p>※2026年1月から午後5時までに変わります。</p>", ["2026年1月から午後5時までに変わります。"]), ("<p>※1 印鑑も使えます。</p>", ["印鑑も使えます。"]),
    ])
    func `Cautions are notes and what stands under a heading that warns`(html: String, cautions: [String]) throws {
        #expect(try texts(html, .caution) == cautions)
    }

    @Test(arguments: [
        ("<p>市内在住の方に、苗木の里親を募集しています。</p>", ["市内在住の方"]), ("<p>講習を修了した方が、施設を利用できます。</p>", ["講習を修了した方"]),
        ("<p>期間中は登録者以外の方が来られてもお受けできません。</p>", ["期間中は登録者以外の方"]), ("<p>体験入学ができます。（市内の小学生が対象）</p>", ["市内の小学生が対象"]),
        ("<p>利用は市内に住所のある世帯に限ります。</p>", ["利用は市内に住所のある世帯"]), ("<p>申込を希望される方は直接店へお問い合わせください。</p>", ["申込を希望される方"]),
        ("<p>窓口で登録を受ける場合、台数の合計が上限を超える場合は登録ができません。</p>", ["窓口で登録を受ける場合、台数の合計が上限を超える場合"]),
        ("<p>持ち主の方、または見かけたことのある方は、お電話ください。</p>", ["持ち主の方、または見かけたことのある方"]),
        ("<p>早めに相談した方がよいでしょう。</p>", []), ("<p>にぎやかな家がお好きな方、いかがですか？</p>", []), ("<p>静かな子をお探しの方、</p>", []),
        ("<p>風邪の場合、のどが赤くなることがあります。</p>", []), ("<p>遊んでもらえない場合は箱に登り、</p>", []), ("<p>休館日 木曜日（祝日の場合は翌平日）</p>", []),
        ("<p>代理人の場合、委任状が必要です。</p>", ["代理人の場合"]),
        ("<p>小学3年生以下のお子さまは、保護者の付き添いが必要です。</p>", ["小学3年生以下のお子さま"]), ("<p>歩けないお子様は入れません。</p>", ["歩けないお子様"]),
        ("<p>10名以上の団体は、前日までにご連絡ください。</p>", ["10名以上の団体"]), ("<p>子どもは元気です。</p>", []),
        ("<p>次のいずれかに該当する世帯は、手数料が免除されます。</p>", []),
        ("<p>注1　発熱があるときは、お預かりできません。</p>", ["発熱があるとき"]),
        ("<p>使用料は、村民は1,000円、村外の方は5,000円です。</p>", ["村外の方"]),
    ])
    func `Who is admitted or refused is a condition, what is told of an animal or a disease is none`(html: String, conditions: [String]) throws {
        #expect(try texts(html, .condition) == conditions)
    }

    @Test(arguments: [
        "<p>次の条件を満たす方に限らせていただきます。</p><ol><li>市内に住んでいること</li><li>室内で飼うこと。</li></ol>",
        "<h2>申込みの要件</h2><ul><li>市内に住んでいること</li><li>室内で飼うこと。<br>（注）写真を見せてください。</li><li><a href=\"a.html\">詳しい案内のページ</a></li></ul>",
        "<p>次のことが要件となります。<br>1市内に住んでいること<br>2室内で飼うこと<br>※追加する場合があります。</p>",
        "<table><tr><th>対象者</th><td>市内に住んでいること<br>室内で飼うこと</td></tr><tr><th>手数料</th><td>無料</td></tr></table>",
        "<p>次の条件を満たす方に限ります。</p><ol><li>市内に住んでいること<table><caption>台数</caption><tr><th>種類</th><th>数</th></tr><tr><td>車</td><td>1</td></tr></table></li><li>室内で飼うこと</li></ol>",
        "<p>Applicants must meet the following conditions:</p><ul><li>市内に住んでいること</li><li>室内で飼うこと</li></ul><p>Ask us.</p>",
    ])
    func `Each entry of an announced list of requirements is a condition`(html: String) throws {
        let found = try texts(html, .condition).filter { !$0.hasPrefix("次の") }
        #expect(found == ["市内に住んでいること", "室内で飼うこと"])
    }

    @Test(arguments: [
        ("<p>満員の場合もありますので、ご了承ください。</p>", ["満員の場合もありますので、ご了承ください。"]), ("<p>必ず「申込の案内」もお読みください。くわしくは次へ。</p>", ["必ず「申込の案内」もお読みください。"]),
        ("<p>Please be careful not to dial a wrong number</p>", ["Please be careful not to dial a wrong number"]), ("<p>見学は予約制です。</p>", ["見学は予約制です。"]),
        ("<p>（不在のことがありますので、事前に連絡をお願いします。）</p>", ["不在のことがありますので、事前に連絡をお願いします。"]), ("<p>先着順でのお渡しです。</p>", ["先着順でのお渡しです。"]),
        ("<p>混むことがあります。ご了承ください。</p>", ["混むことがあります。ご了承ください。"]), ("<p>平日8時30分から17時（ただし、島の出張所は8時から16時）</p>", ["ただし、島の出張所は8時から16時"]),
        ("<p>窓口へは、17時までにお越しいただきますようお願いします。</p>", ["窓口へは、17時までにお越しいただきますようお願いします。"]), ("<p>※広告の内容は市が保証するものではありません。</p>", []),
        ("<p>北出張所は窓口業務を終了しました。</p>", ["北出張所は窓口業務を終了しました。"]), ("<p>広告の内容には責任を負いませんのでご了承ください。</p>", []),
        ("<p>機械翻訳のため正確でない場合があります。ご了承ください。</p>", []), ("<p>身分証を必ずお持ちください。</p>", []), ("<p>元気な犬です。必ず喜びます。</p>", []),
    ])
    func `A sentence may warn by its words alone`(html: String, cautions: [String]) throws {
        #expect(try texts(html, .caution) == cautions)
    }
}

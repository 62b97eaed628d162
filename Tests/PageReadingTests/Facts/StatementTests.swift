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
        ("<p>家族の同意が得られている方（学生を除く）</p>", ["家族の同意が得られている方"]), ("<p>該当する方がいる場合には係が案内します。</p>", ["該当する方がいる場合"]),
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
}

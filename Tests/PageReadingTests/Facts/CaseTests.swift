import Catalog
import PageReading
import Testing

/// What is paid or brought in some cases only is not told as everybody's.
@Suite struct CaseTests {
    private func fees(_ html: String) throws -> [Fee] {
        try FixturePages.read(html: html).values.compactMap { if case .fee(let fee) = $0 { fee } else { nil } }
    }

    @Test(arguments: [
        ("<p>手数料は1,000円です。特急発行の場合は2,000円です。</p>", [nil, "特急発行の場合"]),
        ("<p>手数料 1,000円（特急発行の場合は、2,000円）</p>", [nil, "特急発行の場合"]), ("<p>手数料：2,000円（特急発行の場合）</p>", ["特急発行の場合"]),
        ("<ul><li>手数料 300円</li><li>速達料金 260円</li></ul>", [nil, "速達"]), ("<p>発行手数料は300円です。ただし、65歳以上の方は無料です。</p>", [nil, "65歳以上の方"]),
        ("<h2>手数料</h2><table><tr><td>通常</td><td>300円</td></tr><tr><td>速達を希望する場合</td><td>560円</td></tr></table>", [nil, "速達を希望する場合"]),
        ("<h2>手数料</h2><table><tr><th>区分</th><th>窓口</th><th>特急発行</th></tr><tr><td>発行手数料</td><td>1,000円</td><td>2,000円</td></tr></table>", [nil, "特急発行"]),
        ("<p>手数料 無料（再発行は300円）</p>", [nil, "再発行"]), ("<p>参加費：大人1,000円、子ども500円</p>", ["大人", "子ども"]),
        ("<dl><dt>手数料</dt><dd>1通 300円</dd><dt>書留で送る場合の料金</dt><dd>480円</dd></dl>", [nil, "書留で送る場合"]),
        ("<p>The fee is 300 yen. In case of express delivery, the fee is 560 yen.</p>", [nil, "In case of express delivery"]),
        ("<p>手数料は、1通につき300円です。</p>", [nil]), ("<p>The fee is 300 yen. Children under 12 are free.</p>", [nil, "Children under 12"]),
    ] as [(String, [String?])]) func `a fee says in which case it is paid`(html: String, conditions: [String?]) throws {
        #expect(try fees(html).map(\.condition) == conditions)
    }

    @Test(arguments: [
        ("<h2>必要なもの</h2><ul><li>印鑑</li><li>委任状（代理人の方のみ）</li></ul>", [[], ["代理人の方のみ"]]),
        ("<h2>持ち物</h2><ul><li>在留カード（外国籍の方）</li><li>通帳（例：普通預金）</li></ul>", [["外国籍の方"], []]),
        ("<h2>必要なもの</h2><table><tr><th>書類</th><th>備考</th></tr><tr><td>申請書</td><td>窓口にあります</td></tr><tr><td>委任状</td><td>代理人の方のみ</td></tr></table>", [[], ["代理人の方のみ"]]),
        ("<p>代理人の場合は、委任状をお持ちください。</p>", [["代理人の場合"]]),
        ("<p>申請する場合は、本人確認書類と印鑑をお持ちください。</p>", [[], []]),
        ("<h2>What to bring</h2><ul><li>Seal</li><li>Letter of proxy (only if someone comes for you)</li></ul>", [[], ["only if someone comes for you"]]),
    ] as [(String, [[String]])]) func `a document says for whom it is`(html: String, forms: [[String]]) throws {
        #expect(try FixturePages.read(html: html).documents.map(\.forms) == forms)
    }
}

import Catalog
import PageReading
import Testing

@Suite struct StepTests {
    private func steps(_ html: String) throws -> [Step] {
        try FixturePages.read(html: html).values.compactMap { if case .step(let step) = $0 { step } else { nil } }
    }

    static let expected = [Step(number: 1, text: "予約する"), Step(number: 2, text: "来庁する"), Step(number: 3, text: "受け取る")]

    @Test(arguments: [
        "<h2>申請の流れ</h2><ol><li>予約する</li><li>来庁する</li><li>受け取る</li></ol>",
        "<h2>申請の流れ</h2><p>①予約する</p><p>②来庁する</p><p>③受け取る</p>",
        "<h2>申請</h2><p>手順は次のとおりです。</p><ul><li>1. 予約する</li><li>2. 来庁する</li><li>3. 受け取る</li></ul>",
        "<h2>申請</h2><p>Step 1 予約する</p><p>Step 2 来庁する</p><p>Step 3 受け取る</p>",
        "<h2>申請</h2><h3>手順1 予約する</h3><p>文です。</p><h3>手順2 来庁する</h3><p>文です。</p><h3>手順3 受け取る</h3><p>文です。</p>",
        "<h2>申請の流れ</h2><h3>1 予約する</h3><p>文です。</p><h3>2 来庁する</h3><p>文です。</p><h3>3 受け取る</h3><p>文です。</p>",
        "<h2>申請</h2><h3>STEP 1</h3><p>予約する</p><h3>STEP 2</h3><p>来庁する</p><h3>STEP 3</h3><p>受け取る</p>",
    ])
    func `Steps are read in any numbering`(html: String) throws {
        #expect(try steps(html) == Self.expected)
    }

    @Test(arguments: [
        "<h2>対象</h2><ol><li>市民の方</li><li>在勤の方</li></ol>",
        "<h2>How to apply</h2><h3>[1] If you have the form</h3><p>Send it.</p><h3>[2] If you do not have the form</h3><p>Ask for it.</p>",
        "<h2>手続きの流れ</h2><ul><li>予約する</li><li>来庁する</li></ul>",
        "<h2>申請の流れ</h2><ol><li>予約する</li></ol>",
    ])
    func `Other lists, alternatives and single entries are no steps`(html: String) throws {
        #expect(try steps(html).isEmpty)
    }

    @Test func `A list of documents below the steps keeps its own kind`() throws {
        let page = try FixturePages.read(
            html: "<h2>手順</h2><ol><li>予約する</li><li>来庁する</li></ol><p>必要なもの</p><ol><li>印鑑</li><li>旅券</li></ol>")
        #expect(page.values.count { $0.kind == .step } == 2)
        #expect(page.documents.map(\.name) == ["印鑑", "旅券"])
    }

    @Test(arguments: [
        ("<ol><li>工事を始める前に、申請書を提出してください。</li><li>通知書が届いたら、工事を始めてください。</li></ol>", 2),
        ("<ol><li>窓口で申請する</li><li>郵送で申請する</li></ol>", 0),
    ])
    func `Below "how to apply", entries are steps where one says when it is its turn, else ways to choose from`(list: String, count: Int) throws {
        #expect(try FixturePages.read(html: "<h2>申請の方法</h2>\(list)").values.count { $0.kind == .step } == count)
    }
}

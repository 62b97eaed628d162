import Testing

@testable import TextNormalizing

@Suite struct JapaneseSpellingTests {
    private static let spelling = JapaneseSpelling(words: ["マイナンバー", "カード", "マイナンバーカード", "住民票", "ポスト"])

    @Test(arguments: [
        ("うけとり ひつような もの", "受け取り必要なもの"),
        ("まいなんばー かーど", "マイナンバーカード"),
        ("びょういんで カードを つかいますか", "病院でカードを使いますか"),
        ("doko de uketori", "どこで受け取り"),
        ("KAADO wo nakushimashita", "カードをなくしました"),
        ("ka-do wo nakushimashita", "カードをなくしました"),
    ])
    func `what learners type becomes what natives write`(typed: String, written: String) {
        #expect(Self.spelling.spelled(typed)?.text == written)
    }

    @Test(arguments: [
        ("カードを なくしました", ["なくしました"]),
        ("kaado wo nakushita. doko desu ka", ["なくした", "どこですか"]),
        ("うけとり ひつような もの", ["うけとり", "ひつような", "もの"]),
        ("受け取り", []), ("card lost", []),
    ])
    func `the dictionary is asked for what is neither a loan word nor an ending`(typed: String, asked: [String]) {
        #expect(Self.spelling.conversions(in: typed).keys.sorted() == asked.sorted())
    }

    /// Knows one word and marks what the dictionary is asked for.
    private static let marking = JapaneseSpelling(
        words: ["カード"], known: { ["なくしました": "無くしました", "をぽすと": "をぽすと"][$0] }, converted: { "〈\($0)〉" })

    @Test func `what is known is not looked up in the dictionary`() {
        #expect(Self.marking.spelled("かーどを なくしました。どこですか") == .init(text: "カードを無くしました。〈どこですか〉", isWhole: true))
    }

    @Test func `without time for the dictionary the rest stays in kana and is not whole`() {
        #expect(Self.marking.spelled("かーどを なくしました。どこですか", asksDictionary: false) == .init(text: "カードを無くしました。どこですか", isWhole: false))
        #expect(Self.marking.spelled("かーどを なくしました", asksDictionary: false)?.isWhole == true)
    }

    @Test func `the dictionary is asked for no more kana than a question has`() {
        let phrase = String(repeating: "あ", count: JapaneseSpelling.mostAsked / 2)
        #expect(Self.marking.spelled("\(phrase) \(phrase) \(phrase) なくしました")?.text == "〈\(phrase)〉〈\(phrase)〉\(phrase)無くしました")
        // What would not be asked in any case needs no time.
        let long = String(repeating: "あ", count: JapaneseSpelling.mostAsked + 1)
        #expect(Self.marking.spelled(long, asksDictionary: false) == .init(text: long, isWhole: true))
        #expect(Self.marking.spelled(long) == .init(text: long, isWhole: true))
    }

    /// It took seconds: at each word the rest was searched anew for all others.
    @Test func `a line of nothing but loan words is cut in one go`() {
        let line = String(repeating: "かーどをぽすと", count: 2000)
        #expect(Self.marking.spelled(line)?.text == String(repeating: "カードをぽすと", count: 2000))
        #expect(Self.spelling.spelled(line)?.text == String(repeating: "カードをポスト", count: 2000))
    }

    @Test func `a loan word inside a longer term is known by itself`() {
        #expect(JapaneseSpelling(words: ["在留カード"]).spelled("kaado wo nakushita")?.text == "カードをなくした")
    }

    @Test(arguments: ["受け取りに必要なもの", "card lost", "카드", ""])
    func `what is no kana or romaji stays`(text: String) {
        #expect(Self.spelling.spelled(text) == nil)
    }
}

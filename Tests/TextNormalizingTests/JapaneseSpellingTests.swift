import Testing
import TextNormalizing

@Suite struct JapaneseSpellingTests {
    private static let spelling = JapaneseSpelling(words: ["マイナンバー", "カード", "マイナンバーカード", "住民票", "ポスト"])

    @Test(arguments: [
        ("うけとり ひつような もの", "受け取り必要なもの"),
        ("まいなんばー かーど", "マイナンバーカード"),
        ("びょういんで カードを つかいますか", "病院でカードを使いますか"),
        ("doko de uketori", "どこで受け取り"),
        ("KAADO wo nakushimashita", "カードをなくしました"),
    ])
    func `what learners type becomes what natives write`(typed: String, written: String) {
        #expect(Self.spelling.spelled(typed) == written)
    }

    @Test(arguments: [
        ("カードを なくしました", ["なくしました"]),
        ("kaado wo nakushita. doko desu ka", ["なくした", "どこですか"]),
        ("うけとり ひつような もの", ["うけとり", "ひつような", "もの"]),
        ("受け取り", []), ("card lost", []),
    ])
    func `the dictionary is asked for what is neither a loan word nor an ending`(typed: String, asked: [String]) {
        #expect(Self.spelling.asked(typed) == asked)
    }

    @Test func `what is known is not looked up in the dictionary`() {
        let spelling = JapaneseSpelling(words: ["カード"]) { "〈\($0)〉" }
        #expect(spelling.spelled("かーどを なくしました。どこですか") == "カードを〈なくしました〉。〈どこですか〉")
    }

    @Test func `a loan word inside a longer term is known by itself`() {
        #expect(JapaneseSpelling(words: ["在留カード"]).spelled("kaado wo nakushita") == "カードをなくした")
    }

    @Test(arguments: ["受け取りに必要なもの", "card lost", "카드", ""])
    func `what is no kana or romaji stays`(text: String) {
        #expect(Self.spelling.spelled(text) == nil)
    }
}

import Testing

@testable import TextNormalizing

@Suite struct EasyJapaneseTests {
    @Test(arguments: [
        ("電話（でんわ）で 聞（き）いて ください。", "でんわで きいて ください。"), ("カード", "カード"),
        ("住所(じゅうしょ)", "じゅうしょ"), ("電話で", nil), ("電話（でんわ", nil), ("市（し）役所", nil),
    ] as [(String, String?)]) func `reads aloud what has its readings`(text: String, kana: String?) {
        #expect(EasyJapanese.kana(text) == kana)
    }

    @Test(arguments: [
        ("でんわで きいて ください。", "Denwa de kiite kudasai."), ("カードを もらう とき、なにを もって いくか、おしえて ください。", "Kādo o morau toki, nani o motte iku ka, oshiete kudasai."),
        ("わたしは しやくしょへ いきます。", "Watashi wa shiyakusho e ikimasu."), ("マイナンバーの ことを ききたいです。", "Mainanbā no koto o kikitai desu."),
    ]) func `writes kana as they are pronounced`(kana: String, romaji: String) {
        #expect(EasyJapanese.romaji(kana).lowercased().filter { $0 != " " } == romaji.lowercased().filter { $0 != " " })
    }
}

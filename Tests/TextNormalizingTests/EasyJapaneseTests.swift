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
        ("でんわで きいて ください。", "Denwa de kiite kudasai."),
        ("カードを もらう とき、なにを もって いくか、おしえて ください。", "Kādo o morau toki, nani o motte iku ka, oshiete kudasai."),
        ("わたしは しやくしょへ いきます。", "Watashi wa shiyakusho e ikimasu."),
        ("マイナンバーの ことを ききたいです。", "Mainanbā no koto o kikitai desu."),
        ("手続（てつづ）きを する", "Tetsuzuki o suru"), ("お知（し）らせが いつ、どうやって 来（く）るか", "Oshirase ga itsu, dōyatte kuru ka"),
        ("在留（ざいりゅう）カードの 住所（じゅうしょ）と 電話番号（でんわばんごう）と", "Zairyū kādo no jūsho to denwabangō to"),
        ("もうすぐ 切（き）れますが", "Mōsugu kiremasu ga"), ("大（おお）きい 紙（かみ）で", "Ōkii kami de"),
        ("どんな ものか", "Donna mono ka"), ("ときの ことや", "Toki no koto ya"), ("できるまで", "Dekiru made"), ("作（つく）るのに", "Tsukuru no ni"),
        ("わたしにも あるか", "Watashi ni mo aru ka"), ("窓口（まどぐち）では", "Madoguchi de wa"),
    ]) func `parts particles and writes long vowels in one way`(text: String, romaji: String) {
        #expect(EasyJapanese.romaji(text) == romaji)
    }

    @Test(arguments: [
        ("人（ひと）", "Hito"), ("国（くに）の 人（ひと）も", "Kuni no hito mo"), ("仕事（しごと）が", "Shigoto ga"), ("読（よ）んで ください", "Yonde kudasai"),
        ("日本（にほん）で", "Nihon de"), ("思（おも）う", "Omou"), ("とても いい ものです", "Totemo ii mono desu"), ("ちょっと まって", "Chotto matte"),
    ]) func `takes no part of a word for a particle`(text: String, romaji: String) {
        #expect(EasyJapanese.romaji(text) == romaji)
    }

    @Test func `has no Latin letters for what cannot be read`() {
        #expect(EasyJapanese.romaji("電話で") == nil)
    }

    @Test(arguments: [
        (1, "日", "1日（ついたち）"), (3, "日", "3日（みっか）"), (20, "日", "20日（はつか）"), (21, "日", "21日（にち）"), (24, "日", "24日（にじゅうよっか）"),
        (4, "月", "4月（しがつ）"), (12, "月", "12月（がつ）"), (3, "階", "3階（がい）"), (1, "階", "1階（かい）"), (10, "分", "10分（ぷん）"), (15, "分", "15分（ふん）"),
    ]) func `reads counters with their figures`(figure: Int, counter: String, text: String) {
        #expect(EasyJapanese.counted(figure, counter) == text)
    }
}

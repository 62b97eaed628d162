import Testing

@testable import TextNormalizing

@Suite struct FuriganaTests {
    private static let furigana = Furigana(learning: [
        "総合（そうごう）フリーダイヤル", "外国語（がいこくご）で 話（はな）せる 電話（でんわ）", "個人（こじん） 番号（ばんごう）", "作（つく）り方（かた）", "宮崎市（みやざきし）",
        "受（う）ける", "受（う）け付（つ）ける", "人気（にんき）", "人気（ひとけ）",
    ])

    @Test(arguments: [
        ("マイナンバー総合フリーダイヤル", "マイナンバー総合（そうごう）フリーダイヤル"), ("電話番号", "電話（でんわ）番号（ばんごう）"),
        ("カードの作り方", "カードの作（つく）り方（かた）"), ("電話（でんわ）番号", "電話（でんわ）番号（ばんごう）"),
        ("マイナンバー（個人番号）について", "マイナンバー［個人（こじん）番号（ばんごう）］について"), ("宮崎市2丁目1番1号", "宮崎市（みやざきし）2丁目（ちょうめ）1番（ばん）1号（ごう）"),
        ("12月3日", "12月（がつ）3日（みっか）"), ("24時間365日", "24時間（じかん）365日（にち）"), ("カード", "カード"),
    ]) func `sets readings that it has learnt`(text: String, annotated: String) {
        #expect(Self.furigana.annotated(text) == annotated)
    }

    @Test(arguments: ["紛失", "電話帳", "人気", "受領"]) func `guesses no reading`(text: String) {
        #expect(Self.furigana.annotated(text) == nil)
    }

    @Test func `leaves no brackets within brackets`() {
        #expect(Furigana.unnested("カード（電話（でんわ）の お金（かね））（紙（かみ））") == "カード［電話（でんわ）の お金（かね）］［紙（かみ）］")
    }
}

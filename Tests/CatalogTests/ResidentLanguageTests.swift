import Catalog
import Testing

@Suite struct ResidentLanguageTests {
    @Test(arguments: [
        ("zh-CN", ResidentLanguage.zhHans), ("zh_TW", .zhHant), ("zh-Hant-HK", .zhHant), ("zh", .zhHans), ("pt-BR", .pt),
        ("fil", .tl), ("fil-PH", .tl), ("EN-us", .en), ("ja", .ja), ("ja-easy", .jaEasy), ("id-ID", .id), ("ne-NP", .ne),
        ("zh-CHT", .zhHant), ("zh-CHS", .zhHans), ("zh-yue", .zhHant), ("yue", .zhHant), ("zh-yue-Hans", .zhHans), ("zh-Hans-TW", .zhHans),
        ("zho", .zhHans), ("chi-TW", .zhHant), ("cmn-Hant", .zhHant), ("  vi ", .vi), ("vi\n", .vi), ("\u{3000}zh-TW\t", .zhHant),
    ])
    func `tags as clients send them are understood`(tag: String, language: ResidentLanguage) {
        #expect(ResidentLanguage(bcp47: tag) == language)
    }

    @Test(arguments: ["fr", "", "-", "xx-YY", " ", "\n", "v i", "cht", "hant"])
    func `other languages are none of the thirteen`(tag: String) {
        #expect(ResidentLanguage(bcp47: tag) == nil)
    }

    @Test(arguments: ResidentLanguage.allCases)
    func `each language understands its own tag`(language: ResidentLanguage) {
        #expect(ResidentLanguage(bcp47: language.rawValue) == language)
    }

    @Test func `places are those among all cases`() {
        #expect(ResidentLanguage.allCases.map(\.place) == Array(ResidentLanguage.allCases.indices))
    }
}

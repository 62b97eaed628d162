import Answering
import Catalog
import Testing

@Suite struct UnknownLanguageTests {
    @Test(arguments: [
        ("en", "I do not know that language. I know: Japanese (ja, ja-easy), English (en), Chinese (zh-Hans, zh-Hant), Korean (ko),"),
        ("id", "Saya belum bisa bahasa itu. Yang saya bisa: bahasa Jepang (ja, ja-easy), Inggris (en), Tionghoa (zh-Hans, zh-Hant), Korea (ko),"),
        ("ja", "その言語には対応していません。対応している言語：日本語（ja, ja-easy）、英語（en）、中国語（zh-Hans, zh-Hant）、韓国語（ko）、"),
    ]) func `names the languages that there are, each with its tags`(lang: String, beginning: String) throws {
        let text = try Desks.desk().unknownLanguage(lang: lang)
        #expect(text.hasPrefix(beginning), "\(text)")
        #expect(ResidentLanguage.allCases.allSatisfy { text.contains($0.rawValue) } && !text.contains("{"))
    }

    @Test func `is written in English where no language is known`() throws {
        let desk = try Desks.desk()
        #expect(desk.confirmation(lang: "xx") == nil)
        #expect(desk.unknownLanguage(lang: nil) == desk.unknownLanguage(lang: "en"))
    }
}

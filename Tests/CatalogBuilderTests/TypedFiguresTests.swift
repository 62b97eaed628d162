import Catalog
import Testing

@testable import CatalogBuilder

@Suite struct TypedFiguresTests {
    @Test(arguments: [
        ("費用は500円です。", ResidentLanguage.ja, "a digit"), ("費用は５００円です。", .ja, "a digit"), ("ราคา ๕ บาท", .th, "a digit"), ("② の窓口", .ja, "a figure (②)"),
        ("Form Ⅻ", .es, "a figure (Ⅻ)"), ("½ jam", .id, "a figure (½)"), ("費用は五百円です。", .ja, "“五百円”"), ("費用（ひよう）は 千円（せんえん）です。", .jaEasy, "“千円”"),
        ("十四日以内に", .ja, "“十四日”"), ("三か月かかります", .ja, "“三か月”"), ("一週間で届きます", .ja, "“一週間”"), ("二階の窓口", .ja, "“二階”"), ("八時から", .ja, "“八時”"),
        ("费用五百日元", .zhHans, "“五百日元”"), ("需要两个月", .zhHans, "“两个月”"), ("十四天內", .zhHant, "“十四天”"), ("It costs five hundred yen.", .en, "“five hundred yen”"),
        ("Within fourteen days.", .en, "“fourteen days”"), ("It takes two to three weeks.", .en, "“three weeks”"), ("On the Second Floor.", .en, "“Second Floor”"),
    ])
    func `a figure is found, be it a digit, a sign or a word before what it counts`(text: String, language: ResidentLanguage, found: String?) {
        #expect(TypedFigures.first(in: text, language) == found)
    }

    @Test(arguments: [
        ("一部の手続きは、一日も早く、万一の時は、一時的に。", ResidentLanguage.ja), ("十分に読んで、二度と、三者面談、一人ひとり。", .ja), ("如果有一点问题", .zhHans), ("Second thoughts, four eyes, two documents.", .en),
        ("A floor plan for the first visit; many weeks.", .en), ("uno de estos documentos", .es),
    ])
    func `everyday words are no figures`(text: String, language: ResidentLanguage) {
        #expect(TypedFigures.first(in: text, language) == nil)
    }
}

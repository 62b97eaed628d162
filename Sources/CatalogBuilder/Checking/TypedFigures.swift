import Catalog

/// Figures in a wording, be they digits of any script, signs (②, Ⅻ, ½), or number words before what they count.
enum TypedFigures {
    /// The first of them; nil where there is none.
    static func first(in text: String, _ language: ResidentLanguage) -> String? {
        // Characters such as 一 are numbers to Unicode, too, and parts of everyday words (一部, 万一).
        if let sign = text.unicodeScalars.first(where: { $0.properties.numericType != nil && !$0.properties.isIdeographic }) {
            return sign.properties.numericType == .decimal ? "a digit" : "a figure (\(sign))"
        }
        let words =
            switch language.spoken {
            case "ja", "zh": text.firstMatch(of: amount)?.output ?? text.firstMatch(of: single)?.output
            case "en": text.firstMatch(of: english)?.output ?? text.firstMatch(of: englishFloor)?.output
            default: nil as Substring?
            }
        return words.map { "“\($0)”" }
    }

    /// 五百円, 十四日, 二階. A lone 一 is told apart: 一日 and 一時 are words as well.
    private static var amount: Regex<Substring> {
        /(?:[二三四五六七八九十百千万萬億亿两兩〇][一二三四五六七八九十百千万萬億亿两兩〇]*|一[一二三四五六七八九十百千万萬億亿两兩〇]+)(?:円|日?[圓圆元]|年|[かヶカケヵ个個]月|月|週|周|日|天|時|时|點|小时|分間|分钟|分鐘|階|楼|樓|歳|岁|歲)/
    }

    private static var single: Regex<Substring> {
        /一(?:円|日?[圓圆元]|[かヶカケヵ个個]月|年間|年间|週間|周|日間|時間|小时|小時|分間|分钟|分鐘|階|楼|樓|歳|岁|歲)/
    }

    private static var english: Regex<Substring> {
        /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|thirty|forty|fifty|sixty|ninety|hundred|thousand)[ \-](?:\w+ )?(?:yen|minute|hour|day|week|month|year)s?\b/
            .ignoresCase()
    }

    private static var englishFloor: Regex<Substring> {
        /\b(?:ground|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|top) floor\b/.ignoresCase()
    }
}

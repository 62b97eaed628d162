/// The names of spoken languages in the wording of English and Japanese pages → ISO 639 codes.
enum LanguageLexicon {
    struct Mention: Equatable {
        var code: String
        var range: Range<Int>
    }

    /// Longer names first, so that no name hides in another.
    private static let names: [(name: String, code: String)] = [
        ("やさしい日本語", "ja"), ("インドネシア語", "id"), ("ポルトガル語", "pt"), ("ウクライナ語", "uk"), ("フィリピン語", "tl"),
        ("フィリピノ語", "tl"), ("ヒンディー語", "hi"), ("ミャンマー語", "my"), ("カンボジア語", "km"), ("クメール語", "km"),
        ("モンゴル語", "mn"), ("ベトナム語", "vi"), ("ヴェトナム語", "vi"), ("タガログ語", "tl"), ("ネパール語", "ne"),
        ("スペイン語", "es"), ("フランス語", "fr"), ("イタリア語", "it"), ("ベンガル語", "bn"), ("シンハラ語", "si"),
        ("マレー語", "ms"), ("ビルマ語", "my"), ("ロシア語", "ru"), ("ドイツ語", "de"), ("アラビア語", "ar"), ("ラオス語", "lo"),
        ("ハングル", "ko"), ("日本語", "ja"), ("中国語", "zh"), ("韓国語", "ko"), ("朝鮮語", "ko"), ("タイ語", "th"), ("英語", "en"),
        ("indonesian", "id"), ("vietnamese", "vi"), ("portuguese", "pt"), ("ukrainian", "uk"), ("mongolian", "mn"),
        ("cambodian", "km"), ("cantonese", "zh"), ("mandarin", "zh"), ("filipino", "tl"), ("japanese", "ja"),
        ("burmese", "my"), ("myanmar", "my"), ("nepalese", "ne"), ("english", "en"), ("chinese", "zh"), ("spanish", "es"),
        ("tagalog", "tl"), ("italian", "it"), ("bengali", "bn"), ("sinhala", "si"), ("russian", "ru"), ("korean", "ko"),
        ("nepali", "ne"), ("french", "fr"), ("german", "de"), ("arabic", "ar"), ("khmer", "km"), ("hindi", "hi"),
        ("malay", "ms"), ("thai", "th"), ("lao", "lo"),
    ]
    /// As their speakers write them: beside a number, where they head no section.
    private static let ownNames: [(name: String, code: String)] = [
        ("中文", "zh"), ("한국어", "ko"), ("português", "pt"), ("español", "es"), ("français", "fr"), ("tiếng việt", "vi"), ("bahasa indonesia", "id"), ("русский", "ru"), ("नेपाली", "ne"), ("ภาษาไทย", "th"),
    ]

    private static let refused = ["cannot speak ", "can't speak ", "not speak ", "don't speak ", "cannot read ", "not understand "]
    private static let unknown = ["が話せな", "を話せな", "がわからな", "が分からな", "ができな", "の分からな", "のわからな", "が不自由", "に不安", "が苦手", "以外"]
    private static let all = WordSet(names.map(\.name))
    private static let allOwn = WordSet(ownNames.map(\.name))

    /// The languages that a line names, in order.
    static func find(in line: FoldedLine) -> [Mention] {
        var mentions: [Mention] = []
        guard all.isIn(line) else { return mentions }
        add(names, of: line, to: &mentions)
        return mentions.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// The same with 中文, Português and the letters of 英・中・韓, as stand beside numbers.
    static func spoken(in line: FoldedLine) -> [Mention] {
        var mentions = find(in: line)
        if allOwn.isIn(line) { add(ownNames, of: line, to: &mentions) }
        if mentions.isEmpty { return letters(in: line) }
        return mentions.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private static func add(_ names: [(name: String, code: String)], of line: FoldedLine, to mentions: inout [Mention]) {
        for (name, code) in names {
            var from = 0
            while let range = line.findWord(name, from: from) {
                from = range.upperBound
                // "If you cannot speak Japanese" names no language that is spoken there.
                if refused.contains(where: { line.ends($0, at: range.lowerBound) }) || unknown.contains(where: { line.stands($0, at: range.upperBound) }) { continue }
                if !mentions.contains(where: { $0.range.overlaps(range) }) { mentions.append(Mention(code: code, range: range)) }
            }
        }
    }

    /// 英・中・韓: the languages by the first letter of their names, with signs between them.
    private static func letters(in line: FoldedLine) -> [Mention] {
        guard line.present.mayContain("英") || line.present.mayContain("韓") else { return [] }
        var mentions: [Mention] = []
        var run: [Mention] = []
        var position = 0
        func isWritten(_ scalar: Unicode.Scalar?) -> Bool { scalar?.isAlphabetic ?? false }
        while position < line.count {
            if let code = codes[line.scalars[position]], !isWritten(line[position - 1]), !isWritten(line[position + 1]) {
                run.append(Mention(code: code, range: position..<position + 1))
                position += 1
                if let sign = line[position], "・、,/".unicodeScalars.contains(sign), line[position + 1].map({ codes[$0] != nil }) ?? false {
                    position += 1
                    continue
                }
            } else {
                position += 1
            }
            if run.count > 1, run.contains(where: { $0.code == "en" || $0.code == "ko" }) { mentions += run }
            run = []
        }
        return mentions
    }

    private static let codes: [Unicode.Scalar: String] = [
        "日": "ja", "英": "en", "中": "zh", "韓": "ko", "西": "es", "葡": "pt", "仏": "fr", "独": "de", "越": "vi", "泰": "th", "露": "ru",
    ]

    static func namesLanguage(_ line: FoldedLine) -> Bool { all.isIn(line) }

    /// Whether a line is a list of languages and nothing else: "Thai, Nepali, Indonesian", 英語・中国語.
    static func isListOnly(_ line: FoldedLine) -> Bool { isListOnly(line, find(in: line)) }

    /// `besides`: further words that may stand in it.
    static func isListOnly(_ line: FoldedLine, _ mentions: [Mention], besides: [String] = []) -> Bool {
        guard !mentions.isEmpty else { return false }
        var rest = String.UnicodeScalarView()
        for position in 0..<line.count where !mentions.contains(where: { $0.range.contains(position) }) {
            rest.append(line.scalars[position])
        }
        let words = String(rest).unicodeScalars.split { " ,、・/&:;()[]。.".unicodeScalars.contains($0) }.map { String($0) }
        return words.allSatisfy { ["and", "or", "in", "languages", "language", "及び", "および", "と", "対応", "に対応", "言語", "対応言語", "など", "等", "ほか", "support", "etc"].contains($0) || besides.contains($0) }
    }

    private static let foreign: WordSet = ["外国語", "多言語", "外国人の方", "外国の方", "外国籍の方", "外国人向け", "日本語以外", "foreign language", "foreign languages", "other languages", "multilingual"]
    /// What else stands in a label that only says who is served in which language.
    private static let connecting: WordSet = [
        "専用ダイヤル", "フリーダイヤル", "ナビダイヤル", "ダイヤル", "電話番号", "電話", "番号", "専用", "用", "対応", "言語", "お問い合わせ", "お問合せ", "問い合わせ", "問合せ", "希望", "ご", "をお話しになる",
        "を話す", "話者", "の方", "方", "の", "での", "で", "に", "は", "を", "が", "へ", "こちら", "など", "等", "及び", "および", "と",
        "for", "in", "speakers", "speaker", "of", "and", "or", "the", "inquiries", "calls", "toll-free", "number", "line", "support", "languages", "language", "phone", "tel",
    ]

    /// Whether a text says who is served in which languages and nothing else: 外国語の方, 英語・中国語専用ダイヤル, "For foreign languages". It
    /// names no matter and nobody who answers, so that a number it stands by is about what its neighbours are.
    static func isServiceLabel(_ line: FoldedLine) -> Bool {
        guard line.count > 0, line.count <= 120, foreign.isIn(line, asWords: false) || all.isIn(line) || allOwn.isIn(line) else { return false }
        let mentions = spoken(in: line)
        // Of Japanese alone it is a line like any other.
        if codes(mentions) == ["ja"], !foreign.isIn(line, asWords: false) { return false }
        var position = 0
        while position < line.count {
            if let mention = mentions.first(where: { $0.range.lowerBound == position }) {
                position = mention.range.upperBound
            } else if let word = foreign.match(line, at: position) ?? connecting.match(line, at: position) {
                position = word.end
            } else if line.scalars[position].isAlphabetic || line.scalars[position].isASCIIDigit {
                return false
            } else {
                position += 1
            }
        }
        return true
    }

    /// Codes in order, each once.
    static func codes(_ mentions: [Mention]) -> [String] {
        mentions.reduce(into: []) { codes, mention in if !codes.contains(mention.code) { codes.append(mention.code) } }
    }
}

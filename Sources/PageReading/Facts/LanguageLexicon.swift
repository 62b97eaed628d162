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

    private static let refused = ["cannot speak ", "can't speak ", "not speak ", "don't speak ", "cannot read ", "not understand "]
    private static let unknown = ["が話せな", "を話せな", "がわからな", "が分からな", "ができな", "の分からな", "のわからな", "が不自由", "に不安", "が苦手", "以外"]
    private static let all = WordSet(names.map(\.name))

    /// The languages that a line names, in order.
    static func find(in line: FoldedLine) -> [Mention] {
        var mentions: [Mention] = []
        guard all.isIn(line) else { return mentions }
        for (name, code) in names {
            var from = 0
            while let range = line.findWord(name, from: from) {
                from = range.upperBound
                // "If you cannot speak Japanese" names no language that is spoken there.
                if refused.contains(where: { line.ends($0, at: range.lowerBound) }) || unknown.contains(where: { line.stands($0, at: range.upperBound) }) { continue }
                if !mentions.contains(where: { $0.range.overlaps(range) }) { mentions.append(Mention(code: code, range: range)) }
            }
        }
        return mentions.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    static func namesLanguage(_ line: FoldedLine) -> Bool { all.isIn(line) }

    /// Whether a line is a list of languages and nothing else: "Thai, Nepali, Indonesian", 英語・中国語.
    static func isListOnly(_ line: FoldedLine) -> Bool { isListOnly(line, find(in: line)) }

    static func isListOnly(_ line: FoldedLine, _ mentions: [Mention]) -> Bool {
        guard !mentions.isEmpty else { return false }
        var rest = String.UnicodeScalarView()
        for position in 0..<line.count where !mentions.contains(where: { $0.range.contains(position) }) {
            rest.append(line.scalars[position])
        }
        let words = String(rest).unicodeScalars.split { " ,、・/&:;()[]。.".unicodeScalars.contains($0) }.map { String($0) }
        return words.allSatisfy { ["and", "or", "in", "languages", "language", "及び", "および", "と", "対応", "言語", "support"].contains($0) }
    }

    /// Codes in order, each once.
    static func codes(_ mentions: [Mention]) -> [String] {
        mentions.reduce(into: []) { codes, mention in if !codes.contains(mention.code) { codes.append(mention.code) } }
    }
}

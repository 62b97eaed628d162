extension EasyJapanese {
    /// A figure with its counter and the reading of what is written in kanji: 12月（がつ）, 1日（ついたち）, 3階（かい）. The readings
    /// that run figure and counter together stand for both. Nil for a counter that is not known.
    package static func counted(_ figure: Int, _ counter: String) -> String? {
        let irregular: String? =
            switch (figure, counter) {
            case (4, "月"): "しがつ"
            case (7, "月"): "しちがつ"
            case (9, "月"): "くがつ"
            case (1, "日"): "ついたち"
            case (2, "日"): "ふつか"
            case (3, "日"): "みっか"
            case (4, "日"): "よっか"
            case (5, "日"): "いつか"
            case (6, "日"): "むいか"
            case (7, "日"): "なのか"
            case (8, "日"): "ようか"
            case (9, "日"): "ここのか"
            case (10, "日"): "とおか"
            case (14, "日"): "じゅうよっか"
            case (20, "日"): "はつか"
            case (24, "日"): "にじゅうよっか"
            case (_, "分") where [1, 3, 4, 6, 8, 0].contains(figure % 10): "ぷん"
            case (_, "階") where figure % 10 == 3: "がい"
            default: nil
            }
        guard let reading = irregular ?? counters[counter] else { return nil }
        return "\(figure)\(counter)（\(reading)）"
    }

    /// A day with readings: 2026年（ねん） 11月（がつ） 20日（はつか）.
    package static func date(year: Int? = nil, month: Int, day: Int) -> String {
        [year.flatMap { counted($0, "年") }, counted(month, "月"), counted(day, "日")].compactMap(\.self).joined(separator: " ")
    }

    static let counters = [
        "年": "ねん", "月": "がつ", "日": "にち", "時": "じ", "分": "ふん", "階": "かい", "円": "えん", "丁目": "ちょうめ", "番": "ばん",
        "番地": "ばんち", "号": "ごう", "時間": "じかん", "歳": "さい", "回": "かい", "枚": "まい", "桁": "けた",
    ]
}

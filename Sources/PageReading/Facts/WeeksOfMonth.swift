/// In which weeks of the month a day comes: 第1・第3, "first and third", 毎月1回.
enum WeeksOfMonth {
    /// What words behind or before a day say of its weeks.
    enum Reading: Equatable {
        /// 1–5, ascending.
        case weeks([Int])
        /// Some weeks only, and the words do not tell which.
        case unknown
    }

    /// How often days come, wherever it stands beside them.
    static let rare: WordSet = [
        "月1回", "月2回", "月3回", "月に1回", "月に2回", "月に3回", "月一回", "月二回", "月に一回", "月に二回", "毎月1回", "毎月2回", "毎月一回", "毎月二回", "年1回", "年2回", "年数回", "年に1回", "年に2回", "年に数回", "隔週", "隔月",
        "不定期", "once a month", "twice a month", "a month", "per month", "every other", "every second", "alternate", "irregular", "irregularly",
    ]
    /// That some of the days are meant which they directly precede.
    static let chosen: WordSet = ["指定する", "指定の", "指定された", "特定の", "いずれかの", "一部の", "some", "certain", "selected", "designated"]
    private static let last: WordSet = ["最終", "last"]

    /// 第1, 第1・第3, 第1週と第3週の, 第二 directly before a position.
    static func japanese(_ line: FoldedLine, before position: Int) -> [Int] {
        var at = position - 1
        var numbers: [Int] = []
        var pending: [Int] = []
        while let scalar = line[at] {
            if let number = number(scalar) {
                pending.append(number)
            } else if scalar == "第" {
                numbers += pending
                pending = []
            } else if !"・、,とび及および 週の".unicodeScalars.contains(scalar) {
                break
            }
            at -= 1
        }
        return Array(Set(numbers.filter { (1...5).contains($0) })).sorted()
    }

    private static func number(_ scalar: Unicode.Scalar) -> Int? {
        if scalar.isASCIIDigit { return Int(scalar.value) - 0x30 }
        return switch scalar {
        case "一": 1
        case "二": 2
        case "三": 3
        case "四": 4
        case "五": 5
        default: nil
        }
    }

    private static let ordinalWords = [
        "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "5th": 5,
    ]

    /// "the first and third " → [1, 3].
    static func english(endOf text: String) -> [Int] {
        guard text.hasSuffix(" ") else { return [] }
        var numbers: [Int] = []
        for word in text.split(whereSeparator: { " ,".contains($0) }).reversed() {
            if let number = ordinalWords[String(word)] { numbers.append(number) } else if word != "and", word != "&" { break }
        }
        return Array(Set(numbers)).sorted()
    }

    /// 土曜日（第1・第3のみ）, "Saturdays (1st and 3rd only)": what stands behind a day, and where it ends.
    static func behind(_ line: FoldedLine, _ start: Int) -> (reading: Reading, end: Int)? {
        var at = start
        while let scalar = line[at], " (:".unicodeScalars.contains(scalar) { at += 1 }
        if at > start, let word = last.match(line, at: at), ends(line, word.end) { return (.unknown, word.end) }
        return weeks(line, at: at)
    }

    /// What a cell says of the weeks of its column's day; nil where it says nothing.
    static func find(inCell line: FoldedLine) -> Reading? {
        if line.contains(anyOf: last) || line.mentions(rare) { return .unknown }
        for position in 0..<line.count where line[position - 1]?.isASCIILetter != true && line[position - 1]?.isASCIIDigit != true {
            if let found = weeks(line, at: position) { return found.reading }
        }
        return nil
    }

    /// Weeks that no day of the week stands behind.
    private static func weeks(_ line: FoldedLine, at start: Int) -> (reading: Reading, end: Int)? {
        var at = start
        if line[start] == "第" {
            while let scalar = line[at], number(scalar) != nil || "第・、,とび及および週".unicodeScalars.contains(scalar) { at += 1 }
            let weeks = japanese(line, before: at)
            return !weeks.isEmpty && (ends(line, at) || line[at - 1] == "週") ? (.weeks(weeks), at) : nil
        }
        var numbers: [Int] = []
        while let word = word(line, at) {
            if let number = ordinalWords[word.text] { numbers.append(number) } else if word.text != "and" { break }
            at = word.end
            while let scalar = line[at], " ,&".unicodeScalars.contains(scalar) { at += 1 }
        }
        guard !numbers.isEmpty, line[at].map({ "):".unicodeScalars.contains($0) }) ?? true || line.stands("only", at: at) || line.stands("week", at: at) else { return nil }
        return (.weeks(Array(Set(numbers)).sorted()), at)
    }

    /// Whether the words end there, and no day of the week follows that they are said of.
    private static func ends(_ line: FoldedLine, _ position: Int) -> Bool {
        var at = position
        while line[at] == " " { at += 1 }
        if line[at + 1] == "曜" { return false }
        guard let next = line[position] else { return true }
        return ") :".unicodeScalars.contains(next) || line.stands("のみ", at: position) || line.stands("だけ", at: position) || line.stands(" only", at: position)
    }

    private static func word(_ line: FoldedLine, _ position: Int) -> (text: String, end: Int)? {
        var at = position
        while let scalar = line[at], scalar.isASCIILetter || scalar.isASCIIDigit { at += 1 }
        return at > position && at - position <= 8 ? (line.folded(position..<at), at) : nil
    }
}

import Catalog

/// How long something takes or within which time it is due.
///
/// A span is a deadline where the resident is the one who acts: "within 14 days of moving", 14日以内に届け出. What must
/// be so recent (a photo taken within 6 months) and what the city sends within some weeks are durations.
enum DurationParser {
    struct Found: Equatable {
        var span: TimeSpan
        var isDeadline: Bool
    }

    struct Amount {
        var value: Double?
        var unit: TimeSpan.Unit?
        var end: Int
    }

    private static let units = WordSet(unitNames.map(\.0))
    private static let unitNames: [(String, TimeSpan.Unit)] = [
        ("months", .month), ("month", .month), ("weeks", .week), ("week", .week), ("days", .day), ("day", .day),
        ("years", .year), ("year", .year), ("hours", .hour), ("hour", .hour), ("minutes", .minute), ("minute", .minute),
        ("か月間", .month), ("か月", .month), ("ヶ月", .month), ("カ月", .month), ("ケ月", .month), ("ヵ月", .month), ("箇月", .month), ("ヶ月間", .month),
        ("días", .day), ("dias", .day), ("semanas", .week), ("meses", .month), ("ngày", .day), ("tuần", .week), ("tháng", .month), ("hari", .day),
        ("minggu", .week), ("bulan", .month), ("个月", .month), ("個月", .month), ("개월", .month), ("天", .day), ("일", .day), ("주", .week), ("周", .week),
        ("週間", .week), ("時間", .hour), ("日間", .day), ("日", .day), ("年間", .year), ("年", .year), ("分", .minute),
    ]
    private static let words = WordSet(numberWords.map(\.0))
    private static let numberWords: [(String, Double)] = [
        ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9),
        ("ten", 10), ("twelve", 12), ("a", 1), ("an", 1),
    ]

    private static let fewWords: WordSet = ["a few", "several", "a couple of", "some", "数"]
    private static let halves: WordSet = ["and a half", "and one half", "and half", "and-a-half"]

    /// Behind a span and before it: that something is due within it, or may be as old …
    private static let withinBehind = ["以内", "以內", "前後以内", "未満"]
    private static let withinBefore = [
        "within ", "within the last ", "within the past ", "in the last ", "not older than ", "no later than ", "no more than ", "within about ", "within approximately ",
        "dentro de ", "dentro de los ", "en un plazo de ", "no prazo de ", "em até ", "trong vòng ", "dalam waktu ", "dalam ", "sa loob ng ",
    ]
    /// … that something comes so long before another …
    private static let aheadBehind = ["in advance", "prior to", "beforehand", "ahead of"]
    private static let atLeast = ["at least ", "by ", "no later than ", "up to "]
    /// … that it is how long something takes …
    private static let aboutBehind = ["程度", "ほど", "位", "くらい", "ぐらい", "前後", "かか", "を要"]
    private static let aboutBefore = [
        "大约", "大約", "约", "약 ", "aproximadamente ", "cerca de ", "unos ", "khoảng ", "sekitar ", "約", "およそ", "about ", "approximately ", "takes ", "take ", "around ", "allow ",
    ]
    private static let periodBefore = ["期間は", "期間:", "期間: ", "期間 "]
    /// … or that it is none: the age of a child or an animal, time gone by …
    private static let agesBehind = ["齢", "児", "が経", "経過", "の子"]
    private static let agesBefore = ["生後", "年齢", "月齢"]
    /// … or for how long something is kept.
    private static let keptBehind = ["保管", "お預かり", "預か"]
    private static let keptBefore = ["kept for ", "keep it for ", "keeps it for ", "held for ", "stored for "]
    /// What tells how recent a thing must be.
    private static let ages = ["撮影", "発行", "作成された", "取得", "taken", "issued", "photograph", "not older"]
    /// What the city does, or what comes to the resident.
    private static let cityActs = [
        "お送り", "送付し", "送付され", "郵送し", "郵送され", "届きます", "発送", "お届け", "通知し", "ご連絡します", "reaches", "reach you", "is sent", "be sent",
        "arrive", "is mailed", "be mailed", "you will receive", "we will",
    ]

    static func find(in line: FoldedLine) -> [Found] {
        var found: [Found] = []
        guard units.isIn(line, asWords: false) else { return found }
        if let eve = eve(in: line) { found.append(eve) }
        var position = 0
        while position < line.count {
            let before = line[position - 1]
            let here = line[position]
            let isStart = here?.isASCIIDigit == true ? before?.isASCIIDigit != true && before != "." && before != "-" && before != ":"
                : here == "数" || before?.isASCIILetter != true && here.map(startsWord) == true
            guard isStart, let (span, end) = span(line, at: position) else {
                position += 1
                continue
            }
            let start = position
            position = end
            guard let span else { continue }
            let isDeadline = span.relation == .before || span.relation == .within && !span.isVague && !isOthers(line, around: start)
            let entry = Found(span: span, isDeadline: isDeadline)
            if !found.contains(entry) { found.append(entry) }
        }
        return found
    }

    /// Whether an amount in words may begin with a letter: "a few", "several", "ten".
    private static func startsWord(_ letter: Unicode.Scalar) -> Bool {
        switch letter {
        case "a", "s", "t", "o", "n", "f", "e": true
        default: false
        }
    }

    private static let eves: WordSet = ["前日まで", "前日正午まで", "前日の正午まで", "by the day before", "the day before at the latest"]
    private static let bookings: WordSet = [
        "電話", "連絡", "予約", "申込", "申し込", "届", "提出", "申請", "お知らせ", "call", "book", "reserve", "reservation", "apply", "contact", "notify", "cancel", "submit",
    ]

    /// 希望日の前日までに電話してください: a day before the day that the resident chooses.
    private static func eve(in line: FoldedLine) -> Found? {
        // 前日の午後3時まで
        let hour = line.find("前日の").flatMap { line.find("まで", from: $0.upperBound, to: $0.upperBound + 10) }
        guard hour != nil || eves.isIn(line), line.mentions(bookings), !line.contains("誕生日") else { return nil }
        return Found(span: TimeSpan(lower: 1, upper: 1, unit: .day, relation: .before), isDeadline: true)
    }

    /// Whether the sentence speaks of something's age, or of what the city does.
    private static func isOthers(_ line: FoldedLine, around position: Int) -> Bool {
        func ends(_ scalar: Unicode.Scalar?, next: Unicode.Scalar?) -> Bool { scalar == "。" || scalar == "." && (next == " " || next == nil) }
        var start = position
        while start > 0, !ends(line[start - 1], next: line[start]) { start -= 1 }
        var end = position
        while end < line.count, !ends(line[end], next: line[end + 1]) { end += 1 }
        func names(_ words: [String], _ text: String) -> Bool { words.contains { text.contains($0) } }
        if names(ages, line.folded(start..<end)) { return true }
        // "within 90 days after the notice arrives", 通知書の発送日から3か月以内に: that tells from when, not who acts.
        let word = ["after", "from", "since"].compactMap { line.findWord($0, from: position, to: end) }.min { $0.lowerBound < $1.lowerBound }
        let since = word.map { $0.lowerBound..<(line.find(",", from: $0.upperBound, to: end)?.lowerBound ?? end) }
        let before = line.folded(start..<position)
        let isSince = ["から", "から、", "より", "より、", "後", "後、", "起算して"].contains { before.trimmed.hasSuffix($0) }
        return names(cityActs, (isSince ? "" : before) + line.folded(position..<(since?.lowerBound ?? end)) + line.folded((since?.upperBound ?? end)..<end))
    }

    /// How many of the smaller unit the larger one has, where that is one number.
    private static let shares: [(larger: TimeSpan.Unit, smaller: TimeSpan.Unit, count: Double)] = [(.week, .day, 7), (.year, .month, 12), (.hour, .minute, 60)]

    /// 1週間から10日, 6か月から1年: both ends in the smaller unit; nil where they have none in common, as weeks and months.
    private static func common(_ first: Amount, _ second: Amount) -> (Amount, Amount)? {
        guard first.unit != second.unit else { return (first, second) }
        var (first, second) = (first, second)
        for (larger, smaller, count) in shares {
            if first.unit == larger, second.unit == smaller { (first.unit, first.value) = (smaller, first.value.map { $0 * count }) }
            if second.unit == larger, first.unit == smaller { (second.unit, second.value) = (smaller, second.value.map { $0 * count }) }
        }
        return first.unit == second.unit ? (first, second) : nil
    }

    /// 11月8日から2週間, 2026年から3年間: the first is a day or a year of the calendar. A day of the month has no 間 and no hint behind
    /// the span that it is an amount.
    private static func isDate(_ first: Amount, _ second: Amount, _ line: FoldedLine, at position: Int) -> Bool {
        guard first.unit == .day || first.unit == .year, first.unit != second.unit else { return false }
        let (before, own, after) = (line.folded(max(0, position - 1)..<position), line.folded(position..<first.end), line.folded(second.end..<min(line.count, second.end + 3)))
        if before.hasSuffix("月") || before.hasSuffix("年") || (first.value ?? 0) > 1000 { return true }
        return own.hasSuffix("日") && line.stands("から", at: first.end) && !after.hasPrefix("以内") && !aboutBehind.contains { after.hasPrefix($0) }
            && !["約", "そ"].contains(before)
    }

    /// No span, but an end, where two units are told that have no measure in common: half of it would be wrong.
    private static func span(_ line: FoldedLine, at position: Int) -> (TimeSpan?, Int)? {
        guard var first = amount(line, at: position) else { return nil }
        var second: Amount?
        var scanner = LineScanner(line, at: first.end)
        if scanner.takeSpanSign(["から", "to", "or", "ないし"]), let other = amount(line, at: scanner.at), other.unit != nil {
            if first.unit == nil { first.unit = other.unit }
            second = other
        }
        if let other = second, !isDate(first, other, line, at: position) {
            guard let (from, to) = common(first, other) else { return (nil, other.end) }
            (first, second) = (from, to)
        }
        guard let unit = second?.unit ?? first.unit, first.unit == unit else { return nil }
        let end = second?.end ?? first.end
        let after = line.folded(end..<min(line.count, end + 14))
        let before = line.folded(max(0, position - 24)..<position)
        let isWithin =
            withinBehind.contains { after.hasPrefix($0) } || after.hasPrefix("内") && !after.hasPrefix("内線") || after.trimmed.hasPrefix("이내")
            || withinBefore.contains { before.hasSuffix($0) }
        let ahead = line.folded(end..<min(line.count, end + 20)).trimmed
        let isBefore = second == nil && (after.hasPrefix("前まで") || after.hasPrefix("前迄")
            || aheadBehind.contains { ahead.hasPrefix($0) }
            || after.trimmed.hasPrefix("before") && atLeast.contains { before.hasSuffix($0) })
        // Neither age nor time gone by is a span of business.
        if agesBehind.contains(where: { after.hasPrefix($0) }) || agesBefore.contains(where: { before.contains($0) }) { return nil }
        if !isWithin, !isBefore {
            // For how long something is kept is not how long it takes.
            if keptBehind.contains(where: { after.hasPrefix($0) }) || keptBefore.contains(where: { before.contains($0) }) { return nil }
            // A bare 14日 is a date, 2年 a count, 24 hours the hours of a line: a span must look like one.
            let looksLike =
                second != nil || aboutBehind.contains { after.hasPrefix($0) }
                || periodBefore.contains { before.hasSuffix($0) } && !before.contains("有効")
                || (unit == .week || unit == .day) && line.folded(position..<end).hasSuffix("間") && ["で", "は"].contains { before.hasSuffix($0) }
                    && !["以", "前", "後", "に", "の", "毎", "お", "ご", "分"].contains { after.hasPrefix($0) }
                || aboutBefore.contains { before.hasSuffix($0) }
            guard looksLike, unit != .hour || second != nil || !line.folded(position..<end).hasPrefix("24") else { return nil }
            guard !after.hasPrefix("度"), !after.hasPrefix("生") else { return nil }
            // Dates (11月8日から9日) and times of day are no spans.
            if second != nil, unit == .day || unit == .year || unit == .minute, before.hasSuffix("月") || before.hasSuffix("時")
                || (first.value ?? 0) > 1000 { return nil }
            if second != nil, unit == .day, !line.folded(position..<end).contains("間"), !line.folded(position..<end).contains("day") { return nil }
            if second != nil, unit == .year, !line.folded(position..<end).contains("間"), !line.folded(position..<end).contains("year") { return nil }
        }
        // 数時間以内 is how long a walk takes, not how long business does.
        guard (first.value ?? 0) < 1000, first.value != nil || unit != .hour && unit != .minute else { return nil }
        let lower = first.value
        let upper = second.map(\.value) ?? first.value
        return (TimeSpan(lower: lower, upper: upper, unit: unit, relation: isBefore ? .before : isWithin ? .within : .takes), end)
    }

    /// "one and a half months", "a few weeks", 1か月半, 数週間; the unit may be missing at the start of a range.
    static func amount(_ line: FoldedLine, at position: Int) -> Amount? {
        var scanner = LineScanner(line, at: position)
        var value: Double?
        var isVague = false
        if let few = fewWords.match(line, at: position) {
            (isVague, scanner.at) = (true, few.end)
        } else if let number = scanner.decimal() {
            value = number
        } else if let word = words.match(line, at: position) {
            (value, scanner.at) = (numberWords[word.place].1, word.end)
        }
        guard value != nil || isVague else { return nil }
        func takeHalf() -> Bool {
            let start = scanner.at
            scanner.skipBlanks()
            if let half = halves.match(line, at: scanner.at) {
                scanner.at = half.end
                return true
            }
            scanner.at = start
            return scanner.take("半") || scanner.take("½")
        }
        if takeHalf() { value = value.map { $0 + 0.5 } }
        let unitStart = scanner.at
        scanner.skipBlanks()
        _ = scanner.take("-")
        if let unit = units.match(line, at: scanner.at) {
            scanner.at = unit.end
            if takeHalf() { value = value.map { $0 + 0.5 } }
            return Amount(value: value, unit: unitNames[unit.place].1, end: scanner.at)
        }
        return Amount(value: value, unit: nil, end: unitStart)
    }
}

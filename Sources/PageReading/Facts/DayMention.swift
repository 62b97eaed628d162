import Catalog

/// Days that a line names: 平日, "Monday to Friday", 土・日・祝日.
struct DayMention: Equatable {
    var days: DaySet
    var range: Range<Int>
    /// Named to say that it is closed then.
    var isExclusion = false
    /// "the first Sunday", 第3日曜: some of these days only, which a set of days cannot say.
    var isPartial = false

    private static let english: [(String, DaySet)] = [
        ("weekdays", .weekdays), ("weekday", .weekdays), ("weekends", [.saturday, .sunday]), ("weekend", [.saturday, .sunday]),
        ("every day", .everyDay), ("everyday", .everyDay), ("daily", .everyDay), ("7 days a week", .everyDay),
        ("mondays", .monday), ("tuesdays", .tuesday), ("wednesdays", .wednesday), ("thursdays", .thursday),
        ("fridays", .friday), ("saturdays", .saturday), ("sundays", .sunday),
        ("monday", .monday), ("tuesday", .tuesday), ("wednesday", .wednesday), ("thursday", .thursday),
        ("friday", .friday), ("saturday", .saturday), ("sunday", .sunday),
        ("mon", .monday), ("tue", .tuesday), ("wed", .wednesday), ("thu", .thursday), ("fri", .friday), ("sat", .saturday),
        ("sun", .sunday), ("holidays", .holiday), ("holiday", .holiday),
    ]
    private static let kanji: [Unicode.Scalar: DaySet] = [
        "月": .monday, "火": .tuesday, "水": .wednesday, "木": .thursday, "金": .friday, "土": .saturday, "日": .sunday, "祝": .holiday,
    ]
    private static let order: [DaySet] = [.monday, .tuesday, .wednesday, .thursday, .friday, .saturday, .sunday]

    /// The mentions in order; ranges of days are one mention.
    static func find(in line: FoldedLine) -> [DayMention] {
        var mentions: [DayMention] = []
        var position = 0
        while position < line.count {
            guard var mention = single(line, at: position) else {
                position += 1
                continue
            }
            // "Monday to Friday", 月～金, 月曜日から金曜日
            var scanner = LineScanner(line, at: mention.range.upperBound)
            if order.contains(mention.days), scanner.takeSpanSign(), let last = single(line, at: scanner.at, inRange: true),
                let from = order.firstIndex(of: mention.days), let to = order.firstIndex(of: last.days), from < to
            {
                mention.days = order[from...to].reduce([]) { $0.union($1) }
                mention.range = mention.range.lowerBound..<last.range.upperBound
            }
            mentions.append(mention)
            position = mention.range.upperBound
        }
        return mentions
    }

    private static func single(_ line: FoldedLine, at position: Int, inRange: Bool = false) -> DayMention? {
        guard let first = line[position] else { return nil }
        if first.isASCIILetter || first == "7" {
            guard line[position - 1]?.isASCIILetter != true else { return nil }
            for (word, days) in english {
                var scanner = LineScanner(line, at: position)
                guard scanner.takeWord([word]) != nil else { continue }
                // "Year-end and New Year holidays" are no public holidays.
                if days == .holiday, line.folded(max(0, position - 12)..<position).contains("year") { return nil }
                let before = line.folded(max(0, position - 8)..<position)
                let partial = ["first ", "second ", "third ", "fourth ", "last ", "1st ", "2nd ", "3rd ", "4th "].contains { before.hasSuffix($0) }
                return DayMention(days: days, range: position..<scanner.at, isPartial: partial)
            }
            return nil
        }
        var scanner = LineScanner(line, at: position)
        if scanner.take("平日") { return DayMention(days: .weekdays, range: position..<scanner.at) }
        if scanner.take("毎日") || scanner.take("年中無休") || scanner.take("365日") {
            return DayMention(days: .everyDay, range: position..<scanner.at)
        }
        if scanner.take("土日祝日") || scanner.take("土日祝") || scanner.take("土日・祝日") {
            return DayMention(days: [.saturday, .sunday, .holiday], range: position..<scanner.at)
        }
        if scanner.take("祝祭日") || scanner.take("祝日") || scanner.take("休日") {
            return DayMention(days: .holiday, range: position..<scanner.at)
        }
        guard let day = kanji[first] else { return nil }
        let before = line[position - 1]
        let partial = partial(line, before: position)
        scanner.at += 1
        if scanner.take("曜日") || scanner.take("曜") {
            return DayMention(days: day, range: position..<scanner.at, isPartial: partial)
        }
        // A single character is a day only beside others of its kind: 土・日・祝日, 月～金, (土).
        guard before?.isASCIIDigit != true, before != "毎", before != "今", before != "年" else { return nil }
        if inRange, before != nil { return DayMention(days: day, range: position..<scanner.at) }
        var next = position + 1
        while let scalar = line[next], "・、,~-及".unicodeScalars.contains(scalar) || scalar == " " { next += 1 }
        let hasSign = next > position + 1
        if let follower = line[next], kanji[follower] != nil, hasSign || "土日".unicodeScalars.contains(first) && "日祝".unicodeScalars.contains(follower),
            line[next + 1]?.isEastAsian != true || "曜・、~祝日及を は".unicodeScalars.contains(line[next + 1] ?? " ")
        {
            return DayMention(days: day, range: position..<scanner.at, isPartial: partial)
        }
        var last = position - 1
        while let scalar = line[last], "・、,~-".unicodeScalars.contains(scalar) { last -= 1 }
        if let leader = line[last], kanji[leader] != nil, last < position - 1 || leader == "土" || leader == "日" && first == "祝",
            line[last - 1]?.isASCIIDigit != true
        {
            return DayMention(days: day, range: position..<scanner.at, isPartial: partial)
        }
        return nil
    }

    /// 第1, 第1・3 before a day of the week.
    private static func partial(_ line: FoldedLine, before position: Int) -> Bool {
        var at = position - 1
        while let scalar = line[at], scalar.isASCIIDigit || "・、,第".unicodeScalars.contains(scalar) {
            if scalar == "第" { return true }
            at -= 1
        }
        return false
    }
}

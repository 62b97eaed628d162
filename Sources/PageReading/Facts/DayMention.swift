import Catalog

/// Days that a line names: 平日, "Monday to Friday", 土・日・祝日.
struct DayMention: Equatable {
    var days: DaySet
    var range: Range<Int>
    /// Named to say that it is closed then.
    var isExclusion = false
    /// "the first Sunday", 第3日曜: in which weeks of the month, ascending; empty for every week.
    var weeks: [Int] = []
    /// 最終日曜, 隔週: some of these days only, which weeks of the month cannot say.
    var isVague = false
    /// 最終日曜: in the fourth week of the month or in the fifth.
    var isLast = false

    private static let english: [(String, DaySet)] = [
        ("weekdays", .weekdays), ("weekday", .weekdays), ("weekends", [.saturday, .sunday]), ("weekend", [.saturday, .sunday]),
        ("every day", .everyDay), ("everyday", .everyDay), ("daily", .everyDay), ("7 days a week", .everyDay),
        ("mondays", .monday), ("tuesdays", .tuesday), ("wednesdays", .wednesday), ("thursdays", .thursday),
        ("fridays", .friday), ("saturdays", .saturday), ("sundays", .sunday),
        ("monday", .monday), ("tuesday", .tuesday), ("wednesday", .wednesday), ("thursday", .thursday),
        ("friday", .friday), ("saturday", .saturday), ("sunday", .sunday),
        ("tues", .tuesday), ("weds", .wednesday), ("thurs", .thursday), ("thur", .thursday),
        ("mon", .monday), ("tue", .tuesday), ("wed", .wednesday), ("thu", .thursday), ("fri", .friday), ("sat", .saturday),
        ("sun", .sunday), ("holidays", .holiday), ("holiday", .holiday),
    ]
    /// The days in the other languages that cities publish in.
    private static let others: [(String, DaySet)] = [
        // Spanish, Portuguese, Filipino
        ("días laborables", .weekdays), ("dias laborables", .weekdays), ("días hábiles", .weekdays), ("dias úteis", .weekdays),
        ("fines de semana", [.saturday, .sunday]), ("fins de semana", [.saturday, .sunday]), ("todos los días", .everyDay), ("todos os dias", .everyDay),
        ("lunes", .monday), ("martes", .tuesday), ("miércoles", .wednesday), ("jueves", .thursday), ("viernes", .friday), ("sábados", .saturday),
        ("sábado", .saturday), ("sabado", .saturday), ("domingos", .sunday), ("domingo", .sunday), ("días festivos", .holiday), ("festivos", .holiday),
        ("feriados", .holiday), ("segunda-feira", .monday), ("terça-feira", .tuesday), ("quarta-feira", .wednesday), ("quinta-feira", .thursday),
        ("sexta-feira", .friday), ("segunda a sexta", .weekdays), ("segunda à sexta", .weekdays),
        ("martes", .tuesday), ("miyerkules", .wednesday), ("huwebes", .thursday), ("biyernes", .friday), ("linggo", .sunday),
        // Vietnamese, Indonesian
        ("thứ hai", .monday), ("thứ ba", .tuesday), ("thứ tư", .wednesday), ("thứ năm", .thursday), ("thứ sáu", .friday), ("thứ bảy", .saturday),
        ("chủ nhật", .sunday), ("ngày thường", .weekdays), ("ngày lễ", .holiday), ("senin", .monday), ("selasa", .tuesday), ("rabu", .wednesday),
        ("kamis", .thursday), ("jumat", .friday), ("sabtu", .saturday), ("hari kerja", .weekdays), ("hari libur", .holiday),
    ]
    private static let eastern: [(String, DaySet)] = [
        // Chinese, Korean
        ("工作日", .weekdays), ("周末", [.saturday, .sunday]), ("週末", [.saturday, .sunday]), ("节假日", .holiday), ("節假日", .holiday), ("每天", .everyDay),
        ("平日", .weekdays), ("평일", .weekdays), ("주말", [.saturday, .sunday]), ("공휴일", .holiday), ("매일", .everyDay),
        ("월요일", .monday), ("화요일", .tuesday), ("수요일", .wednesday), ("목요일", .thursday), ("금요일", .friday), ("토요일", .saturday), ("일요일", .sunday),
    ] + ["周", "週", "星期", "礼拜", "禮拜"].flatMap { week in zip("一二三四五六日天", order + [.sunday]).map { ("\(week)\($0)", $1) } }

    private static let western = english + others
    private static let westernWords = WordSet(western.map(\.0))
    private static let easternWords = WordSet(eastern.map(\.0))

    private static let starts = ScalarSet(
        "平毎年3土祝休月火水木金日" + String(String.UnicodeScalarView((english + others + eastern).compactMap { $0.0.unicodeScalars.first })))

    private static func kanji(_ scalar: Unicode.Scalar?) -> DaySet? {
        switch scalar {
        case "月": .monday
        case "火": .tuesday
        case "水": .wednesday
        case "木": .thursday
        case "金": .friday
        case "土": .saturday
        case "日": .sunday
        case "祝": .holiday
        default: nil
        }
    }

    private static let order: [DaySet] = [.monday, .tuesday, .wednesday, .thursday, .friday, .saturday, .sunday]

    /// What a Japanese day may begin with.
    private static func isDayLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "平", "毎", "年", "3", "休": true
        default: kanji(scalar) != nil
        }
    }

    /// The mentions in order; ranges of days are one mention.
    static func find(in line: FoldedLine) -> [DayMention] {
        var mentions: [DayMention] = []
        guard line.present.mayContainAny(starts) else { return mentions }
        let starts = starts
        var position = 0
        while position < line.count {
            // Most positions begin no day.
            guard starts.mayContain(line.scalars[position]), var mention = single(line, at: position) else {
                position += 1
                continue
            }
            // "Monday to Friday", "Mon.-Fri.", 月～金, 月曜日から金曜日, （月）～（金）
            var scanner = LineScanner(line, at: mention.range.upperBound)
            let isBracketed = line[mention.range.lowerBound - 1] == "(" && line[scanner.at] == ")"
            if isBracketed { scanner.at += 1 } else if line[mention.range.lowerBound]?.isASCIILetter == true { _ = scanner.take(".") }
            if order.contains(mention.days), scanner.takeSpanSign() {
                if isBracketed { _ = scanner.take("(") }
                if let last = single(line, at: scanner.at, inRange: true), let from = order.firstIndex(of: mention.days),
                    let to = order.firstIndex(of: last.days), from < to
                {
                    mention.days = order[from...to].reduce([]) { $0.union($1) }
                    mention.range = mention.range.lowerBound..<last.range.upperBound
                }
            }
            if mention.weeks.isEmpty, !mention.days.isSeveral, let behind = WeeksOfMonth.behind(line, mention.range.upperBound) {
                if case .weeks(let weeks) = behind.reading { mention.weeks = weeks } else { mention.isVague = true }
                mention.range = mention.range.lowerBound..<behind.end
            }
            mentions.append(mention)
            position = mention.range.upperBound
        }
        guard !mentions.isEmpty else { return mentions }
        if let rare = WeeksOfMonth.rare.first(in: line) { blur(&mentions, by: rare, in: line) }
        if let chosen = WeeksOfMonth.chosen.first(in: line), let index = mentions.firstIndex(where: { (chosen.upperBound...chosen.upperBound + 1).contains($0.range.lowerBound) }) {
            mentions[index].isVague = true
        }
        return mentions
    }

    /// 毎月1回、日曜日に開設, 日曜日（月1回）: the days that such words are said of, behind them or else before, come in unknown weeks.
    private static func blur(_ mentions: inout [DayMention], by words: Range<Int>, in line: FoldedLine) {
        func isMeant(_ mention: DayMention) -> Bool { mention.weeks.isEmpty && !mention.days.isSeveral }
        // The point of "a.m." ends no sentence.
        func isDivided(_ range: Range<Int>) -> Bool { range.contains { "。;".unicodeScalars.contains(line.scalars[$0]) || line[$0] == "." && line[$0 + 1] == " " && line[$0 - 1] != "m" } }
        let behind = mentions.indices.filter { mentions[$0].range.lowerBound >= words.upperBound && !isDivided(words.upperBound..<mentions[$0].range.lowerBound) && isMeant(mentions[$0]) }
        let before = mentions.indices.last { mentions[$0].range.upperBound <= words.lowerBound && !isDivided(mentions[$0].range.upperBound..<words.lowerBound) && isMeant(mentions[$0]) }
        for index in behind.isEmpty ? [before].compactMap({ $0 }) : behind { mentions[index].isVague = true }
    }

    private static func single(_ line: FoldedLine, at position: Int, inRange: Bool = false) -> DayMention? {
        guard let first = line[position], starts.mayContain(first) else { return nil }
        if first.isASCIILetter || first == "7" {
            guard line[position - 1]?.isASCIILetter != true, let (place, end) = westernWords.match(line, at: position) else { return nil }
            let days = western[place].1
            // "Year-end and New Year holidays" are no public holidays.
            if days == .holiday, line.folded(max(0, position - 12)..<position).contains("year") { return nil }
            let before = line.folded(max(0, position - 40)..<position)
            let isLast = before.hasSuffix("last ")
            return DayMention(
                days: days, range: position..<end, weeks: WeeksOfMonth.english(endOf: before), isVague: isLast || before.hasSuffix("every other "), isLast: isLast)
        }
        if let (place, end) = easternWords.match(line, at: position, asWord: false) {
            return DayMention(days: eastern[place].1, range: position..<end, weeks: WeeksOfMonth.japanese(line, before: position))
        }
        guard isDayLetter(first) else { return nil }
        var scanner = LineScanner(line, at: position)
        if scanner.take("平日") { return DayMention(days: .weekdays, range: position..<scanner.at) }
        if scanner.take("毎日") || scanner.take("年中無休") || scanner.take("365日") {
            return DayMention(days: .everyDay, range: position..<scanner.at)
        }
        if scanner.take("土日祝日") || scanner.take("土日祝") || scanner.take("土日・祝日") {
            return DayMention(days: [.saturday, .sunday, .holiday], range: position..<scanner.at)
        }
        if scanner.take("祝祭日") || scanner.take("祝日") || scanner.take("休日") {
            // 定休日 is none, 祝日の翌日 another day.
            if line[position - 1] == "定" { return nil }
            return DayMention(days: .holiday, range: position..<scanner.at, isVague: line.stands("の翌", at: scanner.at))
        }
        guard let day = kanji(first) else { return nil }
        let before = line[position - 1]
        let weeks = WeeksOfMonth.japanese(line, before: position)
        let isLast = line.ends("最終", at: position) || line.ends("最終の", at: position)
        let isVague = isLast || line.ends("隔週", at: position) || line.ends("隔週の", at: position)
        if !inRange, let run = run(line, at: position) { return DayMention(days: run.days, range: position..<run.end, weeks: weeks, isVague: isVague, isLast: isLast) }
        scanner.at += 1
        if scanner.take("曜日") || scanner.take("曜") {
            return DayMention(days: day, range: position..<scanner.at, weeks: weeks, isVague: isVague, isLast: isLast)
        }
        // A single character is a day only beside others of its kind: 土・日・祝日, 月～金, (土).
        // 休館日 ends in no Sunday.
        if let before, "所館業庁診園場休定".unicodeScalars.contains(before) { return nil }
        guard before?.isASCIIDigit != true, before != "毎", before != "今", before != "年" else { return nil }
        if inRange, before != nil { return DayMention(days: day, range: position..<scanner.at) }
        // （月）～（金）, （土）（日）
        if before == "(", line[position + 1] == ")" {
            var next = position + 2
            while let scalar = line[next], "~-・、,から ".unicodeScalars.contains(scalar) { next += 1 }
            if line[next] == "(", let other = line[next + 1], kanji(other) != nil, line[next + 2] == ")" {
                return DayMention(days: day, range: position..<scanner.at, weeks: weeks, isVague: isVague, isLast: isLast)
            }
            if line[position - 2] == ")", let other = line[position - 3], kanji(other) != nil, line[position - 4] == "(" {
                return DayMention(days: day, range: position..<scanner.at, weeks: weeks, isVague: isVague, isLast: isLast)
            }
        }
        var next = position + 1
        while let scalar = line[next], "・、,~-及".unicodeScalars.contains(scalar) || scalar == " " { next += 1 }
        let hasSign = next > position + 1
        if let follower = line[next], kanji(follower) != nil, hasSign || "土日".unicodeScalars.contains(first) && "日祝".unicodeScalars.contains(follower),
            line[next + 1]?.isEastAsian != true || "曜・、~祝日休及を は".unicodeScalars.contains(line[next + 1] ?? " ")
        {
            return DayMention(days: day, range: position..<scanner.at, weeks: weeks, isVague: isVague, isLast: isLast)
        }
        var last = position - 1
        while let scalar = line[last], "・、,~-".unicodeScalars.contains(scalar) { last -= 1 }
        if let leader = line[last], kanji(leader) != nil, last < position - 1 || leader == "土" && "日祝".unicodeScalars.contains(first) || leader == "日" && first == "祝",
            line[last - 1]?.isASCIIDigit != true
        {
            return DayMention(days: day, range: position..<scanner.at, weeks: weeks, isVague: isVague, isLast: isLast)
        }
        return nil
    }

    /// 火木曜日, 月水金: days in their order without signs between them. Two letters may be a word (土木, 月日), so that without 曜 they stand alone.
    private static func run(_ line: FoldedLine, at position: Int) -> (days: DaySet, end: Int)? {
        guard let first = line[position], let second = line[position + 1], kanji(second) != nil, second != "祝", !isMonth(line, position) else { return nil }
        var days = DaySet()
        var (at, last) = (position, -1)
        while let day = kanji(line[at]), let place = order.firstIndex(of: day), place > last {
            days.formUnion(day)
            (at, last) = (at + 1, place)
        }
        guard at >= position + 2, !(first == "月" && at == position + 2 && second == "日") else { return nil }
        if line.stands("曜日", at: at) { return (days, at + 2) }
        if line[at] == "曜" { return (days, at + 1) }
        // 土日 has a rule of its own.
        guard first != "土", !isWritten(line[position - 1]) || line.ends("毎週", at: position), !isWritten(line[at]) || ["の", "は", "も", "に"].contains(line[at]) else { return nil }
        return (days, at)
    }

    private static func isWritten(_ scalar: Unicode.Scalar?) -> Bool { scalar.map { $0.isAlphabetic || $0.isASCIIDigit } ?? false }

    /// Whether a 月 there is a month: 4月火曜日, 毎月金曜日.
    private static func isMonth(_ line: FoldedLine, _ position: Int) -> Bool {
        guard line[position] == "月", let before = line[position - 1] else { return false }
        return before.isASCIIDigit || "毎今来先翌各同当本隔前ヶカか箇".unicodeScalars.contains(before)
    }
}

extension DaySet {
    /// Whether it is one of the sets that have a word of their own, such as the weekdays.
    fileprivate var isSeveral: Bool { self == .weekdays || self == .everyDay }
}

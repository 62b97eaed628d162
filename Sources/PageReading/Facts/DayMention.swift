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
            mentions.append(mention)
            position = mention.range.upperBound
        }
        return mentions
    }

    private static func single(_ line: FoldedLine, at position: Int, inRange: Bool = false) -> DayMention? {
        guard let first = line[position], starts.mayContain(first) else { return nil }
        if first.isASCIILetter || first == "7" {
            guard line[position - 1]?.isASCIILetter != true, let (place, end) = westernWords.match(line, at: position) else { return nil }
            let days = western[place].1
            // "Year-end and New Year holidays" are no public holidays.
            if days == .holiday, line.folded(max(0, position - 12)..<position).contains("year") { return nil }
            let before = line.folded(max(0, position - 40)..<position)
            let isVague = ["last ", "every other "].contains { before.hasSuffix($0) }
            return DayMention(days: days, range: position..<end, weeks: ordinals(endOf: before), isVague: isVague)
        }
        if let (place, end) = easternWords.match(line, at: position, asWord: false) {
            return DayMention(days: eastern[place].1, range: position..<end, weeks: weeks(line, before: position))
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
            // 祝日の翌日 is another day.
            return DayMention(days: .holiday, range: position..<scanner.at, isVague: line.stands("の翌", at: scanner.at))
        }
        guard let day = kanji(first) else { return nil }
        let before = line[position - 1]
        let weeks = weeks(line, before: position)
        let isVague = ["最終", "隔週", "隔週の"].contains { line.folded(max(0, position - 3)..<position).hasSuffix($0) }
        scanner.at += 1
        if scanner.take("曜日") || scanner.take("曜") {
            return DayMention(days: day, range: position..<scanner.at, weeks: weeks, isVague: isVague)
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
                return DayMention(days: day, range: position..<scanner.at, weeks: weeks, isVague: isVague)
            }
            if line[position - 2] == ")", let other = line[position - 3], kanji(other) != nil, line[position - 4] == "(" {
                return DayMention(days: day, range: position..<scanner.at, weeks: weeks, isVague: isVague)
            }
        }
        var next = position + 1
        while let scalar = line[next], "・、,~-及".unicodeScalars.contains(scalar) || scalar == " " { next += 1 }
        let hasSign = next > position + 1
        if let follower = line[next], kanji(follower) != nil, hasSign || "土日".unicodeScalars.contains(first) && "日祝".unicodeScalars.contains(follower),
            line[next + 1]?.isEastAsian != true || "曜・、~祝日休及を は".unicodeScalars.contains(line[next + 1] ?? " ")
        {
            return DayMention(days: day, range: position..<scanner.at, weeks: weeks, isVague: isVague)
        }
        var last = position - 1
        while let scalar = line[last], "・、,~-".unicodeScalars.contains(scalar) { last -= 1 }
        if let leader = line[last], kanji(leader) != nil, last < position - 1 || leader == "土" || leader == "日" && first == "祝",
            line[last - 1]?.isASCIIDigit != true
        {
            return DayMention(days: day, range: position..<scanner.at, weeks: weeks, isVague: isVague)
        }
        return nil
    }

    /// 第1, 第1・3, 第1と第3 before a day of the week.
    private static func weeks(_ line: FoldedLine, before position: Int) -> [Int] {
        var at = position - 1
        var numbers: [Int] = []
        var pending: [Int] = []
        while let scalar = line[at], scalar.isASCIIDigit || "・、,第とび及および ".unicodeScalars.contains(scalar) {
            if scalar.isASCIIDigit { pending.append(Int(scalar.value) - 0x30) }
            if scalar == "第" {
                numbers += pending
                pending = []
            }
            at -= 1
        }
        return Array(Set(numbers.filter { (1...5).contains($0) })).sorted()
    }

    private static let ordinalWords = [
        "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "5th": 5,
    ]

    /// "the first and third " → [1, 3].
    private static func ordinals(endOf text: String) -> [Int] {
        guard text.hasSuffix(" ") else { return [] }
        var numbers: [Int] = []
        for word in text.split(whereSeparator: { " ,".contains($0) }).reversed() {
            if let number = ordinalWords[String(word)] { numbers.append(number) } else if word != "and", word != "&" { break }
        }
        return Array(Set(numbers)).sorted()
    }
}

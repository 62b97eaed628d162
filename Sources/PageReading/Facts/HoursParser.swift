import Catalog

/// Opening hours in a line: spans of time with the days and languages that they hold for, and yearly closures.
enum HoursParser {
    struct Reading: Equatable {
        var hours: [ServiceHours] = []
        var closures: [YearlyPeriod] = []
        /// Days named without a span: the head of hours that follow.
        var days = DaySet()
        /// Days that the line says are closed.
        var excluded = DaySet()
        /// Whether it says "year-end and New Year" without dates.
        var isYearEnd = false
        /// Whether the line names days; hours have none where it does not.
        var namesDays = false
        /// From when or until when the hours hold, as the line says.
        var holding: HoldingPeriod?
        /// Other hours that the line announces for later, without days: the day on which they begin is `holding`'s.
        var announced: [ServiceHours] = []
        /// 祝日の場合は翌平日, of the closed days.
        var onHolidays: String?
        /// Days on which the hours above it end at another time: 木曜日は午後7時まで.
        var extensions: [Extension] = []

        var isEmpty: Bool { hours.isEmpty && closures.isEmpty }
    }

    struct Extension: Equatable {
        var days: DaySet
        var weeks: [Int]?
        /// Minutes after midnight.
        var closes: Int
    }

    private struct Span {
        var range: Range<Int>
        var opens: Int
        var closes: Int
    }

    static func read(_ line: FoldedLine) -> Reading {
        var reading = Reading()
        // Most lines of a page name neither a time nor a day.
        let hasTime = line.hasDigit || line.contains(anyOf: timeWords)
        let named = DayMention.find(in: line)
        guard hasTime || !named.isEmpty || line.mentions(yearEndWords) else { return reading }
        let isClosing = line.mentions(closingWords)
        let periods = periods(in: line)
        var spans = hasTime ? spans(in: line) : []
        if !spans.isEmpty { reading.holding = HoldingPeriod.find(in: line) }
        // A line that announces other hours for later does not state those of today.
        if !spans.isEmpty, line.mentions(changeWords) {
            if reading.holding?.begins != nil { reading.announced = spans.map { ServiceHours(days: [], opens: $0.opens, closes: $0.closes) } }
            spans = []
        }
        var mentions = mentions(named, in: line, spans: spans, skipping: periods.map(\.range))
        spans = lunchBreaks(spans.filter { !isEvent($0, in: line, after: spans, periods.map(\.range)) }, in: line)
        reading.extensions = extensions(in: line, spans: spans, taking: &mentions)
        reading.namesDays = !mentions.isEmpty
        let exclusions = mentions.filter { $0.isExclusion && !$0.isVague }
        let excluded = exclusions.filter(\.weeks.isEmpty).reduce(into: DaySet()) { $0.formUnion($1.days) }
        let positive = mentions.filter { !$0.isExclusion }
        reading.excluded = excluded
        if !named.isEmpty { reading.onHolidays = shift(in: line) }
        if isClosing {
            reading.closures = periods.map(\.period)
            // A single day is a yearly one only in a list of them: "closed on August 6" may be this year's.
            if !exclusions.isEmpty || !periods.isEmpty || line.mentions(["年末年始", "毎年"]) {
                reading.closures += singleDays(in: line, outside: periods.map(\.range) + spans.map(\.range))
            }
            reading.isYearEnd = line.mentions(yearEndWords) && periods.isEmpty
        }
        if spans.isEmpty {
            reading.days = positive.reduce(into: DaySet()) { $0.formUnion($1.days) }
            return reading
        }
        let languages = LanguageLexicon.find(in: line)
        var lastDays: [DayMention] = []
        var lastLanguages: [String] = []
        var from = 0
        for (index, span) in spans.enumerated() {
            let end = index + 1 < spans.count ? spans[index + 1].range.lowerBound : line.count
            var own = positive.filter { $0.range.lowerBound >= from && $0.range.upperBound <= span.range.lowerBound }
            if own.isEmpty {
                let isLast = index == spans.count - 1
                own = positive.filter {
                    $0.range.lowerBound >= span.range.upperBound && $0.range.upperBound <= end
                        && (isLast || line.find("(", from: span.range.upperBound, to: $0.range.lowerBound) != nil)
                }
                // The days after the last span are those of all spans before it that named none.
                if own.isEmpty, !isLast, lastDays.isEmpty {
                    let later = positive.filter { $0.range.lowerBound >= (spans.last?.range.upperBound ?? 0) }
                    if !later.isEmpty, positive.count == later.count { own = later }
                }
            }
            if !own.isEmpty { lastDays = own }
            let named = languages.filter { $0.range.lowerBound >= from && $0.range.upperBound <= span.range.lowerBound }
            if !named.isEmpty {
                lastLanguages = LanguageLexicon.codes(named)
            } else if spans.count == 1 {
                // "9:00–17:00 | English, Chinese"
                lastLanguages = LanguageLexicon.codes(languages.filter { $0.range.lowerBound >= span.range.upperBound })
            }
            from = span.range.upperBound
            var groups = groups(lastDays, without: excluded, but: exclusions)
            // Who names the days on which it is closed, or is there round the clock, is open on all others.
            if lastDays.isEmpty, exclusions.isEmpty, span.opens == 0 && span.closes == 1440 || !reading.closures.isEmpty || reading.isYearEnd { groups = [(.everyDay, nil)] }
            for (days, weeks) in groups {
                reading.hours.append(
                    ServiceHours(
                        languages: lastLanguages, days: days, weeks: weeks, opens: span.opens, closes: span.closes, begins: reading.holding?.begins,
                        ends: reading.holding?.ends))
            }
        }
        reading.hours = reading.extensions.reduce(reading.hours) { extend($0, by: $1) }
        reading.extensions = []
        return reading
    }

    /// 平日8時30分～17時15分（水曜日は19時まで): the last span of the day ends at the other time; on a day without hours
    /// of its own, the hours begin as on the others.
    static func extend(_ hours: [ServiceHours], by change: Extension) -> [ServiceHours] {
        guard let last = hours.lastIndex(where: { !$0.days.intersection(change.days).isEmpty && $0.weeks == nil }) ?? hours.indices.last,
            change.closes > hours[last].opens, !hours[last].isAllDay
        else { return hours }
        var result = hours
        var own = hours[last]
        (own.days, own.weeks, own.closes) = (change.days, change.weeks, change.closes)
        let hadDays = !result[last].days.isEmpty
        if change.weeks == nil { result[last].days.subtract(change.days) }
        if hadDays, result[last].days.isEmpty { result[last] = own } else { result.append(own) }
        return result
    }

    /// Times of day that end something on certain days and are no part of a span; the days named for them are taken.
    private static func extensions(in line: FoldedLine, spans: [Span], taking mentions: inout [DayMention]) -> [Extension] {
        var found: [Extension] = []
        for (index, mention) in mentions.enumerated().reversed() where !mention.isExclusion && !mention.isVague {
            // 11月28日（金曜日）午後5時まで is a day of its own.
            if line[mention.range.lowerBound - 1] == "(", line[mention.range.lowerBound - 2] == "日" { continue }
            var at = mention.range.upperBound
            let limit = min(line.count, at + 24)
            while at < limit, !spans.contains(where: { $0.range.contains(at) }), line[at] != "。", line[at] != "(" {
                if line[at - 1]?.isASCIIDigit != true, line[at - 1]?.isASCIILetter != true, let time = ClockTime(line, at: at), !time.isBare {
                    let before = line.folded(max(0, at - 12)..<at)
                    let isEnd = line.find("まで", from: time.range.upperBound, to: time.range.upperBound + 2) != nil && !before.contains("受付")
                        || ["until ", "till ", "extended to ", "open to "].contains { before.hasSuffix($0) }
                    if isEnd, time.minutes > 0 {
                        found.insert(Extension(days: mention.days, weeks: mention.weeks.isEmpty ? nil : mention.weeks, closes: time.minutes), at: 0)
                        mentions.remove(at: index)
                    }
                    break
                }
                at += 1
            }
        }
        return found
    }

    /// 11月29日（土曜日）午前10時から正午: the hours of one day are no opening hours.
    private static func isEvent(_ span: Span, in line: FoldedLine, after spans: [Span], _ periods: [Range<Int>]) -> Bool {
        let start = spans.last { $0.range.upperBound <= span.range.lowerBound }?.range.upperBound ?? 0
        // …の開催日は午前10時から午後3時まで: only on the days of an event.
        for word in ["開催日は", "開催時は", "実施日は", "イベント時は", "event days"] where line.find(word, from: start, to: span.range.lowerBound) != nil { return true }
        for position in start..<span.range.lowerBound where !periods.contains(where: { $0.contains(position) }) {
            guard let day = date(line, at: position, isEnd: true) else { continue }
            let after = line.folded(day.end..<min(line.count, day.end + 3))
            if after.hasPrefix("まで"), HoldingPeriod.find(in: line) != nil { continue }
            return !["から", "より", "以降"].contains { after.hasPrefix($0) } && !line.folded(start..<span.range.lowerBound).contains("除")
        }
        return false
    }

    /// The days of mentions, apart by the weeks of the month that they hold in; no days where nothing is named.
    private static func groups(_ named: [DayMention], without excluded: DaySet, but exclusions: [DayMention]) -> [(DaySet, [Int]?)] {
        if named.isEmpty, exclusions.isEmpty { return [([], nil)] }
        let plain = named.filter { $0.weeks.isEmpty && !$0.isVague }.reduce(into: DaySet()) { $0.formUnion($1.days) }
        var days = (named.isEmpty ? .everyDay : plain).subtracting(excluded)
        var groups: [(DaySet, [Int]?)] = []
        // Closed on the third Monday is open on the others.
        for exclusion in exclusions where !exclusion.weeks.isEmpty {
            let partly = days.intersection(exclusion.days)
            days.subtract(exclusion.days)
            let others = (1...5).filter { !exclusion.weeks.contains($0) }
            if !partly.isEmpty, !others.isEmpty { groups.append((partly, others)) }
        }
        if !days.isEmpty { groups.insert((days, nil), at: 0) }
        for mention in named where !mention.weeks.isEmpty {
            if let same = groups.firstIndex(where: { $0.1 == mention.weeks }) {
                groups[same].0.formUnion(mention.days)
            } else {
                groups.append((mention.days, mention.weeks))
            }
        }
        return groups
    }

    /// All that names a time of day without a digit.
    private static let timeWords: WordSet = ["noon", "midnight", "正午", "零時", "round the clock", "around the clock", "round-the-clock"]
    private static let yearEndWords: WordSet = ["年末年始", "year-end", "year end", "new year"]
    private static let changeWords: WordSet = ["に変更", "となります。変更", "will change", "will be changed"]
    private static let spanStarts = ScalarSet("0123456789正零午nmapr上下오")
    private static let closingWords: WordSet = [
        "除く", "除き", "除いた", "休み", "休館", "休業", "休庁", "閉庁", "休日", "休止", "休所", "休診", "閉館", "年末年始", "excluding", "except", "closed", "no service",
        "year-end", "holidays", "not open", "unavailable", "除外", "休息", "제외", "휴무", "excepto", "exceto", "cerrado", "fechado", "trừ", "nghỉ", "kecuali", "tutup",
        "maliban",
    ]

    // MARK: Spans of time

    private static func spans(in line: FoldedLine) -> [Span] {
        var spans: [Span] = []
        var position = 0
        while position < line.count {
            guard spanStarts.mayContain(line.scalars[position]) else {
                position += 1
                continue
            }
            if let end = allDay(line, at: position) {
                spans.append(Span(range: position..<end, opens: 0, closes: 1440))
                position = end
                continue
            }
            if line[position - 1]?.isASCIIDigit != true, line[position - 1]?.isASCIILetter != true,
                let first = ClockTime(line, at: position), let span = span(from: first, line)
            {
                // （ただし、出張所は8時から）: an exception for one place.
                let open = line.scalars[..<position].lastIndex { $0 == "(" || $0 == ")" }
                let aside = open.map { line[$0] == "(" ? line.folded($0..<position) : "" } ?? ""
                if !aside.contains("ただし"), !aside.contains("但し") { spans.append(span) }
                position = span.range.upperBound
                continue
            }
            position += 1
        }
        return spans
    }

    private static func span(from first: ClockTime, _ line: FoldedLine) -> Span? {
        var scanner = LineScanner(line, at: first.range.upperBound)
        let before = line.folded(max(0, first.range.lowerBound - 8)..<first.range.lowerBound)
        let words = LineScanner.spanWords + (before.hasSuffix("between ") ? ["and"] : [])
        guard scanner.takeSpanSign(words) else { return nil }
        let isNextDay = scanner.take("翌日") || scanner.take("翌朝") || scanner.take("翌")
        scanner.skipBlanks()
        guard let second = ClockTime(line, at: scanner.at), !(first.isBare && second.isBare) else { return nil }
        guard !second.isBare || line[first.range.upperBound - 1] == "時" else { return nil }
        var (opening, closing) = (first, second)
        // "9:00–5:00 p.m." opens in the morning, "1:00–5:00 p.m." in the afternoon; 午後1時から5時 closes in it.
        if opening.half == nil, closing.half == .afternoon, opening.hour < 12, opening.hour % 12 < closing.hour % 12,
            opening.hour < 7
        {
            opening.half = .afternoon
        }
        if closing.half == nil, opening.half == .afternoon, closing.hour <= 12 { closing.half = .afternoon }
        let opens = opening.minutes
        var closes = closing.minutes
        if isNextDay || closes <= opens { closes += 1440 }
        guard opens < 1440, closes <= 2880, closes - opens <= 1440 else { return nil }
        return Span(range: first.range.lowerBound..<second.range.upperBound, opens: opens, closes: closes)
    }

    private static let aroundTheClock: WordSet = ["round the clock", "around the clock", "round-the-clock"]

    /// "24 hour support", 24時間; not "within 24 hours".
    private static func allDay(_ line: FoldedLine, at position: Int) -> Int? {
        guard let first = line[position], first == "2" || first == "r" || first == "a" else { return nil }
        if first != "2" { return aroundTheClock.match(line, at: position)?.end }
        var scanner = LineScanner(line, at: position)
        guard line[position - 1]?.isASCIIDigit != true, scanner.take("24") else { return nil }
        if scanner.take("/7"), line[scanner.at]?.isASCIIDigit != true { return scanner.at }
        if ["小时", "小時", "시간", " horas", " giờ", " jam", " oras"].contains(where: { scanner.take($0) }) { return scanner.at }
        if scanner.take("時間") {
            let after = line.folded(scanner.at..<min(line.count, scanner.at + 2))
            return after.hasPrefix("以") || after.hasPrefix("前") || after.hasPrefix("後") ? nil : scanner.at
        }
        _ = scanner.take("-")
        scanner.skipBlanks()
        guard scanner.takeWord(["hours", "hour", "hrs"]) != nil else { return nil }
        let before = line.folded(max(0, position - 8)..<position)
        return before.hasSuffix("within ") || before.hasSuffix("after ") ? nil : scanner.at
    }

    /// A span that the line takes out again (正午から午後1時を除く) divides the one before it.
    private static func lunchBreaks(_ spans: [Span], in line: FoldedLine) -> [Span] {
        var result: [Span] = []
        for span in spans {
            guard !result.isEmpty else {
                result.append(span)
                continue
            }
            var after = line.folded(span.range.upperBound..<min(line.count, span.range.upperBound + 8))
            if after.hasPrefix("まで") { after = String(after.dropFirst(2)) }
            let before = line.folded(max(0, span.range.lowerBound - 24)..<span.range.lowerBound).trimmed(of: "(:")
            let isBreak =
                ["を除", "は除", "は休", "は昼休", "の間を除", "の間は", "(昼休", "は閉"].contains { after.hasPrefix($0) }
                || ["excluding", "except", "except for", "昼休み", "昼休憩", "lunch break", "closed", "closed for lunch", "closed from", "lunch", "lunch hour"].contains { before.hasSuffix($0) }
            guard isBreak else {
                result.append(span)
                continue
            }
            if let last = result.last, last.opens < span.opens, span.closes < last.closes {
                result[result.count - 1].closes = span.opens
                result.append(Span(range: span.range, opens: span.closes, closes: last.closes))
            }
        }
        return result
    }

    // MARK: Days

    private static func mentions(_ found: [DayMention], in line: FoldedLine, spans: [Span], skipping: [Range<Int>]) -> [DayMention] {
        guard !found.isEmpty else { return [] }
        let starts = spans.map(\.range.lowerBound)
        let asides = asides(in: line)
        // A line that begins with such a label lists closed days throughout.
        let isClosed = spans.isEmpty && closingLabels.begins(line, at: 0)
        return found.filter { mention in !asides.contains { $0.overlaps(mention.range) } && !skipping.contains { $0.overlaps(mention.range) } }.map { mention in
            var mention = mention
            var end = mention.range.upperBound
            while let scalar = line[end], !"。()".unicodeScalars.contains(scalar), !starts.contains(end) { end += 1 }
            let after = line.folded(mention.range.upperBound..<end)
            var start = mention.range.lowerBound
            while let scalar = line[start - 1], !".。(;".unicodeScalars.contains(scalar),
                !spans.contains(where: { $0.range.contains(start - 1) })
            {
                start -= 1
            }
            let before = line.folded(start..<mention.range.lowerBound)
            mention.isExclusion =
                ["除", "休み", "休館", "休業", "休診", "閉庁", "閉館", "休所", "休息", "제외", "휴무"].contains { line.find($0, from: mention.range.upperBound, to: end) != nil }
                || isClosed || (start..<mention.range.lowerBound).contains { closingLabels.match(line, at: $0, asWord: false).map { $0.end <= mention.range.lowerBound } ?? false }
                || ["excluding", "except", "closed", "other than", "no service", "excepto", "exceto", "cerrado", "fechado", "trừ ", "nghỉ", "kecuali", "tutup", "maliban"].contains { before.contains($0) }
                || negations.contains { line.find($0, from: mention.range.upperBound, to: end) != nil }
                || after.hasPrefix(": closed") || after.hasPrefix(" closed")
            return mention
        }
    }

    /// "（祝日の場合は翌平日）" says what happens when days meet, not which days are meant.
    private static func asides(in line: FoldedLine) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        guard line.present.mayContain("(") else { return ranges }
        var open: Int?
        for position in 0..<line.count {
            if line[position] == "(" { open = position }
            if line[position] == ")", let start = open {
                let text = line.folded(start..<position)
                if ["場合", "ときは", "重なる", "falls on", "is a holiday", "if "].contains(where: { text.contains($0) }) { ranges.append(start..<position + 1) }
                open = nil
            }
        }
        return ranges
    }

    /// 休館日：月曜日（祝日の場合は翌平日）: what the bracket says, or the words behind "if".
    private static func shift(in line: FoldedLine) -> String? {
        guard line.mentions(shiftWords) else { return nil }
        for range in asides(in: line) where FoldedLine(line, range).mentions(shiftWords) {
            return line.wording(range.lowerBound + 1..<range.upperBound - 1)
        }
        return nil
    }

    private static let shiftWords: WordSet = ["翌", "直後", "next day", "following day", "next weekday", "following weekday", "next business day"]

    /// How a line says that nothing is done on a day.
    private static let negations = ["行っていません", "行っておりません", "行いません", "受け付けていません", "受け付けておりません", "受付していません", "受付しておりません", "できません", "開いていません"]

    /// With which a line of closed days begins.
    static let closingLabels: WordSet = ["休館日", "休所日", "休業日", "定休日", "閉庁日", "閉館日", "休診日", "休園日", "休場日", "お休み:", "closed:", "closed on", "closing days"]

    // MARK: Yearly periods

    private static let dateStarts = ScalarSet("jfmasond")

    static func periods(in line: FoldedLine) -> [(period: YearlyPeriod, range: Range<Int>)] {
        var found: [(YearlyPeriod, Range<Int>)] = []
        guard line.hasDigit else { return found }
        var position = 0
        while position < line.count {
            guard let from = date(line, at: position) else {
                position += 1
                continue
            }
            var scanner = LineScanner(line, at: from.end)
            if scanner.takeSpanSign(["から", "より", "to", "until", "till", "through", "and"]) {
                _ = scanner.take("翌年の") || scanner.take("翌年") || scanner.take("翌")
                scanner.skipBlanks()
                if let to = date(line, at: scanner.at, isEnd: true) {
                    found.append(
                        (YearlyPeriod(fromMonth: from.month, fromDay: from.day, toMonth: to.month, toDay: to.day),
                            position..<to.end))
                    position = to.end
                    continue
                }
            }
            position = from.end
        }
        return found
    }

    private static func singleDays(in line: FoldedLine, outside ranges: [Range<Int>]) -> [YearlyPeriod] {
        var days: [YearlyPeriod] = []
        guard line.hasDigit else { return days }
        for position in 0..<line.count where !ranges.contains(where: { $0.contains(position) }) {
            guard let day = date(line, at: position), day.end - position < 16, !days.contains(where: { $0.fromMonth == day.month && $0.fromDay == day.day }),
                // "August 6, 2026" and 8月6日から are no day of every year.
                line[day.end] != ",", !line.folded(day.end..<min(line.count, day.end + 2)).hasPrefix("から"), line[position - 1] != "("
                    || line[day.end] == ")"
            else { continue }
            days.append(YearlyPeriod(fromMonth: day.month, fromDay: day.day, toMonth: day.month, toDay: day.day))
        }
        return days
    }

    /// 12月29日, December 29, Dec. 29, 12/29; with a weekday in brackets after it.
    private static func date(_ line: FoldedLine, at position: Int, isEnd: Bool = false) -> (month: Int, day: Int, end: Int)? {
        guard let here = line[position], here.isASCIIDigit || dateStarts.mayContain(here), line[position - 1]?.isASCIIDigit != true,
            line[position - 1]?.isASCIILetter != true, isEnd || line[position - 1] != "年", line[position - 1] != "/"
        else { return nil }
        var scanner = LineScanner(line, at: position)
        var month: Int?
        if line[position]?.isASCIIDigit == true {
            month = scanner.digits(upTo: 2)
            guard scanner.take("月") || scanner.take("/") else { return nil }
        } else {
            month = CalendarDate.englishMonth(&scanner)
            guard month != nil else { return nil }
            scanner.skipBlanks()
        }
        guard let month, (1...12).contains(month), let day = scanner.digits(upTo: 2), (1...31).contains(day),
            line[scanner.at]?.isASCIIDigit != true, line[scanner.at] != "/"
        else { return nil }
        _ = scanner.take("日") || scanner.takeWord(["st", "nd", "rd", "th"]) != nil
        let end = scanner.at
        if scanner.take("("), let close = line.find(")", from: scanner.at, to: scanner.at + 6) { return (month, day, close.upperBound) }
        return (month, day, end)
    }
}

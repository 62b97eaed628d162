import Catalog

/// Opening hours in a line: spans of time with the days and languages that they hold for, and yearly closures.
enum HoursParser {
    struct Reading: Equatable {
        var hours: [ServiceHours] = []
        var closures: [YearlyPeriod] = []
        /// Days named without a span: the head of hours that follow.
        var days: DaySet = []
        /// Days that the line says are closed.
        var excluded: DaySet = []
        /// Whether it says "year-end and New Year" without dates.
        var isYearEnd = false
        /// Whether the days of the hours are the page's own; every day is meant where it names none.
        var namesDays = false

        var isEmpty: Bool { hours.isEmpty && closures.isEmpty }
    }

    private struct Span {
        var range: Range<Int>
        var opens: Int
        var closes: Int
    }

    static func read(_ line: FoldedLine) -> Reading {
        var reading = Reading()
        let isClosing = line.mentions(closingWords)
        let periods = periods(in: line)
        // A line that announces other hours for later does not state those of today.
        var spans = line.mentions(["に変更", "となります。変更", "will change", "will be changed"]) ? [] : spans(in: line)
        let mentions = mentions(in: line, spans: spans, skipping: periods.map(\.range))
        spans = lunchBreaks(spans, in: line)
        reading.namesDays = !mentions.isEmpty
        let exclusions = mentions.filter { $0.isExclusion && !$0.isVague }
        let excluded = exclusions.filter(\.weeks.isEmpty).reduce(into: DaySet()) { $0.formUnion($1.days) }
        let positive = mentions.filter { !$0.isExclusion }
        reading.excluded = excluded
        if isClosing {
            reading.closures = periods.map(\.period)
            // A single day is a yearly one only in a list of them: "closed on August 6" may be this year's.
            if !exclusions.isEmpty || !periods.isEmpty || line.mentions(["年末年始", "毎年"]) {
                reading.closures += singleDays(in: line, outside: periods.map(\.range) + spans.map(\.range))
            }
            reading.isYearEnd = line.mentions(["年末年始", "year-end", "year end", "new year"]) && periods.isEmpty
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
            if !named.isEmpty { lastLanguages = LanguageLexicon.codes(named) }
            from = span.range.upperBound
            for (days, weeks) in groups(lastDays, without: excluded, but: exclusions) {
                reading.hours.append(ServiceHours(languages: lastLanguages, days: days, weeks: weeks, opens: span.opens, closes: span.closes))
            }
        }
        return reading
    }

    /// The days of mentions, apart by the weeks of the month that they hold in; every day where nothing is named.
    private static func groups(_ named: [DayMention], without excluded: DaySet, but exclusions: [DayMention]) -> [(DaySet, [Int]?)] {
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

    private static let closingWords = [
        "除く", "除き", "除いた", "休み", "休館", "休業", "休庁", "閉庁", "休日", "休止", "休所", "休診", "閉館", "年末年始", "excluding", "except", "closed", "no service",
        "year-end", "holidays", "not open", "unavailable",
    ]

    // MARK: Spans of time

    private static func spans(in line: FoldedLine) -> [Span] {
        var spans: [Span] = []
        var position = 0
        while position < line.count {
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
        let words = ["から", "より", "to", "until", "till", "through"] + (before.hasSuffix("between ") ? ["and"] : [])
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

    /// "24 hour support", 24時間; not "within 24 hours".
    private static func allDay(_ line: FoldedLine, at position: Int) -> Int? {
        var scanner = LineScanner(line, at: position)
        if scanner.takeWord(["round the clock", "around the clock", "round-the-clock"]) != nil { return scanner.at }
        guard line[position - 1]?.isASCIIDigit != true, scanner.take("24") else { return nil }
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
            let after = line.folded(span.range.upperBound..<min(line.count, span.range.upperBound + 5))
            let before = line.folded(max(0, span.range.lowerBound - 12)..<span.range.lowerBound)
            let isBreak = ["を除", "は除", "は休"].contains { after.hasPrefix($0) } || ["excluding ", "except ", "昼休み", "昼休み:", "昼休み ", "昼休憩", "昼休憩:", "lunch break: ", "lunch break ", "closed "].contains { before.hasSuffix($0) }
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

    private static func mentions(in line: FoldedLine, spans: [Span], skipping: [Range<Int>]) -> [DayMention] {
        let starts = spans.map(\.range.lowerBound)
        let asides = asides(in: line)
        return DayMention.find(in: line).filter { mention in !asides.contains { $0.overlaps(mention.range) } }.filter { mention in !skipping.contains { $0.overlaps(mention.range) } }.map { mention in
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
                ["除", "休み", "休館", "休業", "休診", "閉庁", "閉館", "休所"].contains { after.contains($0) }
                || closingLabels.contains { before.contains($0) || line.find($0)?.lowerBound == 0 && spans.isEmpty }
                || ["excluding", "except", "closed", "other than", "no service"].contains { before.contains($0) }
                || after.hasPrefix(": closed") || after.hasPrefix(" closed")
            return mention
        }
    }

    /// "（祝日の場合は翌平日）" says what happens when days meet, not which days are meant.
    private static func asides(in line: FoldedLine) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
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

    /// With which a line of closed days begins.
    static let closingLabels = ["休館日", "休所日", "休業日", "定休日", "閉庁日", "閉館日", "休診日", "休園日", "休場日", "お休み:", "closed:", "closed on", "closing days"]

    // MARK: Yearly periods

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ]

    static func periods(in line: FoldedLine) -> [(period: YearlyPeriod, range: Range<Int>)] {
        var found: [(YearlyPeriod, Range<Int>)] = []
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
        guard line[position - 1]?.isASCIIDigit != true, line[position - 1]?.isASCIILetter != true, isEnd || line[position - 1] != "年",
            line[position - 1] != "/"
        else { return nil }
        var scanner = LineScanner(line, at: position)
        var month: Int?
        if line[position]?.isASCIIDigit == true {
            month = scanner.digits(upTo: 2)
            guard scanner.take("月") || scanner.take("/") else { return nil }
        } else {
            for (index, name) in months.enumerated() where month == nil {
                if scanner.takeWord([name, String(name.prefix(3)) + ".", String(name.prefix(3))]) != nil { month = index + 1 }
            }
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

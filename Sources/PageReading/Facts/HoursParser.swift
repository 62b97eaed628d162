import Catalog

/// Opening hours in a line: spans of time with the days and languages that they hold for, and yearly closures.
enum HoursParser {
    struct Reading: Equatable {
        var hours: [ServiceHours] = []
        var closures: [YearlyPeriod] = []
        /// Days named without a span, each of every week: the head of hours that follow.
        var days = DaySet()
        /// The same with those of some weeks; empty where the line names none, or only such as come in unknown weeks.
        var groups: [DayGroup] = []
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
        var onHolidays: HolidayRule?
        /// The days that it takes out, with those of some weeks and of unknown ones.
        var exclusions: [DayMention] = []
        /// What is done round the clock beside hours that are not, in the page's words.
        var roundTheClock: String?
        /// Spans in which nothing is done, of hours that stand elsewhere.
        var breaks: [ClosedSpan] = []
        /// Days on which the hours above it end at another time: 木曜日は午後7時まで.
        var extensions: [Extension] = []

        var isEmpty: Bool { hours.isEmpty && closures.isEmpty }

        /// The closures of a number: the year-end counts without its dates too.
        var closedPeriods: [YearlyPeriod] { closures + (isYearEnd ? [.yearEnd] : []) }
    }

    /// Days, and in which weeks of the month: nil for every week.
    struct DayGroup: Equatable {
        var days: DaySet
        var weeks: [Int]?
    }

    struct Extension: Equatable {
        var days: DaySet
        var weeks: [Int]?
        /// Minutes after midnight.
        var closes: Int
        /// Where in its line it stands.
        var position = 0
    }

    /// `isClosedList`: of a line below a heading of closed days, which names nothing else.
    static func read(_ line: FoldedLine, isClosedList: Bool = false) -> Reading {
        var reading = Reading()
        // Most lines of a page name neither a time nor a day.
        let hasTime = line.hasDigit || line.contains(anyOf: timeWords)
        let named = DayMention.find(in: line)
        guard hasTime || !named.isEmpty || line.mentions(yearEndWords) else { return reading }
        let periods = YearlyDates.periods(in: line)
        if isOnce(line, periods) { return reading }
        var spans = hasTime ? ClockSpan.find(in: line) : []
        let holding = spans.isEmpty ? [] : HoldingPeriod.mentions(in: line)
        if !holding.isEmpty { reading.holding = HoldingPeriod.find(in: line) }
        // A line that announces other hours for later does not state those of today, unless these stand before the day.
        if let first = spans.first, line.mentions(changeWords), !holding.contains(where: { first.range.upperBound <= $0.range.lowerBound && $0.range.upperBound <= spans[spans.count - 1].range.lowerBound }) {
            if reading.holding?.begins != nil { reading.announced = spans.map { ServiceHours(days: [], opens: $0.opens, closes: $0.closes) } }
            spans = []
        }
        // Beside hours, the name of the days does not say that they are closed: 日曜日、年末年始（12月30日～1月3日） 9時～17時.
        let isClosing = isClosedList || line.mentions(closingWords) || spans.isEmpty && line.mentions(yearEndWords)
        var mentions = mentions(named, in: line, spans: spans, skipping: periods.map(\.range), isClosedList: isClosedList)
        let divided = ClosedSpan.divide(
            spans.filter { !isEvent($0, in: line, after: spans, periods.map(\.range) + holding.map(\.range), isBounded: !holding.isEmpty) }, by: mentions, in: line)
        spans = divided.open
        reading.breaks = divided.closed.filter(\.of.isEmpty).map(\.span)
        reading.extensions = extensions(in: line, spans: spans, taking: &mentions)
        reading.namesDays = !mentions.isEmpty
        // The day after a holiday (祝日の翌日) is no holiday.
        reading.exclusions = mentions.filter { $0.isExclusion && !($0.isVague && $0.days == .holiday) }
        let exclusions = reading.exclusions.filter { !$0.isVague }
        let excluded = exclusions.filter(\.weeks.isEmpty).reduce(into: DaySet()) { $0.formUnion($1.days) }
        let positive = mentions.filter { !$0.isExclusion }
        reading.excluded = excluded
        if !named.isEmpty { reading.onHolidays = HolidayRule.find(in: line) }
        if isClosing {
            reading.closures = periods.map(\.period)
            // A single day is a yearly one only in a list of them: "closed on August 6" may be this year's.
            if !exclusions.isEmpty || !periods.isEmpty || line.mentions(["年末年始", "毎年"]) {
                reading.closures += YearlyDates.singleDays(in: line, outside: periods.map(\.range) + spans.map(\.range))
            }
            reading.isYearEnd = periods.isEmpty && isYearEndClosed(in: line, spans: spans, isClosedList: isClosedList)
        }
        if spans.isEmpty {
            reading.days = positive.filter { $0.weeks.isEmpty && !$0.isVague }.reduce(into: DaySet()) { $0.formUnion($1.days) }
            if !positive.isEmpty { reading.groups = groups(withoutNames(positive, in: line), but: reading.exclusions) }
            return reading
        }
        let languages = LanguageLexicon.find(in: line)
        var lastDays: [DayMention] = []
        var lastLanguages: [String] = []
        let bounds = HoldingPeriod.bounds(of: spans.map(\.range), by: holding, in: line)
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
            if !own.isEmpty { lastDays = withoutNames(own, in: line) }
            let named = languages.filter { $0.range.lowerBound >= from && $0.range.upperBound <= span.range.lowerBound }
            if !named.isEmpty {
                lastLanguages = LanguageLexicon.codes(named)
            } else if spans.count == 1 {
                // "9:00–17:00 | English, Chinese"
                lastLanguages = LanguageLexicon.codes(languages.filter { $0.range.lowerBound >= span.range.upperBound })
            }
            from = span.range.upperBound
            var groups = groups(lastDays, but: reading.exclusions)
            // Who names the days on which it is closed, or is there round the clock, is open on all others.
            if lastDays.isEmpty, reading.exclusions.isEmpty, span.opens == 0 && span.closes == 1440 || !reading.closures.isEmpty || reading.isYearEnd { groups = [DayGroup(days: .everyDay)] }
            for group in groups {
                let whole = ServiceHours(
                    languages: lastLanguages, days: group.days, weeks: group.weeks, opens: span.opens, closes: span.closes, begins: bounds[index]?.period.begins,
                    ends: bounds[index]?.period.ends, shift: reading.onHolidays?.shift(of: excluded))
                for own in divided.closed.filter({ $0.of.contains(index) }).reduce([whole], { parts, closed in parts.flatMap { closed.span.taken(from: $0) } }) {
                    if let bound = bounds[index], bound.isInstead { replace(&reading.hours, with: own, in: bound.period) } else { reading.hours.append(own) }
                }
            }
            // （木曜日は19時まで） changes the span that it stands behind.
            let isLast = index == spans.count - 1
            for change in reading.extensions where change.position < end && (change.position >= span.range.upperBound || index == 0) || isLast && change.position >= end {
                reading.hours = extend(reading.hours, by: change)
            }
        }
        reading.extensions = []
        if reading.hours.count > 1, let always = spans.first(where: { $0.opens == 0 && $0.closes == 1440 }) {
            let others = reading.hours.filter { !$0.isAllDay }
            let kept = reading.hours.filter { hours in !hours.isAllDay || !others.contains { hours.conflicts(with: $0) } }
            // 毎日9時～20時。利用停止は24時間: round the clock is one matter only.
            if kept.count < reading.hours.count { reading.roundTheClock = clause(round: always.range, in: line) }
            reading.hours = kept
        }
        return reading
    }

    /// The words of a line round a span, to the signs that divide its sentences.
    private static func clause(round range: Range<Int>, in line: FoldedLine) -> String {
        var (start, end) = (range.lowerBound, range.upperBound)
        while let scalar = line[start - 1], !"。;※".unicodeScalars.contains(scalar), !(scalar == " " && line[start - 2] == ".") { start -= 1 }
        while let scalar = line[end], !"。;※".unicodeScalars.contains(scalar), !(scalar == "." && line[end + 1].map { $0 == " " } ?? true) { end += 1 }
        return line.wording(start..<end)
    }

    /// 24時間（2027年1月1日からは9時～21時）: what was said for the same days before holds until the day before, and after the last.
    private static func replace(_ hours: inout [ServiceHours], with other: ServiceHours, in period: HoldingPeriod) {
        var other = other
        hours = hours.flatMap { earlier -> [ServiceHours] in
            guard earlier.begins == nil, earlier.ends == nil, earlier.languages == other.languages,
                earlier.days.isEmpty || other.days.isEmpty || !earlier.days.intersection(other.days).isEmpty
            else { return [earlier] }
            if other.days.isEmpty { other.days = earlier.days }
            return period.others.map { rest in
                var bounded = earlier
                (bounded.begins, bounded.ends) = (rest.begins, rest.ends)
                return bounded
            }
        }
        hours.append(other)
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
    private static func extensions(in line: FoldedLine, spans: [ClockSpan], taking mentions: inout [DayMention]) -> [Extension] {
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
                        found.insert(Extension(days: mention.days, weeks: mention.weeks.isEmpty ? nil : mention.weeks, closes: time.minutes, position: mention.range.lowerBound), at: 0)
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
    private static func isEvent(_ span: ClockSpan, in line: FoldedLine, after spans: [ClockSpan], _ periods: [Range<Int>], isBounded: Bool) -> Bool {
        let start = spans.last { $0.range.upperBound <= span.range.lowerBound }?.range.upperBound ?? 0
        // …の開催日は午前10時から午後3時まで: only on the days of an event.
        for word in ["開催日は", "開催時は", "実施日は", "イベント時は", "event days"] where line.find(word, from: start, to: span.range.lowerBound) != nil { return true }
        for position in start..<span.range.lowerBound where !periods.contains(where: { $0.contains(position) }) {
            guard let day = YearlyDates.date(line, at: position, isEnd: true) else { continue }
            let after = line.folded(day.end..<min(line.count, day.end + 3))
            if after.hasPrefix("まで"), isBounded { continue }
            return !["から", "より", "以降"].contains { after.hasPrefix($0) } && !line.folded(start..<span.range.lowerBound).contains("除")
        }
        return false
    }

    /// The days of mentions, apart by the weeks of the month that they hold in; no days where nothing is named.
    private static func groups(_ named: [DayMention], but exclusions: [DayMention]) -> [DayGroup] {
        if named.isEmpty, exclusions.isEmpty { return [DayGroup(days: [])] }
        let plain = named.filter { $0.weeks.isEmpty && !$0.isVague }.reduce(into: DaySet()) { $0.formUnion($1.days) }
        var groups = open(named.isEmpty ? .everyDay : plain, but: exclusions)
        for mention in named where !mention.weeks.isEmpty {
            if let same = groups.firstIndex(where: { $0.weeks == mention.weeks }) {
                groups[same].days.formUnion(mention.days)
            } else {
                groups.append(DayGroup(days: mention.days, weeks: mention.weeks))
            }
        }
        return groups
    }

    /// What is left of days that come every week; closed on the third Monday is open on the others.
    static func open(_ all: DaySet, but exclusions: [DayMention]) -> [DayGroup] {
        var days = all.subtracting(exclusions.filter(\.weeks.isEmpty).reduce(into: DaySet()) { $0.formUnion($1.days) })
        var groups: [DayGroup] = []
        for exclusion in exclusions where !exclusion.weeks.isEmpty {
            let partly = days.intersection(exclusion.days)
            days.subtract(exclusion.days)
            let others = (1...5).filter { !exclusion.weeks.contains($0) }
            if !partly.isEmpty, !others.isEmpty { groups.append(DayGroup(days: partly, weeks: others)) }
        }
        if !days.isEmpty { groups.insert(DayGroup(days: days), at: 0) }
        return groups
    }

    /// 日曜窓口（毎月第2日曜日）, 【休日】最終日曜日: beside days of some weeks, the same days of every week and days in a name are none.
    private static func withoutNames(_ mentions: [DayMention], in line: FoldedLine) -> [DayMention] {
        let some = mentions.filter { !$0.weeks.isEmpty || $0.isVague }
        guard !some.isEmpty else { return mentions }
        let days = some.reduce(into: DaySet()) { $0.formUnion($1.days) }
        return mentions.filter { mention in
            guard mention.weeks.isEmpty, !mention.isVague else { return true }
            let isName = line[mention.range.lowerBound - 1] == "【" || names.begins(line, at: mention.range.upperBound)
            return !isName && !mention.days.subtracting(days).isEmpty
        }
    }

    private static let names: WordSet = ["開庁", "窓口", "開所", "開館", "サービス", "交付", "受付", "開設", "】", " opening", " service", " desk", " counter"]
    /// All that names a time of day without a digit.
    private static let timeWords: WordSet = ["noon", "midnight", "正午", "零時", "round the clock", "around the clock", "round-the-clock"]
    static let yearEndWords: WordSet = ["年末年始", "年末・年始", "年末及び年始", "年末および年始", "year-end", "year end", "new year"]
    private static let changeWords: WordSet = ["に変更", "となります。変更", "will change", "will be changed"]
    private static let closingWords: WordSet = [
        "除く", "除き", "除いた", "休み", "休館", "休業", "休庁", "閉庁", "休日", "休止", "休所", "休診", "閉館", "excluding", "except", "closed", "no service",
        "not open", "unavailable", "除外", "休息", "제외", "휴무", "excepto", "exceto", "cerrado", "fechado", "trừ", "nghỉ", "kecuali", "tutup",
        "maliban",
    ]
}

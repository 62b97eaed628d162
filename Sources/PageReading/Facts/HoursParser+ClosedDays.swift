import Catalog

/// Which of the days that a line names it takes out.
extension HoursParser {
    static func mentions(_ found: [DayMention], in line: FoldedLine, spans: [ClockSpan], skipping: [Range<Int>], isClosedList: Bool) -> [DayMention] {
        guard !found.isEmpty else { return [] }
        let starts = spans.map(\.range.lowerBound)
        let asides = HolidayRule.asides(in: line)
        // A line that begins with such a label lists closed days throughout.
        let isClosed = spans.isEmpty && (isClosedList || closingLabels.begins(line, at: 0))
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
            // Closed on the last Monday is open on the first three.
            if mention.isExclusion, mention.isLast { (mention.weeks, mention.isVague) = ([4, 5], false) }
            return mention
        }.filter { !($0.isExclusion && isOfDate($0, in: line)) }
    }

    /// 12月5日（土曜日）は臨時休業: the day of the week of one date is not closed every week.
    private static func isOfDate(_ mention: DayMention, in line: FoldedLine) -> Bool {
        let before = mention.range.lowerBound - 1
        return line[before] == "(" && (line[before - 1] == "日" && line[before - 2]?.isASCIIDigit == true || line[before - 1]?.isASCIIDigit == true && line[before - 2].map { $0 == "/" || $0.isASCIIDigit } ?? false)
    }

    private static let once: WordSet = ["臨時", "メンテナンス", "システム更改", "システム更新", "停電", "工事", "改修", "点検", "今年", "本年", "temporarily", "temporary", "maintenance"]

    /// Whether a line tells of what is done once on certain dates, and says nothing of other weeks or years.
    static func isOnce(_ line: FoldedLine, _ periods: [(period: YearlyPeriod, range: Range<Int>)]) -> Bool {
        line.mentions(once) && (!periods.isEmpty || !YearlyDates.singleDays(in: line, outside: []).isEmpty)
    }

    /// Whether a line names the year's end among what is closed, and not as days on which it is open (土日祝・年末年始も受付).
    static func isYearEndClosed(in line: FoldedLine, spans: [ClockSpan], isClosedList: Bool) -> Bool {
        guard let range = yearEndWords.first(in: line) else { return false }
        let named = mentions([DayMention(days: [], range: range)], in: line, spans: spans, skipping: [], isClosedList: isClosedList)
        return named.contains(where: \.isExclusion) && line[range.upperBound] != "も"
    }

    /// How a line says that nothing is done on a day.
    private static let negations = ["行っていません", "行っておりません", "行いません", "受け付けていません", "受け付けておりません", "受付していません", "受付しておりません", "できません", "開いていません"]

    /// With which a line of closed days begins.
    static let closingLabels: WordSet = ["休館日", "休所日", "休業日", "定休日", "閉庁日", "閉館日", "休診日", "休園日", "休場日", "お休み:", "休室日", "閉室日", "閉所日", "休務日", "閉鎖日", "休止日", "closed:", "closed on", "closing days", "closed days", "days closed"]
}

import Catalog

/// A span of time in which nothing is done, or of which a line says something else than that it is open.
struct ClosedSpan: Equatable {
    /// Minutes after midnight, as in `ClockSpan`.
    var opens: Int
    var closes: Int
    /// Empty where it holds on all days.
    var days = DaySet()

    private enum Saying { case open, closed, unclear }

    /// The spans of a line that are opening hours, those that are none, and for each of these the spans of the line that it divides;
    /// none where it stands alone.
    static func divide(_ spans: [ClockSpan], by mentions: [DayMention], in line: FoldedLine) -> (open: [ClockSpan], closed: [(span: ClosedSpan, of: [Int])]) {
        var open: [ClockSpan] = []
        var closed: [(ClosedSpan, [Int])] = []
        var from = 0
        for (index, span) in spans.enumerated() {
            let end = index + 1 < spans.count ? spans[index + 1].range.lowerBound : line.count
            switch saying(of: span, in: line, from: from, to: end, mentions) {
            case .open: open.append(span)
            case .unclear: break
            case .closed:
                let days = mentions.filter { $0.range.lowerBound >= from && $0.range.upperBound <= span.range.lowerBound && !$0.isExclusion && !line.scalars[$0.range.upperBound..<span.range.lowerBound].contains("(") }
                let own = ClosedSpan(opens: span.opens, closes: span.closes, days: days.reduce(into: DaySet()) { $0.formUnion($1.days) })
                let around = open.indices.filter { open[$0].opens < span.closes && span.opens < open[$0].closes }
                // A sentence of its own is said of all hours before it, a bracket of those that it stands behind.
                let isSentence = line.scalars[(open.last?.range.upperBound ?? 0)..<max(span.range.lowerBound, open.last?.range.upperBound ?? 0)].contains { "。;※.".unicodeScalars.contains($0) }
                closed.append((own, isSentence ? around : around.suffix(1)))
            }
            from = span.range.upperBound
        }
        return (open, closed)
    }

    /// What is left of hours beside it.
    func taken(from hours: ServiceHours) -> [ServiceHours] {
        guard opens < hours.closes, hours.opens < closes, hours.days.isEmpty || days.isEmpty || !hours.days.intersection(days).isEmpty else { return [hours] }
        // Hours for no days in particular are not known to be whole on any.
        let common = hours.days.isEmpty || days.isEmpty ? hours.days : hours.days.intersection(days)
        func part(_ opens: Int, _ closes: Int) -> ServiceHours? {
            guard opens < closes else { return nil }
            var part = hours
            (part.opens, part.closes, part.days) = (opens, closes, common)
            return part
        }
        var rest = hours
        rest.days.subtract(common)
        return [part(hours.opens, min(opens, hours.closes)), part(max(closes, hours.opens), hours.closes), hours.days.isEmpty || rest.days.isEmpty ? nil : rest].compactMap { $0 }
    }

    // MARK: What a line says of a span

    private static func saying(of span: ClockSpan, in line: FoldedLine, from start: Int, to end: Int, _ mentions: [DayMention]) -> Saying {
        var from = span.range.lowerBound
        while from > start, let scalar = line[from - 1], !"。;※".unicodeScalars.contains(scalar), !(scalar == " " && line[from - 2] == "." && line[from - 3] != "m") { from -= 1 }
        let before = line.folded(from..<span.range.lowerBound)
        var at = span.range.upperBound
        while let word = particles.match(line, at: at, asWord: false) { at = word.end }
        // お昼（12時～13時）は…
        let isBracketed = line[at] == ")" && before.trimmed.hasSuffix("(")
        if isBracketed { at += 1 }
        while line[at] == " " { at += 1 }
        var to = at
        while to < end, let scalar = line[to], !"。();".unicodeScalars.contains(scalar), !(scalar == "." && line[to + 1].map { $0 == " " } ?? true) { to += 1 }
        // 昼休み before the next span is said of that one.
        let gap = line.folded(at..<max(at, end)).trimmed(of: "(: ")
        if end < line.count, (labels + closings + prepositions).contains(where: { gap.hasSuffix($0) }) { to = at }
        let after = FoldedLine(line, at..<max(at, to))
        let isLabelled = labels.contains { before.trimmed(of: "(:|[]【】はが-・ ").hasSuffix($0) } || closings.contains { before.trimmed(of: "(:- ").hasSuffix($0) }
        // 昼休み（12時～13時）も開庁しています
        if after[0] == "も", isLabelled || before.contains("昼") { return .unclear }
        if isLabelled || heads.begins(after, at: 0) { return .closed }
        if after.mentions(crowded) { return .unclear }
        // What is said of days that stand between is said of these.
        let isOfDays = mentions.contains { $0.range.lowerBound >= at && $0.range.upperBound <= to } || after.scalars.contains(where: \.isASCIIDigit) || after.mentions(seasons)
        if !isOfDays, closedHeads.begins(after, at: 0) { return .closed }
        if let first = after[0], "は、,".unicodeScalars.contains(first), !after.contains("以外"), after.mentions(refusals) {
            if !isOfDays, !after.mentions(needless), !after.contains("が、") { return .closed }
            return first == "は" ? .unclear : .open
        }
        if !isOfDays, isClosedInEnglish(before, after, mentions.contains { $0.range.lowerBound >= from && $0.range.upperBound <= span.range.lowerBound }) { return .closed }
        return .open
    }

    /// "There is no passport service between ", "From 12:00 to 13:00 the counter is closed": never of days that are named between.
    private static func isClosedInEnglish(_ before: String, _ after: FoldedLine, _ namesDays: Bool) -> Bool {
        if after.mentions(["closed", "no service", "not available", "unavailable", "suspended", "not open", "cannot", "do not", "does not", "is not", "are not"]),
            !after.mentions(["closed:", "closed on", "closed during", "except", "excluding"])
        {
            return true
        }
        guard !namesDays else { return false }
        let sign = before.unicodeScalars.lastIndex { ",(:;".unicodeScalars.contains($0) }
        let last = sign.map { String(before.unicodeScalars[before.unicodeScalars.index(after: $0)...]) } ?? before
        let clause = FoldedLine(last)
        guard prepositions.contains(where: { last.hasSuffix($0 + " ") }) else { return false }
        return clause.mentions(["closed", "closes", "no", "not", "cannot", "unavailable", "suspended", "except", "excluding"])
    }

    private static let particles: WordSet = ["まで", "頃", "ごろ", "の間", "の時間帯", "の時間"]
    /// With which the name of such a time ends.
    private static let labels = [
        "昼休み", "昼休憩", "休憩", "休憩時間", "昼休み時間", "昼休みあり", "昼休憩あり", "休止", "休止時間", "受付停止", "停止時間", "lunch break", "lunch", "lunch hour", "lunchtime", "lunch time", "closed for lunch", "break", "break time",
    ]
    private static let closings = ["closed", "excluding", "except", "except for"]
    private static let prepositions = ["from", "between", "during"]
    /// What follows it directly.
    private static let heads: WordSet = ["を除", "は除", "は昼休", "は、昼休", "は休憩", "昼休", "(昼休", "休憩", "(休憩", "ランチ休憩", "(昼の休", "closed for lunch", "lunch", "(lunch"]
    /// The same, which may also begin a list of closed days.
    private static let closedHeads: WordSet = ["除く", "は休み", "は休止", "は閉", "休止", "休み", "お休み", "閉鎖", "はお休み", ": closed", "(closed"]
    private static let refusals: WordSet = ["ません", "休み", "休止", "休憩", "停止", "中止", "不可", "閉め", "閉じ", "閉鎖", "閉庁", "閉館", "できない", "行わない", "していない"]
    private static let needless: WordSet = ["必要ありません", "要りません", "いりません", "かかりません", "構いません", "かまいません"]
    private static let crowded: WordSet = ["混み", "混雑", "混み合", "crowded", "busy"]
    private static let seasons: WordSet = ["年末", "年始", "祝", "new year", "year-end", "holidays", "obon", "お盆"]
}

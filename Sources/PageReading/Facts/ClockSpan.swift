/// A span between two times of day, or round the clock, as a line writes it: 8時30分～17時15分, "9 a.m. to 5 p.m.", 24時間.
struct ClockSpan {
    var range: Range<Int>
    /// Minutes after midnight, as in `ServiceHours`.
    var opens: Int
    var closes: Int

    private static let starts = ScalarSet("0123456789正零午nmapr上下오")

    static func find(in line: FoldedLine) -> [ClockSpan] {
        var spans: [ClockSpan] = []
        var position = 0
        while position < line.count {
            guard starts.mayContain(line.scalars[position]) else {
                position += 1
                continue
            }
            if let end = allDay(line, at: position) {
                spans.append(ClockSpan(range: position..<end, opens: 0, closes: 1440))
                position = end
                continue
            }
            if line[position - 1]?.isASCIIDigit != true, line[position - 1]?.isASCIILetter != true,
                let first = ClockTime(line, at: position), let span = span(from: first, line)
            {
                let open = line.scalars[..<position].lastIndex { $0 == "(" || $0 == ")" }
                let aside = open.map { line[$0] == "(" ? line.folded($0..<position) : "" } ?? ""
                if !isException(aside) { spans.append(span) }
                position = span.range.upperBound
                continue
            }
            position += 1
        }
        return spans
    }

    /// （ただし、出張所は8時から）: an exception for one place; ただし、2027年1月1日からは is one for later.
    private static func isException(_ aside: String) -> Bool {
        guard aside.contains("ただし") || aside.contains("但し") else { return false }
        let line = FoldedLine(aside)
        return HoldingPeriod.mentions(in: line).first.map { HoldingPeriod.namesPlace(line, 0..<$0.range.lowerBound) } ?? true
    }

    private static func span(from first: ClockTime, _ line: FoldedLine) -> ClockSpan? {
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
        return ClockSpan(range: first.range.lowerBound..<second.range.upperBound, opens: opens, closes: closes)
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
}

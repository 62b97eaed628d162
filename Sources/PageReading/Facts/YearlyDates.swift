import Catalog

/// Days of every year that a line names: December 29 to January 3, 12月29日～翌年1月3日, 8/6.
enum YearlyDates {
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

    static func singleDays(in line: FoldedLine, outside ranges: [Range<Int>]) -> [YearlyPeriod] {
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
    static func date(_ line: FoldedLine, at position: Int, isEnd: Bool = false) -> (month: Int, day: Int, end: Int)? {
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
        guard let month, let day = scanner.digits(upTo: 2), CalendarDate.isDay(day, of: month),
            line[scanner.at]?.isASCIIDigit != true, line[scanner.at] != "/"
        else { return nil }
        _ = scanner.take("日") || scanner.takeWord(["st", "nd", "rd", "th"]) != nil
        let end = scanner.at
        if scanner.take("("), let close = line.find(")", from: scanner.at, to: scanner.at + 6) { return (month, day, close.upperBound) }
        return (month, day, end)
    }
}

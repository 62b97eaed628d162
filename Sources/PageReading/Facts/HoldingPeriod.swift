import Catalog

/// From when or until when something holds: 令和7年12月まで, 2026年1月5日から, "until December 2025". Only with a year.
struct HoldingPeriod: Equatable {
    /// Of a month its first day.
    var begins: CivilDay?
    /// Of a month its last day.
    var ends: CivilDay?

    private static let hints: WordSet = ["年", "until ", "till ", "through ", "from ", "as of ", "effective ", "starting "]
    private static let beginning = ["から", "より", "以降"]
    private static let ending = ["まで", "迄"]
    private static let beginningWords: WordSet = ["from", "as of", "effective", "starting"]
    private static let endingWords: WordSet = ["until", "till", "through"]

    static func find(in line: FoldedLine) -> HoldingPeriod? {
        guard line.hasDigit, line.count <= 200, hints.isIn(line, asWords: false) else { return nil }
        var period = HoldingPeriod()
        for position in 0..<line.count {
            if let days = days(line, at: position) {
                if ending.contains(where: { line.stands($0, at: days.end) }) { period.ends = days.last }
                if beginning.contains(where: { line.stands($0, at: days.end) }) { period.begins = days.first }
            } else if line[position - 1]?.isASCIILetter != true {
                if let word = endingWords.match(line, at: position), let days = days(behind: word.end, line) { period.ends = days.last }
                if let word = beginningWords.match(line, at: position), let days = days(behind: word.end, line) { period.begins = days.first }
            }
        }
        return period.begins == nil && period.ends == nil ? nil : period
    }

    /// The period where the line says nothing else: 【令和7年12月まで】.
    static func label(_ line: FoldedLine) -> HoldingPeriod? {
        guard line.count <= 40, let period = find(in: line) else { return nil }
        let rest = line.scalars.count { !$0.isASCIIDigit && !"令和平成年月日曜火水木金土元まで迄から以降より()[]【】<>≪≫~・、:※*●■○◆ ".unicodeScalars.contains($0) && !$0.isASCIILetter }
        let letters = line.scalars.count { $0.isASCIILetter }
        return rest == 0 && letters <= 24 ? period : nil
    }

    private static func days(behind word: Int, _ line: FoldedLine) -> (first: CivilDay, last: CivilDay, end: Int)? {
        var scanner = LineScanner(line, at: word)
        scanner.skipBlanks()
        _ = scanner.take("the end of ")
        return days(line, at: scanner.at)
    }

    /// The day, or the first and the last of the month, that is written here with its year.
    private static func days(_ line: FoldedLine, at position: Int) -> (first: CivilDay, last: CivilDay, end: Int)? {
        if let date = CalendarDate(line, at: position) {
            guard let year = date.year else { return nil }
            let day = CivilDay(year: year, month: date.month, day: date.day)
            return (day, day, date.range.upperBound)
        }
        guard line[position - 1]?.isASCIIDigit != true, let found = CalendarDate.month(line, at: position) else { return nil }
        let next = found.month == 12 ? CivilDay(year: found.year + 1, month: 1, day: 1) : CivilDay(year: found.year, month: found.month + 1, day: 1)
        return (CivilDay(year: found.year, month: found.month, day: 1), next.advanced(by: -1), found.end)
    }
}

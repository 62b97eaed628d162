import Catalog

/// A day as pages write it: 令和8年1月31日, 2026/1/31, R8.1.31, "January 31, 2026", "31 January"; the year may be missing.
struct CalendarDate: Equatable {
    var year: Int?
    var month: Int
    var day: Int
    /// With a weekday in brackets behind it.
    var range: Range<Int>

    /// Nil where no date begins here.
    init?(_ line: FoldedLine, at start: Int) {
        guard let first = line[start], Self.starts.mayContain(first), line[start - 1]?.isASCIIDigit != true,
            !first.isASCIILetter || line[start - 1]?.isASCIILetter != true, line[start - 1] != "/", line[start - 1] != ".",
            !Self.followsYear(line, at: start)
        else { return nil }
        var scanner = LineScanner(line, at: start)
        guard let found = Self.japanese(&scanner) ?? Self.english(&scanner), Self.isDay(found.day, of: found.month, found.year) else { return nil }
        var end = scanner.at
        scanner.skipBlanks()
        if scanner.take("("), let close = line.find(")", from: scanner.at, to: scanner.at + 8) { end = close.upperBound }
        (year, month, day, range) = (found.year, found.month, found.day, start..<end)
    }

    /// Whether a year stands before: 2月29日 in 2027年2月29日 is no day of another one.
    private static func followsYear(_ line: FoldedLine, at start: Int) -> Bool {
        guard line[start - 1] == "年" else { return false }
        var first = start - 1
        while line[first - 1]?.isASCIIDigit == true { first -= 1 }
        let (count, before) = (start - 1 - first, line[first - 1])
        return count == 4 || count > 0 && (before == "和" || before == "成")
    }

    /// Whether a month has so many days; without a year, February has 29.
    static func isDay(_ day: Int, of month: Int, _ year: Int? = nil) -> Bool {
        let year = year ?? 2000
        return (1...12).contains(month) && (1...31).contains(day) && CivilDay(year: year, month: month, day: day).parts == (year, month, day)
    }

    private static let starts = ScalarSet("0123456789令平昭rjfmasond")
    /// The year before the first of each era.
    private static let eras: [(String, Int)] = [("令和", 2018), ("平成", 1988), ("昭和", 1925), ("r", 2018)]

    /// A month of a year as pages write it: 令和7年12月, 2025年12月, "December 2025"; nil where none begins here.
    static func month(_ line: FoldedLine, at start: Int) -> (year: Int, month: Int, end: Int)? {
        guard let first = line[start], Self.starts.mayContain(first) else { return nil }
        var scanner = LineScanner(line, at: start)
        if let year = japaneseYear(&scanner) {
            scanner.skipBlanks()
            guard let month = scanner.digits(upTo: 2), (1...12).contains(month), scanner.take("月") else { return nil }
            return (year, month, scanner.at)
        }
        guard let month = englishMonth(&scanner) else { return nil }
        scanner.skipBlanks()
        guard let year = scanner.digits(upTo: 4), (1990..<2100).contains(year) else { return nil }
        return (year, month, scanner.at)
    }

    /// A year with the sign behind it; nothing is taken where there is none.
    private static func japaneseYear(_ scanner: inout LineScanner) -> Int? {
        let start = scanner.at
        var year: Int?
        for (era, offset) in eras where year == nil && scanner.take(era) {
            year = (scanner.take("元") ? 1 : scanner.digits(upTo: 2)).map { $0 + offset }
        }
        if year == nil {
            scanner.at = start
            year = scanner.digits(upTo: 4).flatMap { (1990..<2100).contains($0) ? $0 : nil }
        }
        if year != nil {
            // 令和8年（2026年）1月31日
            let isCounted = scanner.take("年")
            if scanner.take("("), let close = scanner.line.find(")", from: scanner.at, to: scanner.at + 8) { scanner.at = close.upperBound }
            if isCounted || scanner.take("年") || scanner.take("/") || scanner.take(".") || scanner.take("-") { return year }
        }
        scanner.at = start
        return nil
    }

    private static func japanese(_ scanner: inout LineScanner) -> (year: Int?, month: Int, day: Int)? {
        let start = scanner.at
        let year = japaneseYear(&scanner)
        // 令和7年 10月 23日
        if year != nil { scanner.skipBlanks() }
        guard let month = scanner.digits(upTo: 2), takeMonthSign(&scanner, mayBeBlank: year != nil) || scanner.take("/") || year != nil && (scanner.take(".") || scanner.take("-")),
            let day = scanner.digits(upTo: 2), scanner.line[scanner.at]?.isASCIIDigit != true, scanner.line[scanner.at] != "/"
        else {
            scanner.at = start
            return nil
        }
        _ = scanner.take("日")
        return (year, month, day)
    }

    private static func takeMonthSign(_ scanner: inout LineScanner, mayBeBlank: Bool) -> Bool {
        guard scanner.take("月") else { return false }
        if mayBeBlank { scanner.skipBlanks() }
        return true
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ]

    /// Of each month "december", "dec.", "dec"; a September may have four letters.
    private static let monthSpellings: [[String]] = months.map { [$0, $0.prefix(3) + ".", String($0.prefix(3)), $0.prefix(4) + ".", String($0.prefix(4))] }
    private static let monthNames = WordSet(monthSpellings.flatMap { $0 })

    /// Takes the name of a month, 1–12.
    static func englishMonth(_ scanner: inout LineScanner) -> Int? {
        guard let found = monthNames.match(scanner.line, at: scanner.at) else { return nil }
        scanner.at = found.end
        return found.place / 5 + 1
    }

    private static func english(_ scanner: inout LineScanner) -> (year: Int?, month: Int, day: Int)? {
        let start = scanner.at
        var day = scanner.digits(upTo: 2)
        if day != nil {
            _ = scanner.takeWord(["st", "nd", "rd", "th"])
            scanner.skipBlanks()
            if scanner.takeWord(["of"]) != nil { scanner.skipBlanks() }
        }
        let month = englishMonth(&scanner)
        scanner.skipBlanks()
        // "March 2026" has no 20th; "31 March 2026" has its day before.
        var isYear = false
        if day == nil {
            day = scanner.digits(upTo: 2)
            isYear = scanner.line[scanner.at]?.isASCIIDigit == true
            _ = scanner.takeWord(["st", "nd", "rd", "th"])
        }
        guard let month, let day, !isYear else {
            scanner.at = start
            return nil
        }
        let end = scanner.at
        _ = scanner.take(",")
        scanner.skipBlanks()
        if let year = scanner.digits(upTo: 4), (1990..<2100).contains(year) { return (year, month, day) }
        scanner.at = end
        return (nil, month, day)
    }
}

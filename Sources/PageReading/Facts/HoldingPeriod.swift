/// From when or until when something holds: 令和7年12月まで, 2026年1月5日から, "until December 2025". Only with a year.
struct HoldingPeriod: Equatable {
    /// `yyyy-MM-dd`; of a month the first day.
    var begins: String?
    /// `yyyy-MM-dd`; of a month the last day.
    var ends: String?

    private static let hints: WordSet = ["年", "until ", "till ", "through ", "from ", "as of ", "effective ", "starting "]
    private static let eras: [(String, Int)] = [("令和", 2018), ("平成", 1988)]
    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

    static func find(in line: FoldedLine) -> HoldingPeriod? {
        guard line.hasDigit, line.count <= 200, hints.isIn(line, asWords: false) else { return nil }
        var period = HoldingPeriod()
        for position in 0..<line.count {
            guard let here = line[position], line[position - 1]?.isASCIIDigit != true else { continue }
            if here.isASCIIDigit || here == "令" || here == "平" { period.take(japanese: line, at: position) }
            if here.isASCIILetter, line[position - 1]?.isASCIILetter != true { period.take(english: line, at: position) }
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

    private mutating func take(japanese line: FoldedLine, at position: Int) {
        var scanner = LineScanner(line, at: position)
        var year: Int?
        for (era, offset) in Self.eras where year == nil {
            if scanner.take(era) { year = (scanner.take("元") ? 1 : scanner.digits(upTo: 2)).map { $0 + offset } }
        }
        if year == nil { year = scanner.digits(upTo: 4) }
        guard let year, (1990...2100).contains(year) else { return }
        if scanner.take("("), let close = line.find(")", from: scanner.at, to: scanner.at + 8) { scanner.at = close.upperBound }
        scanner.skipBlanks()
        guard scanner.take("年") else { return }
        scanner.skipBlanks()
        guard let month = scanner.digits(upTo: 2), (1...12).contains(month), scanner.take("月") else { return }
        scanner.skipBlanks()
        let day = scanner.digits(upTo: 2)
        if day != nil { guard scanner.take("日") else { return } }
        if scanner.take("("), let close = line.find(")", from: scanner.at, to: scanner.at + 6) { scanner.at = close.upperBound }
        if scanner.take("まで") || scanner.take("迄") { ends = Self.text(year, month, day ?? Self.length(of: month, year)) }
        if scanner.take("から") || scanner.take("より") || scanner.take("以降") { begins = Self.text(year, month, day ?? 1) }
    }

    /// "until December 2025", "from January 5, 2026", "until 31 March 2026".
    private mutating func take(english line: FoldedLine, at position: Int) {
        var scanner = LineScanner(line, at: position)
        guard let word = scanner.takeWord(["until", "till", "through", "from", "as of", "effective", "starting"]) else { return }
        let isEnd = word.hasPrefix("t") || word == "until"
        scanner.skipBlanks()
        _ = scanner.take("the end of ")
        var day = scanner.digits(upTo: 2)
        scanner.skipBlanks()
        guard let month = Self.months.firstIndex(where: { line.stands($0, at: scanner.at) }) else { return }
        while line[scanner.at]?.isASCIILetter == true || line[scanner.at] == "." { scanner.at += 1 }
        scanner.skipBlanks()
        let number = scanner.digits(upTo: 4)
        var year = number.flatMap { $0 > 31 ? $0 : nil }
        if year == nil, let number {
            day = number
            _ = scanner.takeWord(["st", "nd", "rd", "th"])
            _ = scanner.take(",")
            scanner.skipBlanks()
            year = scanner.digits(upTo: 4)
        }
        guard let year, (1990...2100).contains(year) else { return }
        if isEnd { ends = Self.text(year, month + 1, day ?? Self.length(of: month + 1, year)) } else { begins = Self.text(year, month + 1, day ?? 1) }
    }

    private static func length(of month: Int, _ year: Int) -> Int {
        month == 2 ? (year % 4 == 0 && year % 100 != 0 || year % 400 == 0 ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    }

    private static func text(_ year: Int, _ month: Int, _ day: Int) -> String? {
        guard (1...31).contains(day) else { return nil }
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(year)-\(two(month))-\(two(day))"
    }

    /// The day before, `yyyy-MM-dd`.
    static func day(before text: String) -> String? {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3 else { return nil }
        if parts[2] > 1 { return Self.text(parts[0], parts[1], parts[2] - 1) }
        let (year, month) = parts[1] > 1 ? (parts[0], parts[1] - 1) : (parts[0] - 1, 12)
        return Self.text(year, month, length(of: month, year))
    }
}

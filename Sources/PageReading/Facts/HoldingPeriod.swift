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

    /// A period with where the line names it, its particle or preposition included.
    struct Mention {
        var period: HoldingPeriod
        var range: Range<Int>
    }

    /// All that the line names, taken together.
    static func find(in line: FoldedLine) -> HoldingPeriod? {
        let mentions = mentions(in: line)
        return mentions.isEmpty ? nil : HoldingPeriod(begins: mentions.compactMap(\.period.begins).last, ends: mentions.compactMap(\.period.ends).last)
    }

    /// In the order of the line; 2026年12月1日から2027年1月31日まで is one.
    static func mentions(in line: FoldedLine) -> [Mention] {
        guard line.hasDigit, line.count <= 200, hints.isIn(line, asWords: false) else { return [] }
        var found: [Mention] = []
        for position in 0..<line.count {
            guard let next = mention(line, at: position) else { continue }
            if let last = found.last, last.period.ends == nil, next.period.begins == nil, next.range.lowerBound - last.range.upperBound <= 1 {
                found[found.count - 1] = Mention(period: HoldingPeriod(begins: last.period.begins, ends: next.period.ends), range: last.range.lowerBound..<next.range.upperBound)
            } else {
                found.append(next)
            }
        }
        return found
    }

    private static func mention(_ line: FoldedLine, at position: Int) -> Mention? {
        if let days = days(line, at: position) {
            if let word = ending.first(where: { line.stands($0, at: days.end) }) {
                return Mention(period: HoldingPeriod(ends: days.last), range: position..<days.end + word.unicodeScalars.count)
            }
            guard let word = beginning.first(where: { line.stands($0, at: days.end) }) else { return nil }
            let end = days.end + word.unicodeScalars.count
            // 2026年12月1日から1月15日まで: the year of the first day, or the next.
            if let last = CalendarDate(line, at: end), last.year == nil, let word = ending.first(where: { line.stands($0, at: last.range.upperBound) }) {
                let (year, month, day) = days.first.parts
                let ends = CivilDay(year: (last.month, last.day) < (month, day) ? year + 1 : year, month: last.month, day: last.day)
                return Mention(period: HoldingPeriod(begins: days.first, ends: ends), range: position..<last.range.upperBound + word.unicodeScalars.count)
            }
            return Mention(period: HoldingPeriod(begins: days.first), range: position..<end)
        }
        guard line[position - 1]?.isASCIILetter != true else { return nil }
        if let word = endingWords.match(line, at: position), let days = days(behind: word.end, line) {
            return Mention(period: HoldingPeriod(ends: days.last), range: position..<days.end)
        }
        guard let word = beginningWords.match(line, at: position), let days = days(behind: word.end, line) else { return nil }
        return Mention(period: HoldingPeriod(begins: days.first), range: position..<days.end)
    }

    // MARK: Of what

    /// What a period bounds of the things that its line lists.
    struct Bound: Equatable {
        var period: HoldingPeriod
        /// Whether the line tells of it after the things before it, as what will be instead: 9時～17時（2027年1月1日からは10時～18時）.
        var isInstead = false
    }

    /// For each thing that a line lists the period that it holds in. A period behind a thing and divided from the next one is that
    /// of what stands before it; any other is that of what follows, in a bracket as far as that reaches.
    static func bounds(of things: [Range<Int>], by mentions: [Mention], in line: FoldedLine) -> [Bound?] {
        var bounds: [Bound?] = Array(repeating: nil, count: things.count)
        for mention in mentions {
            let next = things.firstIndex { $0.lowerBound >= mention.range.upperBound } ?? things.count
            let (before, after) = (next > 0 ? min(things[next - 1].upperBound, mention.range.lowerBound) : 0, next < things.count ? things[next].lowerBound : line.count)
            let isBehind = next == things.count
                || next > 0 && divide(line, mention.range.upperBound..<after) > divide(line, before..<mention.range.lowerBound)
            if isBehind {
                // （ただし、東部支所は2027年1月4日から）
                if next > 0, namesPlace(line, before..<mention.range.lowerBound) { continue }
                for index in 0..<next where bounds[index] == nil { bounds[index] = Bound(period: mention.period) }
                if next > 0, let own = bounds[next - 1]?.period { bounds[next - 1]?.period = own.filled(with: mention.period) }
                continue
            }
            for index in next..<things.count where !closes(line, mention.range.upperBound..<things[index].lowerBound) {
                // 本庁舎 9時～17時、支所 2027年1月1日から9時～16時: of another place.
                bounds[index] = Bound(period: mention.period, isInstead: next > 0 && !namesPlace(line, before..<mention.range.lowerBound))
            }
        }
        return bounds
    }

    static func namesPlace(_ line: FoldedLine, _ range: Range<Int>) -> Bool { CounterParser.isOffice(line.wording(range).trimmed(of: "、,。;；（(は")) }

    /// How far what stands between two things keeps them apart.
    private static func divide(_ line: FoldedLine, _ range: Range<Int>) -> Int {
        range.reduce(0) { result, position in
            switch line[position] {
            case ")": 3
            case ";", "。": max(result, 2)
            case ",", "、", "(", "/", "|": max(result, 1)
            default: result
            }
        }
    }

    /// Whether a bracket closes there that was opened before.
    private static func closes(_ line: FoldedLine, _ range: Range<Int>) -> Bool {
        var depth = 0
        for position in range {
            if line[position] == "(" { depth += 1 }
            if line[position] == ")" { depth -= 1 }
            if depth < 0 { return true }
        }
        return false
    }

    /// With what the other one says besides, where both can be.
    private func filled(with other: HoldingPeriod) -> HoldingPeriod {
        let whole = HoldingPeriod(begins: begins ?? other.begins, ends: ends ?? other.ends)
        if let first = whole.begins, let last = whole.ends, last < first { return self }
        return whole
    }

    /// The periods besides this one: until the day before it, and from the day after.
    var others: [HoldingPeriod] {
        [begins.map { HoldingPeriod(ends: $0.advanced(by: -1)) }, ends.map { HoldingPeriod(begins: $0.advanced(by: 1)) }].compactMap { $0 }
    }

    /// The period where the line says nothing else: 【令和7年12月まで】.
    static func label(_ line: FoldedLine) -> HoldingPeriod? {
        guard line.count <= 40, let period = find(in: line) else { return nil }
        let rest = line.scalars.count { !$0.isASCIIDigit && !"令和平成年月日曜火水木金土元まで迄から以降よりは();,[]【】<>≪≫~・、:※*●■○◆ ".unicodeScalars.contains($0) && !$0.isASCIILetter }
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

import Catalog

/// What a line says of closed days that are public holidays: （祝日の場合は翌平日）, "if Monday is a holiday, closed the next day".
struct HolidayRule: Equatable {
    /// As published.
    var words: String
    var target: HolidayShift.Target

    private static let holidays: WordSet = ["祝日", "祝休日", "祝祭日", "休日", "holiday", "holidays"]
    private static let conditions: WordSet = ["場合", "ときは", "とき、", "時は", "当たる", "あたる", "重なる", "重なった", "if", "when", "falls on", "fall on"]
    private static let shifts: WordSet = [
        "翌", "直後", "次の", "その後", "next day", "following day", "next weekday", "following weekday", "next business day", "following business day", "day after",
        "next working day",
    ]
    private static let weekdays: WordSet = ["平日", "weekday", "business day", "working day", "休日でない", "祝日でない", "休日以外", "祝日以外", "休日を除く", "祝日を除く"]

    /// The rule of the line; nil where it has none, or says only that it is open then.
    static func find(in line: FoldedLine) -> HolidayRule? {
        guard line.mentions(shifts), line.contains(anyOf: holidays) else { return nil }
        for range in asides(in: line) {
            let own = FoldedLine(line, range)
            guard own.contains(anyOf: holidays), own.contains(anyOf: conditions), own.contains(anyOf: shifts) else { continue }
            return HolidayRule(words: line.wording(range).trimmed(of: "()（）。、,.;；"), target: own.contains(anyOf: weekdays) ? .nextWeekday : .nextDay)
        }
        return nil
    }

    func shift(of days: DaySet) -> HolidayShift? {
        let weekly = days.subtracting(.holiday)
        return weekly.isEmpty ? nil : HolidayShift(days: weekly, target: target)
    }

    /// What of a line says what happens when days meet, and not which days are meant: in brackets, or a clause.
    static func asides(in line: FoldedLine) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        if line.present.mayContain("(") {
            var open: Int?
            for position in 0..<line.count {
                if line[position] == "(" || line[position] == ";" && open != nil { open = position }
                if line[position] == ")", let start = open {
                    let text = line.folded(start..<position)
                    if ["場合", "ときは", "重なる", "falls on", "is a holiday", "if "].contains(where: { text.contains($0) }) { ranges.append(start..<position + 1) }
                    open = nil
                }
            }
        }
        guard line.mentions(shifts), let condition = conditions.first(in: line), line.contains(anyOf: holidays), !ranges.contains(where: { $0.contains(condition.lowerBound) }) else {
            return ranges
        }
        // From the comma or the end of the sentence before, to the end of this one.
        var start = condition.lowerBound
        while let scalar = line[start - 1], !"。、,;:(".unicodeScalars.contains(scalar), !(scalar == " " && line[start - 2] == ".") { start -= 1 }
        var end = condition.upperBound
        while let scalar = line[end], !"。;)".unicodeScalars.contains(scalar), !(scalar == "." && line[end + 1].map { $0 == " " } ?? true) { end += 1 }
        ranges.append(start..<end)
        return ranges
    }
}

import Catalog

/// Tables whose columns say when: 中央図書館 | 9時～20時 | 9時～17時 | 月曜日 under 平日, 土日祝日 and 休館日.
extension HoursParser {
    /// What a row says under such heads; nil where its table has none.
    static func read(columns block: Block) -> Reading? {
        guard block.kind == .row, !block.isHead, block.cells.count > 1, block.cells.contains(where: { !$0.header.isEmpty }) else { return nil }
        var (reading, isOfClosing, isOfBreaks, isAlwaysOpen) = (Reading(), false, false, false)
        var rest: [(header: FoldedLine, text: String)] = []
        for cell in block.cells {
            let header = FoldedLine(cell.header)
            if breakHeads.isIn(header), header.count <= 20 {
                isOfBreaks = true
                reading.breaks += ClockSpan.find(in: FoldedLine(cell.text)).map { ClosedSpan(opens: $0.opens, closes: $0.closes) }
            } else if isClosing(header) {
                isOfClosing = true
                let text = FoldedLine(cell.text)
                if text.mentions(noDays) {
                    isAlwaysOpen = true
                } else {
                    let own = read(text, isClosedList: true)
                    add(own, to: &reading)
                    // 水曜日 13:00～17:00 in a column of closed days
                    reading.breaks += own.hours.map { ClosedSpan(opens: $0.opens, closes: $0.closes, days: $0.days) }
                }
            } else {
                rest.append((header, cell.text))
            }
        }
        var isOfDays = false
        for (header, text) in rest where block.cells.count > 2 && header.count > 0 && header.count <= 20 && !text.isEmpty {
            let head = read(header)
            guard head.hours.isEmpty, head.namesDays else { continue }
            let groups = head.groups.isEmpty ? open(.everyDay, but: head.exclusions) : head.groups
            let cell = FoldedLine(text)
            let own = read(cell)
            guard !own.hours.isEmpty, !own.namesDays else { continue }
            isOfDays = true
            let weeks = WeeksOfMonth.find(inCell: cell)
            for hours in own.hours {
                for group in groups where weeks != .unknown && !(head.groups.isEmpty && head.exclusions.isEmpty) {
                    var hours = hours
                    (hours.days, hours.weeks) = (group.days, group.weeks)
                    if case .weeks(let own) = weeks { hours.weeks = own }
                    reading.hours.append(hours)
                }
            }
        }
        guard isOfDays || isOfClosing || isOfBreaks else { return nil }
        if !isOfDays {
            let own = read(FoldedLine(rest.map(\.text).filter { !$0.isEmpty }.joined(separator: " | ")))
            (reading.hours, reading.namesDays, reading.holding) = (own.hours, own.namesDays, own.holding)
            add(own, to: &reading)
            reading.breaks += own.breaks
        }
        let isTold = isAlwaysOpen || !reading.exclusions.isEmpty || !reading.closures.isEmpty || reading.isYearEnd
        reading.namesDays = reading.namesDays || isOfDays || isTold
        let shift = reading.onHolidays?.shift(of: reading.excluded)
        reading.hours = reading.hours.flatMap { whole -> [ServiceHours] in
            var hours = whole
            if hours.days.isEmpty, isTold { hours.days = .everyDay }
            hours.shift = shift ?? hours.shift
            return open(hours, but: reading.exclusions).flatMap { part in reading.breaks.reduce([part]) { parts, span in parts.flatMap(span.taken(from:)) } }
        }
        reading.breaks = []
        return reading
    }

    /// What is left of hours beside closed days.
    private static func open(_ hours: ServiceHours, but exclusions: [DayMention]) -> [ServiceHours] {
        guard !exclusions.isEmpty, !hours.days.isEmpty else { return [hours] }
        return open(hours.days, but: exclusions).compactMap { group in
            var part = hours
            part.days = group.days
            if let weeks = group.weeks { part.weeks = hours.weeks.map { $0.filter(weeks.contains) } ?? weeks }
            return part.weeks == [] ? nil : part
        }
    }

    private static func add(_ own: Reading, to reading: inout Reading) {
        reading.exclusions += own.exclusions
        reading.excluded.formUnion(own.excluded)
        reading.closures += own.closures
        reading.isYearEnd = reading.isYearEnd || own.isYearEnd
        reading.onHolidays = reading.onHolidays ?? own.onHolidays
    }

    private static func isClosing(_ header: FoldedLine) -> Bool {
        guard header.count > 0, header.count <= 24, !header.mentions(["以外", "を除く", "前日", "翌日"]) else { return false }
        let text = header.folded(0..<header.count).trimmed(of: "()[]【】:※・ ")
        return closingLabels.begins(header, at: 0) || closedHeads.contains { text.hasSuffix($0) }
    }

    private static let closedHeads = [
        "休館日", "休所日", "休業日", "定休日", "閉庁日", "閉館日", "休診日", "休園日", "休場日", "休室日", "閉室日", "閉所日", "休止日", "休み", "closed", "closed days", "days closed", "closing day", "regular holiday", "regular holidays",
    ]
    private static let breakHeads: WordSet = ["昼休", "休憩", "中休み", "休止時間", "lunch", "lunch break", "break", "breaks"]
    private static let noDays: WordSet = ["無休", "なし", "無し", "ありません", "none", "open every day"]
}

import Catalog

/// Tables that have days for columns: 中央図書館 | 9時～20時 | 9時～17時 | 月曜日 under 平日, 土日祝日 and 休館日.
extension HoursParser {
    private static let times = ScalarSet("時:m")

    /// What a row says under such heads; nil where its table has none.
    static func read(columns block: Block, _ line: FoldedLine) -> Reading? {
        guard block.kind == .row, !block.isHead, block.cells.count > 2, line.hasDigit, line.present.mayContainAny(times) else { return nil }
        var reading = Reading()
        var isOfDays = false
        for cell in block.cells where !cell.header.isEmpty && !cell.text.isEmpty {
            let header = FoldedLine(cell.header)
            if header.count <= 16, closingLabels.begins(header, at: 0) {
                let own = read(FoldedLine(cell.text), isClosedList: true)
                reading.excluded.formUnion(own.excluded.union(own.days))
                reading.closures += own.closures
                reading.isYearEnd = reading.isYearEnd || own.isYearEnd
                reading.onHolidays = reading.onHolidays ?? own.onHolidays
                continue
            }
            let days = read(header).days
            let own = read(FoldedLine(cell.text))
            guard header.count <= 20, !days.isEmpty, !own.hours.isEmpty, !own.namesDays else { continue }
            isOfDays = true
            for var hours in own.hours {
                hours.days = days
                reading.hours.append(hours)
            }
        }
        guard isOfDays else { return nil }
        reading.namesDays = true
        for index in reading.hours.indices {
            reading.hours[index].days.subtract(reading.excluded)
            reading.hours[index].shift = reading.onHolidays?.shift(of: reading.excluded)
        }
        reading.hours.removeAll(where: \.days.isEmpty)
        return reading
    }
}

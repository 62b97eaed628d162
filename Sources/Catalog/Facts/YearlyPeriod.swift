/// A span of days that comes every year, both ends included; it may run over New Year.
package struct YearlyPeriod: Codable, Sendable, Hashable {
    /// Months are 1–12, days 1–31.
    package var fromMonth: Int
    package var fromDay: Int
    package var toMonth: Int
    package var toDay: Int

    package init(fromMonth: Int, fromDay: Int, toMonth: Int, toDay: Int) {
        self.fromMonth = fromMonth
        self.fromDay = fromDay
        self.toMonth = toMonth
        self.toDay = toDay
    }

    package func contains(month: Int, day: Int) -> Bool {
        let (date, from, to) = ((month, day), (fromMonth, fromDay), (toMonth, toDay))
        return from <= to ? from <= date && date <= to : from <= date || date <= to
    }
}

/// A span of days that comes every year, both ends included; it may run over New Year.
package struct YearlyPeriod: Codable, Sendable, Hashable {
    /// Months are 1–12, days 1–31.
    package var fromMonth: Int
    package var fromDay: Int
    package var toMonth: Int
    package var toDay: Int
    /// Whether the page names the days without dates: those above are then not to be said.
    package var isUndated: Bool

    /// 年末年始, "the year-end and New Year" without dates: the days on which public offices are closed by their ordinances, all of
    /// which follow the law on holidays of the state's.
    package static let yearEnd = YearlyPeriod(fromMonth: 12, fromDay: 29, toMonth: 1, toDay: 3, isUndated: true)

    package init(fromMonth: Int, fromDay: Int, toMonth: Int, toDay: Int, isUndated: Bool = false) {
        self.isUndated = isUndated
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

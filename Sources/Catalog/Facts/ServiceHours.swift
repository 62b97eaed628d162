/// One line of opening hours: on which days, from when to when, for which languages.
package struct ServiceHours: Codable, Sendable, Hashable {
    /// ISO 639 codes of the languages that these hours hold for; empty means all that the line serves.
    package var languages: [String]
    /// Empty where the page does not say on which days: such hours hold on weekdays at least, and nobody knows of the others.
    package var days: DaySet
    /// In which weeks of the month, 1–5 and ascending: [1, 3] with Sunday is every first and third Sunday. Nil: in every week.
    package var weeks: [Int]?
    /// Minutes after midnight, 0–1439.
    package var opens: Int
    /// Minutes after midnight of the opening day, 1–2880; above 1440 the span runs past midnight, and 0–1440 is a
    /// round-the-clock line.
    package var closes: Int

    /// The first and the last day on which they hold; nil where the page sets no such bound.
    package var begins: CivilDay?
    package var ends: CivilDay?

    /// What follows where a closed day of the week is a public holiday; nil where the page says nothing of it.
    package var shift: HolidayShift?

    package init(
        languages: [String] = [], days: DaySet, weeks: [Int]? = nil, opens: Int, closes: Int, begins: CivilDay? = nil, ends: CivilDay? = nil,
        shift: HolidayShift? = nil
    ) {
        self.languages = languages
        self.days = days
        self.weeks = weeks
        self.opens = opens
        self.closes = closes
        self.begins = begins
        self.ends = ends
        self.shift = shift
    }

    /// When they end, as a clock shows it: minutes after the midnight before, 1–1440.
    package var closingTime: Int { closes > 1440 ? closes - 1440 : closes }

    /// Whether the line is answered round the clock.
    package var isAllDay: Bool { opens == 0 && closes == 1440 }
}

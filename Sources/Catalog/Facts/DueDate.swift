/// The day by which a resident must have done something.
package struct DueDate: Codable, Sendable, Hashable {
    /// Nil where the page names none: this year's, or every year's.
    package var year: Int?
    package var month: Int
    package var day: Int

    package init(year: Int? = nil, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }
}

/// A day, counted from 1970-01-01.
struct DaysSinceEpoch: Sendable, Equatable {
    var value: Int

    init(value: Int) { self.value = value }

    /// - Parameter date: like `2026-11-20`; nil for anything else.
    init?(date: String) {
        let parts = date.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2], (1...12).contains(month),
            (1...31).contains(day), (1...9999).contains(year)
        else { return nil }
        // Days of a year that begins in March, so that the leap day is its last.
        let shifted = month > 2 ? year : year - 1
        let era = shifted / 400, yearOfEra = shifted % 400
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        value = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}

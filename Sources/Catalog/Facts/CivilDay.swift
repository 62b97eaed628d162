/// A day of the Gregorian calendar, without a time zone: whole-number arithmetic, since who resolves opening hours asks for some
/// thirty days at every line of every reply.
package struct CivilDay: Sendable, Hashable, Comparable {
    /// Days since 1970-01-01.
    package var number: Int

    package init(number: Int) { self.number = number }

    /// The day of these figures; months are 1–12, and a day beyond its month's end is one of the next month.
    package init(year: Int, month: Int, day: Int) {
        // Years that begin in March, in eras of 400 years, so that the leap day is the last of its year.
        let shifted = month > 2 ? year : year - 1
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        number = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    package var parts: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let index = (5 * dayOfYear + 2) / 153
        let month = index < 10 ? index + 3 : index - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * index + 2) / 5 + 1)
    }

    /// 0 is Monday, 6 Sunday. The first of January 1970 was a Thursday.
    package var weekday: Int { let rest = (number + 3) % 7; return rest < 0 ? rest + 7 : rest }

    package static func < (left: CivilDay, right: CivilDay) -> Bool { left.number < right.number }

    package func advanced(by days: Int) -> CivilDay { CivilDay(number: number + days) }
}

/// As ISO 8601 writes it, which is how catalogs hold it.
extension CivilDay: Codable {
    /// - Parameter iso: `yyyy-MM-dd`; nil for anything else, and for a day that there is not.
    package init?(iso: some StringProtocol) {
        let parts = iso.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2], (1...9999).contains(year), (1...12).contains(month),
            (1...31).contains(day)
        else { return nil }
        self.init(year: year, month: month, day: day)
        guard self.parts == (year, month, day) else { return nil }
    }

    package var iso: String {
        let (year, month, day) = parts
        func two(_ figure: Int) -> String { figure < 10 ? "0\(figure)" : "\(figure)" }
        return "\(year)-\(two(month))-\(two(day))"
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let day = CivilDay(iso: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no day as yyyy-MM-dd")
        }
        self = day
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}

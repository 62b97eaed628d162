/// Digits that may belong to one number: groups of them with separators between.
struct DigitGroups {
    struct Group {
        /// Where it stands in the text.
        var range: Range<Int>
        var digits: [Int]
        /// Whether only hyphens join it to the group before.
        var isHyphenated: Bool
    }

    var groups: [Group]

    var count: Int { groups.reduce(0) { $0 + $1.digits.count } }

    static func text(_ groups: ArraySlice<Group>) -> String { groups.flatMap(\.digits).map(String.init).joined() }

    /// Eight digits that are a day of our times: `20261124`.
    static func isDate(_ digits: [Int]) -> Bool {
        digits.count == 8 && isDate(value(digits[0..<4]), value(digits[4..<6]), value(digits[6..<8]))
    }

    static func isDate(_ year: Int, _ month: Int, _ day: Int) -> Bool {
        isYear(year) && (1...12).contains(month) && (1...31).contains(day)
    }

    static func isYear(_ value: Int) -> Bool { (1900...2100).contains(value) }

    static func value(_ digits: some Sequence<Int>) -> Int { digits.reduce(0) { ($0 &* 10) &+ $1 } }

    /// Whether the groups are a day: 2026-11-24, 24.11.2026, 20261124.
    static func isDate(_ groups: ArraySlice<Group>) -> Bool {
        let digits = groups.map(\.digits)
        if digits.count == 1 { return isDate(digits[0]) }
        guard digits.count == 3, digits[1].count <= 2 else { return false }
        let values = digits.map { value($0) }
        if digits[0].count == 4, digits[2].count <= 2 { return isDate(values[0], values[1], values[2]) }
        guard digits[2].count == 4, digits[0].count <= 2 else { return false }
        return isDate(values[2], values[1], values[0]) || isDate(values[2], values[0], values[1])
    }

    /// Years in a row, upwards or downwards, with blanks or dots between: a list of years, as far as can be told.
    static func areYears(_ groups: ArraySlice<Group>) -> Bool {
        guard groups.count > 1, groups.allSatisfy({ $0.digits.count == 4 && isYear(value($0.digits)) }) else { return false }
        guard groups.dropFirst().allSatisfy({ !$0.isHyphenated }) else { return false }
        let years = groups.map { value($0.digits) }
        let pairs = zip(years, years.dropFirst())
        return pairs.allSatisfy { $0 < $1 } || pairs.allSatisfy { $0 > $1 }
    }

    /// Round amounts, as fees are.
    static func areRound(_ groups: ArraySlice<Group>) -> Bool { groups.allSatisfy { value($0.digits) % 100 == 0 } }

    /// Hours without a colon: 0930, 1730.
    static func areHours(_ groups: ArraySlice<Group>) -> Bool {
        groups.allSatisfy { $0.digits.count == 4 && value($0.digits) / 100 <= 24 && value($0.digits) % 100 < 60 }
    }
}

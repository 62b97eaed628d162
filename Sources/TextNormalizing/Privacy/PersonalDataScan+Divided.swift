/// Twelve digits with something between them that stands in no number: "1234/5678/9012", "1234 then 5678 and 9012".
extension PersonalDataScan {
    /// Farther from each other, groups are not said as one number.
    private static let farthest = 24
    /// More marks between digits are none that divide them.
    private static let mostMarks = 4
    /// What the same mark may divide; an Individual Number is printed in fours.
    private static let marked = [[4, 4, 4], [3, 3, 3, 3], Array(repeating: 1, count: 12)]
    /// What only the check digit tells from two amounts.
    private static let loose = [[8, 4], [4, 8], [6, 6]]

    /// - Returns: whether there are such.
    mutating func findDivided(_ groups: [DigitGroups.Group], published: Set<String>) -> Bool {
        let found = findMarked(groups)
        let open = groups.filter { isOpen($0.range.lowerBound) }
        return findSaid(open, apart(from: published, open)) || found
    }

    /// With the same mark between all of them: "1234/5678/9012", "[1234][5678][9012]", "1,2,3,…".
    private mutating func findMarked(_ groups: [DigitGroups.Group]) -> Bool {
        var isFound = false
        var start = 0
        while start < groups.count {
            let mark = mark(before: start + 1, in: groups)
            var end = start + 1
            while end < groups.count, mark != nil, self.mark(before: end, in: groups) == mark { end += 1 }
            let window = groups[start..<end]
            if Self.marked.contains(window.map(\.digits.count)), !DigitGroups.areYears(window), !DigitGroups.areRound(window) {
                isFound = take(window)
            }
            start = end
        }
        return isFound
    }

    /// With anything between them, as one says a number in parts: three fours, or two parts whose check digit fits.
    ///
    /// - Parameter isNumber: of each group, whether it may be part of such a number.
    private mutating func findSaid(_ groups: [DigitGroups.Group], _ isNumber: [Bool]) -> Bool {
        var isFound = false
        var start = 0
        while start < groups.count {
            var end = start + 1
            if isNumber[start] {
                while end < groups.count, isNumber[end], isNear(end, in: groups) { end += 1 }
                let run = groups[start..<end]
                let sizes = run.map(\.digits.count)
                if run.count % 3 == 0, sizes.allSatisfy({ $0 == 4 }) {
                    for first in stride(from: start, to: end, by: 3) where isSaid(groups[first..<first + 3]) { isFound = take(groups[first..<first + 3]) }
                } else if Self.loose.contains(sizes), IndividualNumber.isValid(run.flatMap(\.digits)) {
                    isFound = take(run)
                }
            }
            start = end
        }
        return isFound
    }

    private mutating func take(_ window: ArraySlice<DigitGroups.Group>) -> Bool {
        guard let first = window.first, let last = window.last else { return false }
        remove(first.range.lowerBound..<last.range.upperBound, as: IndividualNumber.isValid(window.flatMap(\.digits)) ? .individualNumber : .numberLike)
        return true
    }

    /// Whether three fours are no years, amounts or hours. What only separators divide is judged with what stands around it.
    private func isSaid(_ window: ArraySlice<DigitGroups.Group>) -> Bool {
        let gaps = zip(window, window.dropFirst()).map { $0.range.upperBound..<$1.range.lowerBound }
        guard gaps.contains(where: { gap in !gap.allSatisfy { Self.isSeparator(scalars[$0]) } }), !DigitGroups.areHours(window) else { return false }
        let isAmount = window.contains { DigitGroups.isYear(DigitGroups.value($0.digits)) || DigitGroups.areRound([$0]) || hasCurrency($0) }
        let units = Set(window.map { unit(behind: $0) })
        return !isAmount && (units.count > 1 || units == [nil])
    }

    /// Of each group, whether it is no part of what is public, a day, or joined to what is no four.
    private func apart(from published: Set<String>, _ groups: [DigitGroups.Group]) -> [Bool] {
        var isApart = groups.map { [4, 6, 8].contains($0.digits.count) }
        for index in groups.indices {
            if let end = known(in: groups, from: index, published: published) { for known in index..<end { isApart[known] = false } }
            if index > 0, groups[index].isHyphenated, groups[index - 1].digits.count != 4 { isApart[index] = false }
            if index + 1 < groups.count, groups[index + 1].isHyphenated, groups[index + 1].digits.count != 4 { isApart[index] = false }
        }
        return isApart
    }

    private func isNear(_ index: Int, in groups: [DigitGroups.Group]) -> Bool {
        groups[index].range.lowerBound - groups[index - 1].range.upperBound <= Self.farthest
    }

    /// What divides a group from the one before, without blanks; nil for letters and currencies, and where nothing but blanks does.
    private func mark(before index: Int, in groups: [DigitGroups.Group]) -> [Unicode.Scalar]? {
        guard index < groups.count, isNear(index, in: groups) else { return nil }
        let gap = scalars[groups[index - 1].range.upperBound..<groups[index].range.lowerBound]
        let marks = gap.filter { !Self.isBlank($0) }
        let isMark = (1...Self.mostMarks).contains(marks.count)
            && !marks.contains { $0.properties.isAlphabetic || $0.properties.generalCategory == .currencySymbol }
        return isMark ? marks : nil
    }

    private func hasCurrency(_ group: DigitGroups.Group) -> Bool {
        [group.range.lowerBound - 1, group.range.upperBound].contains { place in
            scalars.indices.contains(place) && scalars[place].properties.generalCategory == .currencySymbol
        }
    }

    /// The word behind a group, or the first character where no blanks divide words. Kana join words and are no units.
    private func unit(behind group: DigitGroups.Group) -> String? {
        let rest = scalars[group.range.upperBound...].prefix(Self.farthest)
        let word = rest.drop { Self.isBlank($0) }.prefix { $0.properties.isAlphabetic }
        guard let first = word.first, Script(first) != .kana else { return nil }
        return String(String.UnicodeScalarView(Script(first).isJoined ? word.prefix(1) : word)).lowercased()
    }
}

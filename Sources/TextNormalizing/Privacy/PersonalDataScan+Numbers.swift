/// What is digits only.
extension PersonalDataScan {
    /// More between two groups of digits is no longer one number's.
    private static let widestGap = 8

    mutating func findNumbers(published: Set<String>) {
        var runs = runs()
        if runs.reduce(0, { $0 + $1.count }) >= 12, findDivided(runs.flatMap(\.groups), published: published) { runs = self.runs() }
        for run in runs {
            var rest: [DigitGroups.Group] = []
            var index = 0
            // What is known to be public or a day divides the run.
            while index < run.groups.count {
                if let known = known(in: run.groups, from: index, published: published) {
                    keep(run.groups[index].range.lowerBound..<run.groups[known - 1].range.upperBound)
                    judge(DigitGroups(groups: rest))
                    rest = []
                    index = known
                } else {
                    rest.append(run.groups[index])
                    index += 1
                }
            }
            judge(DigitGroups(groups: rest))
        }
    }

    /// The digits that may belong together: not more than a few separators between the groups.
    private func runs() -> [DigitGroups] {
        var runs: [DigitGroups] = []
        var current: [DigitGroups.Group] = []
        var index = 0
        while index < scalars.count {
            guard isOpen(index), Self.digit(scalars[index]) != nil else {
                index += 1
                continue
            }
            let start = index
            var digits: [Int] = []
            while index < scalars.count, isOpen(index), let digit = Self.digit(scalars[index]) {
                digits.append(digit)
                index += 1
            }
            let gap = current.last.map { $0.range.upperBound..<start }
            let isJoined = gap.map { gap in gap.count <= Self.widestGap && gap.allSatisfy { isOpen($0) && Self.isSeparator(scalars[$0]) } } ?? false
            if !isJoined, !current.isEmpty {
                runs.append(DigitGroups(groups: current))
                current = []
            }
            let isHyphenated = isJoined && (gap ?? 0..<0).allSatisfy { Self.isHyphen(scalars[$0]) }
            current.append(.init(range: start..<index, digits: digits, isHyphenated: isHyphenated))
        }
        if !current.isEmpty { runs.append(DigitGroups(groups: current)) }
        return runs
    }

    /// The end of a published number, a day or a marked postal code that begins at a group.
    func known(in groups: [DigitGroups.Group], from start: Int, published: Set<String>) -> Int? {
        for end in (start + 1...min(start + 5, groups.count)).reversed() {
            let window = groups[start..<end]
            if published.contains(DigitGroups.text(window)) || DigitGroups.isDate(window) { return end }
            let mark = groups[start].range.lowerBound - 1
            let isMarked = mark >= 0 && scalars[mark] == "〒" || mark >= 1 && Self.isBlank(scalars[mark]) && scalars[mark - 1] == "〒"
            if isMarked, window.reduce(0, { $0 + $1.digits.count }) == 7 { return end }
        }
        return nil
    }

    /// What is personal among groups that nothing public divides.
    private mutating func judge(_ run: DigitGroups) {
        guard run.count >= 10 else { return }
        var run = run
        if run.count != 12 || run.groups.dropFirst().contains(where: { !$0.isHyphenated }) { run.groups = withoutPhones(run.groups, whole: true) }
        guard !isCompany(run) else { return }
        var start = 0
        while start < run.groups.count {
            if let end = twelve(in: run.groups, from: start) {
                let window = run.groups[start..<end]
                let fits = IndividualNumber.isValid(window.flatMap(\.digits))
                if fits || !DigitGroups.areYears(window) {
                    remove(window[start].range.lowerBound..<window[end - 1].range.upperBound, as: fits ? .individualNumber : .numberLike)
                }
                start = end
            } else {
                start += 1
            }
        }
        _ = withoutPhones(run.groups.filter { isOpen($0.range.lowerBound) }, whole: false)
    }

    /// The end of the groups that are twelve digits together.
    private func twelve(in groups: [DigitGroups.Group], from start: Int) -> Int? {
        var sum = 0
        for end in start..<groups.count {
            sum += groups[end].digits.count
            if sum >= 12 { return sum == 12 ? end + 1 : nil }
        }
        return nil
    }

    /// Companies' numbers are public: thirteen digits in one, or as 1-2345-6789-0123.
    private func isCompany(_ run: DigitGroups) -> Bool {
        guard run.count == 13 else { return false }
        return run.groups.count == 1 || run.groups.map(\.digits.count) == [1, 4, 4, 4] && run.groups.dropFirst().allSatisfy(\.isHyphenated)
    }

    /// Removes the private phone numbers of Japan; returns the groups without them.
    ///
    /// - Parameter whole: only such as stand by themselves: groups that hyphens join to no other.
    private mutating func withoutPhones(_ groups: [DigitGroups.Group], whole: Bool) -> [DigitGroups.Group] {
        var rest: [DigitGroups.Group] = []
        var start = 0
        while start < groups.count {
            var end: Int?
            for candidate in start + 1..<min(start + 5, groups.count + 1) where isPhone(groups[start..<candidate]) {
                let isAlone = !groups[start].isHyphenated && (candidate == groups.count || !groups[candidate].isHyphenated)
                    && groups[start + 1..<candidate].allSatisfy(\.isHyphenated)
                if !whole || isAlone { end = candidate }
            }
            if let end {
                remove(groups[start].range.lowerBound..<groups[end - 1].range.upperBound, as: .phone)
                start = end
            } else {
                rest.append(groups[start])
                start += 1
            }
        }
        return rest
    }

    /// Ten digits of a line with a place, or eleven of a mobile or IP phone. Numbers that a business pays or charges for
    /// (0120, 0800, 0570, 0990) are nobody's own.
    private func isPhone(_ groups: ArraySlice<DigitGroups.Group>) -> Bool {
        let number = DigitGroups.text(groups)
        guard number.hasPrefix("0"), !number.hasPrefix("00"), !["0120", "0800", "0570", "0990"].contains(number.prefix(4)) else { return false }
        let isMobile = ["050", "060", "070", "080", "090"].contains(number.prefix(3))
        return number.count == (isMobile ? 11 : 10)
    }
}

import Catalog

/// Numbers that hold from or until a day: 0985-25-2111（2026年12月31日まで。2027年1月1日からは0985-21-9999）.
extension PhoneTracker {
    /// For each number of a line its period, where that stands beside one; of a sentence none, which tells when something is done.
    func periods(of numbers: [PhoneNumberParser.Found], _ line: FoldedLine) -> [HoldingPeriod?] {
        let mentions = HoldingPeriod.mentions(in: line).filter { mention in
            numbers.contains { number in
                isJoint(line, number.range.upperBound, mention.range.lowerBound) || isJoint(line, mention.range.upperBound, number.labelled.lowerBound)
            }
        }
        guard !mentions.isEmpty else { return [] }
        let taken = mentions.map(\.range) + numbers.map(\.labelled)
        let rest = (0..<line.count).filter { position in line[position] != "。" && line[position] != ";" && !taken.contains { $0.contains(position) } }.map { line.scalars[$0] }
        guard !HeadingRules.isSentence(String(String.UnicodeScalarView(rest))) else { return [] }
        let bounds = HoldingPeriod.bounds(of: numbers.map(\.labelled), by: mentions, in: line)
        return bounds.indices.map { index in
            let next = bounds[index...].dropFirst().first
            return bounds[index]?.period ?? next.flatMap { $0 }.flatMap { $0.isInstead ? $0.period.others.first : nil }
        }
    }

    /// Whether nothing but signs stands between two places of a line.
    private func isJoint(_ line: FoldedLine, _ start: Int, _ end: Int) -> Bool {
        start <= end && (start..<end).allSatisfy { position in line[position].map { " ():、,;。は".unicodeScalars.contains($0) } ?? false }
    }

    /// Hours of a number end and begin with it.
    func bounded(_ hours: ServiceHours, of phone: Int) -> ServiceHours {
        guard let period = periods[phone], hours.begins == nil, hours.ends == nil else { return hours }
        var hours = hours
        (hours.begins, hours.ends) = (period.begins, period.ends)
        return hours
    }
}

import Catalog

/// For how long something is valid: "valid for 10 years", 有効期間は10年, 発行日から10回目の誕生日まで.
enum ValidityParser {
    private static let hints: WordSet = ["有効", "valid", "validity", "expires", "expire", "expiration", "有效", "유효", "válido", "válida", "hiệu lực", "berlaku"]

    static func find(in line: FoldedLine) -> [Validity] {
        guard line.hasDigit || line.contains("birthday"), let hint = hints.first(in: line, asWords: false), line.count <= 600 else { return [] }
        var found: [Validity] = []
        func add(_ validity: Validity) { if !found.contains(validity) { found.append(validity) } }
        for position in 0..<line.count where isStart(line, position) {
            var scanner = LineScanner(line, at: position)
            if let number = ordinal(&scanner), isBirthday(&scanner) {
                add(Validity(birthday: number))
                continue
            }
            guard let amount = DurationParser.amount(line, at: position), let unit = amount.unit, let value = amount.value, value < 200,
                unit == .year || unit == .month || unit == .day || unit == .week, speaks(line, of: position..<amount.end, hint)
            else { continue }
            add(Validity(span: TimeSpan(lower: value, upper: value, unit: unit, relation: .takes)))
        }
        return found
    }

    private static func isStart(_ line: FoldedLine, _ position: Int) -> Bool {
        guard let scalar = line[position] else { return false }
        let before = line[position - 1]
        if scalar.isASCIIDigit { return before?.isASCIIDigit != true && before != "." && before != "-" && before != "/" }
        return scalar.isASCIILetter && before?.isASCIILetter != true
    }

    private static let ordinals = ["first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10]

    private static func ordinal(_ scanner: inout LineScanner) -> Int? {
        if let number = scanner.digits(upTo: 2) {
            return scanner.take("回目の") || scanner.take("回目") || scanner.takeWord(["st", "nd", "rd", "th"]) != nil ? number : nil
        }
        for (word, number) in ordinals where scanner.takeWord([word]) != nil { return number }
        return nil
    }

    private static func isBirthday(_ scanner: inout LineScanner) -> Bool {
        scanner.skipBlanks()
        return scanner.take("誕生日") || scanner.take("のお誕生日") || scanner.take("お誕生日") || scanner.takeWord(["birthday"]) != nil
    }

    /// Whether a span is that of the validity: directly behind "valid for", 有効期間は, or before 有効.
    private static func speaks(_ line: FoldedLine, of span: Range<Int>, _ hint: Range<Int>) -> Bool {
        let after = line.folded(span.upperBound..<min(line.count, span.upperBound + 8))
        if ["有効", "間有効", "が有効", "間が有効", "です有効"].contains(where: { after.hasPrefix($0) }) { return true }
        // "within 3 months of issue" is how old a paper may be.
        if ["以内", "前", "後"].contains(where: { after.hasPrefix($0) }) { return false }
        guard hint.lowerBound < span.lowerBound, span.lowerBound - hint.lowerBound <= 60 else { return false }
        let between = line.folded(hint.lowerBound..<span.lowerBound)
        if between.contains("。") || between.contains(". ") || between.hasSuffix("within ") || between.hasSuffix("before ") { return false }
        // 2026年 is a year, not a span.
        if line[span.lowerBound]?.isASCIIDigit == true, line.folded(span).hasSuffix("年"), line[span.upperBound]?.isASCIIDigit == true { return false }
        return between.isEastAsian || ["for ", "is ", ": ", "of ", "after ", "por ", "in "].contains { between.hasSuffix($0) }
    }
}

/// Twelve digits of which some are words: "one two three four 5678 nine zero one two".
extension PersonalDataScan {
    /// Fewer words may stand beside a day and an hour.
    private static let fewestWords = 4
    /// More between two of them would be prose.
    private static let mostBetween = 4

    mutating func findSpelled() {
        var (start, end, index) = (0, 0, 0)
        var digits: [Int] = []
        var words = 0
        func isFree(_ index: Int) -> Bool { index == 0 || !DigitWords.isInWord(scalars[index - 1]) || index == end }
        while index <= scalars.count {
            var next: (digit: Int, end: Int)?
            if index < scalars.count, isOpen(index) {
                if let digit = Self.digit(scalars[index]) {
                    next = (digit, index + 1)
                } else if isFree(index), let word = DigitWords.digit(at: index, in: scalars) {
                    next = word
                    words += 1
                }
            }
            if let next {
                if digits.isEmpty { start = index }
                digits.append(next.digit)
                (index, end) = (next.end, next.end)
                continue
            }
            // A letter, prose, or the end of all.
            if index == scalars.count || index - end >= Self.mostBetween || scalars[index].properties.isAlphabetic {
                if words >= Self.fewestWords, digits.count >= 12 { remove(start..<end, as: IndividualNumber.isValid(digits) ? .individualNumber : .numberLike) }
                digits = []
                words = 0
            }
            index += 1
        }
    }
}

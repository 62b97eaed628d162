/// What is typed for digits and dashes.
extension PersonalDataScan {
    /// One for one: full-width forms as ASCII, letters that look like digits among these as such ("9O12"), and 一 between other
    /// digits as the dash that was meant ("1234一5678").
    static func folded(_ original: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var scalars = original.map { scalar in
            (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
        }
        var index = 0
        while index < scalars.count {
            let start = index
            while index < scalars.count, isASCIIDigit(scalars[index]) || lookalike(scalars[index]) != nil { index += 1 }
            if start < index { foldLookalikes(start..<index, in: &scalars) } else { index += 1 }
        }
        for index in scalars.indices.dropFirst().dropLast() where scalars[index] == "一" {
            if isOtherDigit(scalars[index - 1]), isOtherDigit(scalars[index + 1]) { scalars[index] = "-" }
        }
        return scalars
    }

    /// Only among more digits than such letters, and apart from other letters: "No1234" and "10 l" are none.
    private static func foldLookalikes(_ range: Range<Int>, in scalars: inout [Unicode.Scalar]) {
        let letters = range.filter { !isASCIIDigit(scalars[$0]) }
        guard !letters.isEmpty, letters.count < range.count - letters.count else { return }
        for beside in [range.lowerBound - 1, range.upperBound] where scalars.indices.contains(beside) && isLetter(scalars[beside]) { return }
        for index in letters { scalars[index] = lookalike(scalars[index]) ?? scalars[index] }
    }

    private static func lookalike(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar {
        case "O", "o": "0"
        case "l", "I": "1"
        default: nil
        }
    }

    private static func isASCIIDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

    private static func isOtherDigit(_ scalar: Unicode.Scalar) -> Bool { digit(scalar) != nil && kanjiDigit(scalar) == nil }
}

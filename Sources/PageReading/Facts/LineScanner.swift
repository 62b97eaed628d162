/// Reads a folded line from a position on; a failed step moves nothing.
struct LineScanner {
    let line: FoldedLine
    var at: Int

    init(_ line: FoldedLine, at: Int = 0) {
        self.line = line
        self.at = at
    }

    mutating func skipBlanks() {
        while line[at] == " " { at += 1 }
    }

    mutating func take(_ word: String) -> Bool {
        var position = at
        for scalar in word.unicodeScalars {
            guard line[position] == scalar else { return false }
            position += 1
        }
        at = position
        return true
    }

    /// Takes the first of the words that stands here; an ASCII word must end where it ends.
    mutating func takeWord(_ words: [String]) -> String? {
        for word in words {
            let start = at
            guard take(word) else { continue }
            if word.unicodeScalars.last?.isASCIILetter == true, line[at]?.isASCIILetter == true {
                at = start
                continue
            }
            return word
        }
        return nil
    }

    /// Up to `limit` digits as a number.
    mutating func digits(upTo limit: Int = 9) -> Int? {
        var value = 0
        var taken = 0
        while let scalar = line[at], scalar.isASCIIDigit, taken < limit {
            value = value * 10 + Int(scalar.value - 0x30)
            at += 1
            taken += 1
        }
        return taken > 0 ? value : nil
    }

    /// A number with thousands' commas and decimals: `1,000`, `48.8`.
    mutating func decimal() -> Double? {
        guard let first = digits() else { return nil }
        var value = Double(first)
        while line[at] == ",", line[at + 1]?.isASCIIDigit == true, line[at + 2]?.isASCIIDigit == true,
            line[at + 3]?.isASCIIDigit == true, line[at + 4]?.isASCIIDigit != true, value < 1e12
        {
            at += 1
            value = value * 1000 + Double(digits(upTo: 3) ?? 0)
        }
        if line[at] == ".", line[at + 1]?.isASCIIDigit == true {
            at += 1
            var place = 0.1
            while let scalar = line[at], scalar.isASCIIDigit {
                value += Double(scalar.value - 0x30) * place
                place /= 10
                at += 1
            }
            // 4.5 and 48.8 as written, not with the dust of binary fractions.
            value = (value * 1e6).rounded() / 1e6
        }
        return value
    }

    /// Those that stand between two days or times, in the languages that cities publish in.
    static let spanWords = [
        "から", "より", "to", "until", "till", "through", "至", "到", "부터", "a las", "a", "hasta", "às", "até as", "até", "đến", "sampai", "hingga", "hanggang",
    ]

    /// The signs and words between the ends of a span.
    mutating func takeSpanSign(_ words: [String] = spanWords) -> Bool {
        let start = at
        skipBlanks()
        guard let next = line[at], next == "~" || next == "-" || next.isASCIILetter || next.value >= 0x80 else {
            at = start
            return false
        }
        if takeWord(words) != nil || take("~") || take("-") {
            while take("-") || take("~") {}
            skipBlanks()
            return true
        }
        at = start
        return false
    }
}

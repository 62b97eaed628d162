/// Cuts a text that is too long for one message, never within a grapheme, a number or a URL.
struct TextCutter {
    /// No message is longer, in UTF-16 units.
    let longest: Int
    let fits: (String) -> Bool

    /// The longest beginning that fits and reads well: up to a sentence's end, else a clause's, else a word's.
    ///
    /// Nil where not even the first unbreakable piece fits.
    ///
    /// - Parameter rest: a rest with fewer characters is no text to be left alone, if it can be helped.
    func head(of text: Substring, leaving rest: Int = 0) -> Substring? {
        // More than any message holds, so that the window's own end is never the cut.
        let cuts = Self.cuts(in: text.prefix(longest + 1))
        // Lengths grow with the text, so that the last cut that fits can be found by halving.
        var (low, high) = (0, cuts.count)
        while low < high {
            let middle = (low + high) / 2
            if fits(String(text[..<cuts[middle].end])) { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return nil }
        let fitting = cuts[..<low]
        if low == cuts.count { return text[..<cuts[low - 1].end] }
        // A cut before the middle of the message would waste it, which is better only than one within a word.
        let half = fitting[low / 2..<low]
        var best = Self.best(of: half)
        if best?.strength == .syllable { best = Self.best(of: fitting[low / 4..<low]) }
        guard let best else { return nil }
        func isEnough(_ cut: Cut) -> Bool { text.index(cut.end, offsetBy: rest, limitedBy: text.endIndex) != nil }
        guard rest > 0, best.strength > .clause, !isEnough(best), let earlier = Self.best(of: half.filter(isEnough)[...]),
            earlier.strength <= max(best.strength, .number), earlier.strength < .syllable
        else { return text[..<best.end] }
        return text[..<earlier.end]
    }

    /// The last of the best.
    private static func best(of cuts: ArraySlice<Cut>) -> Cut? {
        Strength.allCases.lazy.compactMap { strength in cuts.last { $0.strength == strength } }.first
    }

    /// All of the text in pieces that fit. A number or a URL longer than a message is left out: part of one is worse
    /// than none.
    func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        var rest = text[...]
        while !rest.isEmpty {
            rest = rest.drop(while: \.isWhitespace)
            if let head = head(of: rest, leaving: Self.shortestRest) {
                pieces.append(Self.trimmed(head))
                rest = rest[head.endIndex...]
            } else if !rest.isEmpty {
                rest = rest[Self.pieceEnd(in: rest, from: rest.startIndex)...]
            }
        }
        return pieces.filter { !$0.isEmpty }
    }

    /// "khi đi." is no message.
    static let shortestRest = 15

    /// The places behind the first character at which a text may begin anew.
    static func starts(in text: Substring) -> [Substring.Index] {
        cuts(in: text).map(\.end).filter { $0 < text.endIndex && !text[$0].isWhitespace }
    }

    static func trimmed(_ text: Substring) -> String {
        var text = text
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }

    /// How good a place is to cut at, best first.
    private enum Strength: Int, CaseIterable, Comparable {
        case line, sentence, clause, word
        /// Between a number and the word that says of what: "1 | tháng 12".
        case number
        /// Within brackets.
        case innerClause, innerWord, innerNumber
        /// Between letters of a script without blanks; within brackets.
        case character, innerCharacter
        /// The same where a word's letters say little one by one, as in Thai.
        case syllable

        static func < (one: Strength, other: Strength) -> Bool { one.rawValue < other.rawValue }

        var withinBrackets: Strength {
            switch self {
            case .sentence, .clause: .innerClause
            case .word: .innerWord
            case .number: .innerNumber
            case .character: .innerCharacter
            default: self
            }
        }
    }

    private struct Cut {
        /// The piece before ends here.
        var end: Substring.Index
        var strength: Strength
    }

    /// Every place at which the text may be cut, its end among them.
    private static func cuts(in text: Substring) -> [Cut] {
        var cuts: [Cut] = []
        var index = text.startIndex
        var depth = 0
        while index < text.endIndex {
            let end = pieceEnd(in: text, from: index)
            for character in text[index..<end] {
                if openingBrackets.contains(character) { depth += 1 } else if closingBrackets.contains(character) { depth = max(0, depth - 1) }
            }
            let strength = strength(at: end, in: text)
            // A bracket that is never closed ends with its line.
            if strength == .line { depth = 0 }
            cuts.append(Cut(end: end, strength: depth > 0 ? strength.withinBrackets : strength))
            index = end
        }
        return cuts
    }

    private static func strength(at end: Substring.Index, in text: Substring) -> Strength {
        let last = text[text.index(before: end)]
        guard end < text.endIndex else { return .line }
        let next = text[end]
        if last.isNewline { return .line }
        if "。！？".contains(last) || ".!?।".contains(last) && next.isWhitespace { return .sentence }
        let isNumberBefore = text[..<end].suffix(3).last { !$0.isWhitespace && !clauseMarks.contains($0) }.map(isNumeric) == true
        let isNumberAfter = text[end...].prefix(2).first { !$0.isWhitespace }.map(isNumeric) == true
        if "、，；".contains(last) || ",;:".contains(last) && next.isWhitespace { return isNumberBefore && isNumberAfter ? .number : .clause }
        if last.isWhitespace || next.isWhitespace { return isNumberBefore || isNumberAfter ? .number : .word }
        return isSyllabic(last) && isSyllabic(next) ? .syllable : .character
    }

    private static let clauseMarks: Set<Character> = ["、", "，", "；", ",", ";", ":"]
    private static let openingBrackets = Set("(（[［{「『【〈《“«")
    private static let closingBrackets = Set(")）]］}」』】〉》”»")
    /// What no line begins with: closing marks, and the signs of Thai that belong to the letter before.
    private static let closing = closingBrackets.union("。、，．！？：；…,.;:!?।ะาำๅๆฯ")
    /// What no line ends with: opening marks, and the vowels of Thai that are written before their letter.
    private static let opening = openingBrackets.union("¿¡เแโใไ")

    /// The end of the unbreakable piece that begins at `start`, with the marks that belong to it: a few at most, since nobody
    /// writes more and a run of them must not grow into a piece that no message holds.
    private static func pieceEnd(in text: Substring, from start: Substring.Index) -> Substring.Index {
        let body = text[start...].prefix(4).prefix { opening.contains($0) }.endIndex
        let end = body < text.endIndex ? unbreakable(in: text, from: body) : body
        return text[end...].prefix(4).prefix { closing.contains($0) }.endIndex
    }

    /// The end of the piece that begins at `start` and must stay whole: a URL, a number with its marks, a word of an
    /// alphabet, or a single grapheme.
    private static func unbreakable(in text: Substring, from start: Substring.Index) -> Substring.Index {
        let rest = text[start...]
        if rest.hasPrefix("https://") || rest.hasPrefix("http://") {
            return rest.firstIndex { $0.isWhitespace || "、。）」".contains($0) } ?? text.endIndex
        }
        if let end = numberEnd(in: rest) { return end }
        guard isWordPart(rest[start]) else { return text.index(after: start) }
        var end = start
        while end < text.endIndex, isWordPart(text[end]) || text[end].isNumber { end = text.index(after: end) }
        // A word that no message could hold is cut between any two of its graphemes.
        return text.distance(from: start, to: end) > longestWord ? text.index(after: start) : end
    }

    private static let longestWord = 30

    /// "0120-0178-27", "9:30–20:00", "1,000", "+81…": digits, and the marks between them.
    private static func numberEnd(in text: Substring) -> Substring.Index? {
        guard let first = text.first, isNumeric(first) || "+＋".contains(first) && text.dropFirst().first.map(isNumeric) == true
        else { return nil }
        var end = text.index(after: text.startIndex)
        while end < text.endIndex {
            if isNumeric(text[end]) {
                end = text.index(after: end)
            } else if "-‐‑–−ー－.,:/：．，〜～~".contains(text[end]), case let next = text.index(after: end), next < text.endIndex, isNumeric(text[next]) {
                end = text.index(after: next)
            } else {
                break
            }
        }
        return end
    }

    private static func isNumeric(_ character: Character) -> Bool {
        character.unicodeScalars.first?.properties.numericType == .decimal
    }

    /// Of a script that puts blanks between words.
    private static func isWordPart(_ character: Character) -> Bool {
        guard let scalar = character.unicodeScalars.first, scalar.properties.isAlphabetic else { return "'’-_@&".contains(character) }
        switch scalar.value {
        // Thai, Lao, Burmese and Khmer, kana, Han: written without.
        case 0x0E00..<0x0F00, 0x1000..<0x10A0, 0x1780..<0x1800, 0x2E80..<0xA4D0, 0xF900..<0xFB00, 0xFF00..<0xFFF0, 0x20000...: return false
        default: return true
        }
    }

    /// Thai, Lao, Burmese, Khmer: one letter is seldom a word.
    private static func isSyllabic(_ character: Character) -> Bool {
        switch character.unicodeScalars.first?.value ?? 0 {
        case 0x0E00..<0x0F00, 0x1000..<0x10A0, 0x1780..<0x1800: true
        default: false
        }
    }
}

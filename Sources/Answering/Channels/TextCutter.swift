/// Cuts a text that is too long for one message, never within a grapheme, a number or a URL.
struct TextCutter {
    /// No message is longer, in UTF-16 units.
    let longest: Int
    let fits: (String) -> Bool

    /// The longest beginning that fits and reads well: up to a sentence's end, else a clause's, else a word's.
    ///
    /// Nil where not even the first unbreakable piece fits.
    func head(of text: Substring) -> Substring? {
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
        // A cut before the middle of the message would waste it.
        let half = fitting[low / 2..<low]
        let best = Strength.allCases.lazy.compactMap { strength in half.last { $0.strength == strength } }.first
        return best.map { text[..<$0.end] }
    }

    /// All of the text in pieces that fit. A number or a URL longer than a message is left out: part of one is worse
    /// than none.
    func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        var rest = text[...]
        while !rest.isEmpty {
            rest = rest.drop(while: \.isWhitespace)
            if let head = head(of: rest) {
                pieces.append(Self.trimmed(head))
                rest = rest[head.endIndex...]
            } else if !rest.isEmpty {
                rest = rest[Self.unbreakable(in: rest, from: rest.startIndex)...]
            }
        }
        return pieces.filter { !$0.isEmpty }
    }

    static func trimmed(_ text: Substring) -> String {
        var text = text
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }

    /// How good a place is to cut at, best first.
    private enum Strength: CaseIterable { case line, sentence, clause, word, character }

    private struct Cut {
        /// The piece before ends here.
        var end: Substring.Index
        var strength: Strength
    }

    /// Every place at which the text may be cut, its end among them.
    private static func cuts(in text: Substring) -> [Cut] {
        var cuts: [Cut] = []
        var index = text.startIndex
        while index < text.endIndex {
            let end = unbreakable(in: text, from: index)
            cuts.append(Cut(end: end, strength: strength(of: text[text.index(before: end)], before: end < text.endIndex ? text[end] : nil)))
            index = end
        }
        return cuts
    }

    private static func strength(of last: Character, before next: Character?) -> Strength {
        if last.isNewline { return .line }
        if "。！？".contains(last) || ".!?।".contains(last) && next?.isWhitespace != false { return .sentence }
        if "、，；".contains(last) || ",;:".contains(last) && next?.isWhitespace != false { return .clause }
        return last.isWhitespace || next?.isWhitespace == true ? .word : .character
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
}

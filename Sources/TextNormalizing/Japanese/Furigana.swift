/// Sets readings behind the words in kanji of a text written for natives: those that other texts in easy Japanese have. What is
/// learnt from 電話（でんわ） is said of 電話番号 only if 番号 has been seen as well.
package struct Furigana: Sendable {
    /// By a word of two characters or more, or one character and the kana behind it (作り).
    private var readings: [String: String] = [:]

    /// - Parameter texts: with readings in brackets. A word that is read in two ways is left out.
    package init(learning texts: some Sequence<String>) {
        var ambiguous: Set<String> = []
        for text in texts {
            let scalars = Array(text.unicodeScalars)
            var start: Int?
            for index in scalars.indices {
                if Script(scalars[index]) == .han {
                    start = start ?? index
                    continue
                }
                defer { start = nil }
                guard let first = start, EasyJapanese.isOpening(scalars[index]), let close = scalars[index...].firstIndex(where: EasyJapanese.isClosing),
                    close > index + 1, scalars[index + 1..<close].allSatisfy({ Script($0) == .kana })
                else { continue }
                let word = Self.string(scalars[first..<index])
                let key = index - first > 1 ? word : word + Self.following(scalars, close + 1)
                let reading = Self.string(scalars[index + 1..<close])
                if let known = readings[key], known != reading { ambiguous.insert(key) }
                readings[key] = reading
            }
        }
        for key in ambiguous { readings[key] = nil }
    }

    /// The text with a reading behind each word in kanji; brackets around such words become ［］, so that none stand within others.
    /// Nil where a word's reading is not known.
    package func annotated(_ text: String) -> String? {
        let scalars = Array(text.unicodeScalars)
        var result = ""
        var index = 0
        while index < scalars.count {
            guard Script(scalars[index]) == .han else {
                result.unicodeScalars.append(scalars[index])
                index += 1
                continue
            }
            let end = scalars[index...].firstIndex { Script($0) != .han } ?? scalars.count
            if end < scalars.count, EasyJapanese.isOpening(scalars[end]), let close = scalars[end...].firstIndex(where: EasyJapanese.isClosing),
                scalars[end + 1..<close].allSatisfy({ Script($0) == .kana })
            {
                result += Self.string(scalars[index...close])
                index = close + 1
                continue
            }
            guard let read = reading(scalars, index..<end) else { return nil }
            result += read
            index = end
        }
        return Self.unnested(result)
    }

    /// A run of kanji with its readings, cut into as few known words as can be.
    private func reading(_ scalars: [Unicode.Scalar], _ run: Range<Int>) -> String? {
        guard !run.isEmpty else { return "" }
        for end in run.reversed().map({ $0 + 1 }) {
            guard let word = word(scalars, run.lowerBound..<end), let rest = reading(scalars, end..<run.upperBound) else { continue }
            return word + (rest.isEmpty ? "" : rest)
        }
        return nil
    }

    private func word(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> String? {
        let word = Self.string(scalars[range])
        // A counter is read with the figure before it, which stands in the text already.
        let figures = scalars[..<range.lowerBound].reversed().prefix { (0x30...0x39).contains($0.value) }.reversed()
        if let figure = Int(Self.string(figures)), let counted = EasyJapanese.counted(figure, word) {
            return String(counted.dropFirst(String(figure).count))
        }
        let key = range.count > 1 ? word : word + Self.following(scalars, range.upperBound)
        return readings[key].map { "\(word)（\($0)）" }
    }

    /// The one kana that stands behind a single character, which tells its readings apart.
    private static func following(_ scalars: [Unicode.Scalar], _ index: Int) -> String {
        index < scalars.count && Script(scalars[index]) == .kana ? string(scalars[index...index]) : ""
    }

    /// Brackets that hold others become ［］: （個人番号（こじんばんごう）） is hard to read.
    package static func unnested(_ text: String) -> String {
        var scalars = Array(text.unicodeScalars)
        var open: [(index: Int, holdsOthers: Bool)] = []
        for index in scalars.indices {
            if EasyJapanese.isOpening(scalars[index]) {
                if !open.isEmpty { open[open.count - 1].holdsOthers = true }
                open.append((index, false))
            } else if EasyJapanese.isClosing(scalars[index]), let last = open.popLast(), last.holdsOthers {
                scalars[last.index] = "［"
                scalars[index] = "］"
            }
        }
        return string(scalars)
    }

    private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }
}

import Catalog

/// Conditions and cautions in a line, in the page's own words.
enum StatementParser {
    /// The clauses that say for whom or in which case something holds: "If you do not have …", 〜の場合, 〜の方は.
    static func conditions(in text: String) -> [Statement] { conditions(in: FoldedLine(text)) }

    private static let hints: WordSet = ["if", "in case", "in the case", "when you", "those who", "people who", "unless", "anyone who", "合", "時に", "際は", "際には", "方", "かた", "とき", "人は", "世帯"]

    private static let viewers: WordSet = ["adobe", "acrobat", "pdf形式のファイル", "pdfファイルを", "pdfファイルの閲覧", "pdf viewer"]

    static func conditions(in line: FoldedLine) -> [Statement] {
        var found: [Statement] = []
        // How to open the page's files is on every page, and no matter of the city's.
        guard hints.isIn(line, asWords: false), !line.contains(anyOf: viewers) else { return found }
        for range in sentences(in: line) {
            guard let clause = condition(in: line, range) else { continue }
            let statement = Statement(text: clause)
            if !found.contains(statement) { found.append(statement) }
        }
        return found
    }

    /// Whether a text is a condition and nothing else.
    static func isCondition(_ text: String) -> Bool {
        conditions(in: text).contains { $0.text.width * 10 >= text.width * 8 }
    }

    private static let englishStarts: WordSet = [
        "if ", "in case of ", "in case you ", "in the case of ", "when you ", "those who ", "for those who ", "people who ", "unless ", "anyone who ",
    ]
    private static let whos: WordSet = ["those who ", "for those who ", "people who ", "anyone who "]
    /// What a Japanese condition ends with, where a comma, colon or the line's end follows.
    private static let endings = [
        "場合には", "場合は", "場合、", "の場合", "ときには", "ときは", "時には", "方には", "方は", "の方", "かたは", "人は", "場合", "いる方", "ない方", "する方", "れる方", "った方",
        "世帯は", "世帯には", "際は", "際には", "場合でも", "の方に限",
    ]
    private static let endingWords = WordSet(endings)
    /// A clause that only ends like one: この場合は, 次の方は.
    private static let empty = ["この", "その", "次の", "以下の", "下記の", "上記の", "どの", "いずれの", "すべての", "多くの", "一方は", "見方", "書き方", "作り方", "仕方", "夕方"]

    private static func condition(in line: FoldedLine, _ range: Range<Int>) -> String? {
        if let start = englishStarts.match(line, at: range.lowerBound, asWord: false), start.end <= range.upperBound {
            var end = line.find(",", from: range.lowerBound, to: range.upperBound)?.lowerBound
                ?? line.find(":", from: range.lowerBound, to: range.upperBound)?.lowerBound ?? range.upperBound
            // "Those who cannot pay should consult the counter": who, without what they should do.
            if whos.match(line, at: range.lowerBound, asWord: false) != nil {
                for verb in [" should ", " must ", " need to ", " will ", " are required ", " are asked "] {
                    if let found = line.find(verb, from: start.end, to: end) { end = found.lowerBound }
                }
            }
            let clause = line.wording(range.lowerBound..<end).trimmed(of: ".:")
            return clause.contains(" ") && clause.width <= 240 ? clause : nil
        }
        guard endingWords.isIn(line, asWords: false), line.wording(range).isEastAsian else { return nil }
        var best: Int?
        for ending in endings {
            var from = range.lowerBound
            while let place = line.find(ending, from: from, to: range.upperBound) {
                from = place.upperBound
                let next = line[place.upperBound]
                let stops = ending.hasSuffix("、") || ending == "場合には" || ending == "の方に限" || place.upperBound == range.upperBound || next.map { "、,:)(は」".unicodeScalars.contains($0) } ?? true
                guard stops, place.lowerBound - range.lowerBound >= 3 || place.upperBound - range.lowerBound >= 5 else { continue }
                let end = ending.hasSuffix("、") ? place.upperBound - 1 : ending == "の方に限" ? place.upperBound - 2 : place.upperBound
                if best.map({ end < $0 }) ?? true { best = end }
                break
            }
        }
        guard let best else { return nil }
        // "…を行いますので、希望する方": the reason before it is none of the condition's.
        var start = range.lowerBound
        for joint in ["ので、", "ため、", "が、", "なお、", "また、", "ただし、", "ただし"] {
            var from = start
            while let found = line.find(joint, from: from, to: best) {
                from = found.upperBound
                if best - from >= 5 { start = from }
            }
        }
        // 委任状（代理人の場合）: the bracket's own words are the condition.
        if let open = line.scalars[start..<best].lastIndex(of: "("), !line.scalars[open..<best].contains(")"), best - open > 4 { start = open + 1 }
        // 4すでに犬を飼っている場合: the number of an entry, glued on.
        while start < best, line[start] == " " { start += 1 }
        if let first = line[start], first.isASCIIDigit, let next = line[start + 1], next.isEastAsian, !"年月日人歳才時分回枚件円匹頭階点か割名週度以種項号つ通世".unicodeScalars.contains(next) { start += 1 }
        var clause = line.wording(start..<best).trimmed(of: "・、：:(（※*")
        for particle in ["には", "でも", "は"] where clause.hasSuffix(particle) { clause = String(clause.dropLast(particle.count)) }
        let isEmpty = empty.contains { clause.hasPrefix($0) && clause.width <= 16 || clause.hasSuffix($0) }
        return clause.width <= 200 && clause.width >= 6 && !isEmpty ? clause : nil
    }

    /// The sentences of a line; a bracket round one does not count.
    private static func sentences(in line: FoldedLine) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        for position in 0..<line.count {
            let isEnd = line[position] == "。" || line[position] == "." && line[position + 1] == " " && line[position - 1]?.isASCIIDigit != true
            guard isEnd || position == line.count - 1 else { continue }
            var from = start
            if start == 0, let mark = HeadingMark(line), mark.number != nil { from = mark.length }
            while from <= position, let scalar = line[from], " (・※*".unicodeScalars.contains(scalar) { from += 1 }
            let end = isEnd ? position : position + 1
            if from < end { ranges.append(from..<end) }
            start = position + 1
        }
        return ranges
    }

    // MARK: Cautions

    private static let cautionLabels = ["注意事項", "ご注意", "注意点", "留意事項", "注意", "caution", "cautions", "note", "notes", "important", "please note", "attention", "warning"]

    /// Whether what stands under a heading are cautions.
    static func headsCautions(_ heading: String) -> Bool {
        guard heading.width <= 60 else { return false }
        let core = FoldedLine(heading.trimmed(of: "()（）[]【】<>≪≫■●◆○◎※！!：:"))
        let plain = core.folded(0..<core.count)
        return cautionLabels.contains(plain) || ["注意事項", "ご注意ください", "注意点", "留意事項"].contains { plain.hasSuffix($0) }
    }

    /// The text of a note (※, *, （注）, "Note:") without its mark, also of one in the middle of a line.
    static func caution(in text: String) -> Statement? { caution(in: FoldedLine(text)) }

    private static let cautionStarts: WordSet = ["note:", "note)", "caution:", "please note", "warning:", "important:", "attention:"]

    static func caution(in line: FoldedLine) -> Statement? {
        var start: Int?
        var mark = 0
        while let scalar = line[mark], " (（".unicodeScalars.contains(scalar) { mark += 1 }
        if line[mark] == "※" || line[mark] == "*" {
            start = mark
        } else if line[mark] == "注", let next = line[mark + 1], next == ")" || next == ":" || next.isASCIIDigit || next == "意" || next == "記" {
            start = mark
        } else if line.stands("ご注意", at: mark) || line.stands("御注意", at: mark), let next = line[mark + 3], next == ":" || next == ")" || next == "】" {
            return whole(line, from: mark + 4)
        } else if cautionStarts.begins(line, at: mark) {
            start = mark
        } else if let inner = line.find("※"), inner.lowerBound > 0, line[inner.lowerBound - 1] != "(", line.count - inner.upperBound >= 4 {
            // "cage ※ no cardboard boxes"; （※） alone refers to a note elsewhere.
            start = inner.lowerBound
        }
        guard var at = start else { return nil }
        while let scalar = line[at], " (※*注意記:)1234567890".unicodeScalars.contains(scalar) {
            // ※2026年1月から: a year is none of the mark's numbers.
            if scalar.isASCIIDigit {
                var end = at
                while line[end]?.isASCIIDigit == true { end += 1 }
                if end - at > 2 || "年月日時人歳円点部通割%".unicodeScalars.contains(line[end] ?? " ") { break }
            }
            // "注意してください" keeps its verb; "※1 text" loses its number.
            if scalar == "意" || scalar == "記", line[at + 1].map({ " :)】".unicodeScalars.contains($0) }) != true { return whole(line, from: max(0, at - 1)) }
            if scalar.isASCIIDigit, line[at - 1]?.isASCIIDigit != true, line[at - 1] != "※", line[at - 1] != "*", line[at - 1] != "注" { break }
            at += 1
        }
        if line.find("note:", from: at, to: at + 5) != nil || line.find("note)", from: at, to: at + 5) != nil { at += 5 }
        if line.find("caution:", from: at, to: at + 8) != nil || line.find("warning:", from: at, to: at + 8) != nil { at += 8 }
        return whole(line, from: at)
    }

    private static func whole(_ line: FoldedLine, from start: Int) -> Statement? {
        var text = line.wording(start..<line.count)
        // The bracket that held the whole note is closed without having been opened.
        if text.hasSuffix("）") || text.hasSuffix(")"), text.count(where: { "（(".contains($0) }) < text.count(where: { "）)".contains($0) }) {
            text = String(text.dropLast()).trimmed
        }
        // "※ cats are as a rule," and a list: half a sentence warns of nothing.
        return text.width >= 4 && text.width <= 600 && !text.hasSuffix("、") && !text.hasSuffix(",") ? Statement(text: text) : nil
    }
}

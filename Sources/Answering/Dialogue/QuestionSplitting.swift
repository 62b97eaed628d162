import Catalog
import TextNormalizing

/// The ways in which a line may be two questions.
struct QuestionSplitting: Sendable {
    let cues: Cues
    /// Joining words of languages that set no blanks between words.
    private let joins: [String]

    init(cues: Cues) {
        self.cues = cues
        joins = cues.forms(.joins).filter { join in join.count > 1 && join.unicodeScalars.allSatisfy { Script($0).isJoined } }
    }

    /// Each way costs two matches.
    private static let mostWays = 4

    /// Two parts each; first where the writer set marks of questions, then where a comma, a joining word or (in Thai) a
    /// blank stands between two parts that both ask.
    func ways(_ text: String, _ language: ResidentLanguage) -> [[String]] {
        let marked = text.unicodeScalars.split(whereSeparator: Self.endsQuestion).map { String($0) }.filter { !MatchingForm($0).isEmpty }
        if marked.count == 2 { return [marked] }
        guard marked.count == 1, let line = marked.first, Ellipsis(MatchingForm(line)).length >= 3 else { return [] }
        let found = cuts(of: line, language).compactMap { cut -> [String]? in
            let parts = [String(line[..<cut.lowerBound]), String(line[cut.upperBound...])]
            return parts.allSatisfy { cues.holds(.asks, $0, language) } ? parts : nil
        }
        return Array(found.prefix(Self.mostWays))
    }

    private func cuts(of line: String, _ language: ResidentLanguage) -> [Range<String.Index>] {
        var cuts: [Range<String.Index>] = []
        let scalars = line.unicodeScalars
        for index in scalars.indices where Self.endsClause(scalars[index]) || language == .th && scalars[index] == " " {
            cuts.append(index..<scalars.index(after: index))
        }
        for word in scalars.split(whereSeparator: \.properties.isWhitespace).map(Substring.init) where cues.isOnly(.joins, String(word)) {
            cuts.append(word.startIndex..<word.endIndex)
        }
        // Where no blanks divide words, joining words are looked for inside.
        if line.unicodeScalars.contains(where: { Script($0).isJoined }) {
            let bytes = Array(line.utf8)
            cuts += joins.compactMap { Self.place(of: $0, in: line, bytes) }
        }
        return cuts
    }

    // Scalars rather than characters, whose borders cost more to find than all else here.

    private static func endsQuestion(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "?", "？", "؟", "।", "\n": true
        default: false
        }
    }

    private static func endsClause(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ",", ";", ".", "，", "、", "；", "。", "！": true
        default: false
        }
    }

    /// Where a word first stands whole, not with a mark of its own on its last letter.
    private static func place(of word: String, in line: String, _ bytes: [UInt8]) -> Range<String.Index>? {
        let count = word.utf8.count
        guard let first = word.utf8.first, bytes.count >= count else { return nil }
        for start in 0...bytes.count - count where bytes[start] == first && bytes[start..<start + count].elementsEqual(word.utf8) {
            let (lower, upper) = (line.utf8.index(line.startIndex, offsetBy: start), line.utf8.index(line.startIndex, offsetBy: start + count))
            if lower.samePosition(in: line) != nil, upper.samePosition(in: line) != nil { return lower..<upper }
        }
        return nil
    }
}

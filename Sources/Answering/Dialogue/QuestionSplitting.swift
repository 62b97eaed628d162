import Catalog
import TextNormalizing

/// The ways in which a line may be two questions.
struct QuestionSplitting: Sendable {
    let cues: Cues
    /// Each way costs two matches.
    private static let mostWays = 4

    /// Two parts each; first where the writer set marks of questions, then where a comma, a joining word or (in Thai) a
    /// blank stands between two parts that both ask.
    func ways(_ text: String, _ language: ResidentLanguage) -> [[String]] {
        let marked = text.split { "?？؟।\n".contains($0) }.map(String.init).filter { !MatchingForm($0).isEmpty }
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
        for index in line.indices where ",;.，、；。！".contains(line[index]) || language == .th && line[index] == " " {
            cuts.append(index..<line.index(after: index))
        }
        for word in line.split(whereSeparator: \.isWhitespace) where cues.isOnly(.joins, String(word)) {
            cuts.append(word.startIndex..<word.endIndex)
        }
        // Where no blanks divide words, joining words are looked for inside.
        if line.unicodeScalars.contains(where: { Script($0).isJoined }) {
            for join in cues.joinsWithoutBlanks { if let range = line.firstRange(of: join) { cuts.append(range) } }
        }
        return cuts
    }
}

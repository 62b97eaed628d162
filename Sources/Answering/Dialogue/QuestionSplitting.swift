import Catalog
import Foundation
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
        var start = line.startIndex
        while let range = line[start...].firstRange(of: /\S+/) {
            if cues.isOnly(.joins, String(line[range])) { cuts.append(range) }
            start = range.upperBound
        }
        // Where no blanks divide words, joining words are looked for inside.
        for join in cues.forms(.joins) where join.count > 1 && join.unicodeScalars.allSatisfy({ Script($0).isJoined }) {
            if let range = line.range(of: join) { cuts.append(range) }
        }
        return cuts
    }
}

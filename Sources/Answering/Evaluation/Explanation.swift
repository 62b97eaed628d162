import Catalog
import Matching
import WireProtocol

/// Why a question was understood as it was, for `madoguchi ask --explain`.
package struct Explanation: Sendable, CustomStringConvertible {
    private let reading: Reading
    private let candidates: [MatchResult.Candidate]
    /// What the words say about each candidate, by the intent's id.
    private let evidence: [String: WordEvidence]
    private var result: MatchResult { reading.result }
    /// So many candidates are shown, as far as any scorer thinks of them at all.
    private static let shown = 5
    private static let negligible = 0.005

    init(_ reading: Reading, evidence: (String) -> WordEvidence?) {
        self.reading = reading
        candidates = reading.result.candidates.prefix(Self.shown).enumerated().filter { place, candidate in
            place == 0 || max(candidate.probability, candidate.opinions?.words ?? 0, candidate.opinions?.encoder ?? 0) >= Self.negligible
        }.map(\.element)
        self.evidence = candidates.reduce(into: [:]) { $0[$1.intent] = evidence($1.intent) }
    }

    package var description: String {
        var lines = ["language: \(result.language.rawValue)\(result.otherLanguage.map { ", or as well \($0.rawValue)" } ?? "")"]
        lines.append("known of the question: \(Self.percent(result.knownShare))")
        if let previous = reading.previous { lines.append("read after: \(previous), leaning on it \(Self.percent(reading.strength))") }
        if let corrected = reading.corrected { lines.append("corrects the line before; what is meant: \(corrected)") }
        for mention in result.mentions {
            lines.append("names: \"\(mention.text)\" = \(mention.concepts.map(\.name).joined(separator: " or "))")
        }
        for candidate in candidates { lines += self.lines(of: candidate) }
        if let smalltalk = result.smalltalk {
            lines.append("smalltalk: \(smalltalk.kind.rawValue) \(Self.percent(smalltalk.probability))")
        }
        lines.append("none of these: \(Self.percent(result.none))\(Self.text(of: result.noneOpinions))")
        lines += Decision.reasons(result)
        lines.append("decision: \(decision)")
        return lines.joined(separator: "\n")
    }

    private func lines(of candidate: MatchResult.Candidate) -> [String] {
        let conflicts = Set(candidate.conflicts)
        let contradicting = result.mentions.filter { !conflicts.isDisjoint(with: $0.concepts) }.map { mention in
            "\(mention.text) (\(mention.concepts.filter(conflicts.contains).map(\.name).joined(separator: ", ")))"
        }
        var lines = ["candidate: \(candidate.intent) \(Self.percent(candidate.probability))\(Self.text(of: candidate.opinions))"]
        let words = evidence[candidate.intent]
        func add(_ name: String, _ words: [String]) {
            if !words.isEmpty { lines.append("  \(name): \(words.joined(separator: ", "))") }
        }
        add("matched", words?.matched ?? [])
        add("missing", words?.missing ?? [])
        add("conflicting", contradicting + (words?.conflicting ?? []))
        return lines
    }

    private var decision: String {
        switch Decision(result) {
        case .answer(let intent, let confidence): "answer \(intent), confidence \(Self.percent(confidence))"
        case .clarify(let candidates): "clarify: \(candidates.map(\.intent).joined(separator: ", "))"
        case .fallback: "fallback"
        case .smalltalk(let kind): "smalltalk: \(kind.rawValue)"
        }
    }

    private static func text(of opinions: MatchResult.Opinions?) -> String {
        guard let opinions else { return "" }
        return " (words \(percent(opinions.words)), encoder \(opinions.encoder.map(percent) ?? "–"))"
    }

    static func percent(_ value: Double) -> String { String(Int((value * 100).rounded())) + " %" }
}

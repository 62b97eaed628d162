import Catalog
package import Matching
import WireProtocol

/// Why a question was understood as it was, for `madoguchi ask --explain`.
package struct Explanation: Sendable, CustomStringConvertible {
    private let result: MatchResult

    package init(_ result: MatchResult) { self.result = result }

    package var description: String {
        func figure(_ value: Double) -> String { String(Int((value * 100).rounded())) + " %" }
        var lines = ["language: \(result.language.rawValue)", "known of the question: \(figure(result.knownShare))"]
        for mention in result.mentions {
            lines.append("names: \"\(mention.text)\" = \(mention.concepts.map(\.name).joined(separator: " or "))")
        }
        for candidate in result.candidates.prefix(5) {
            let against = candidate.conflicts.map(\.name).joined(separator: ", ")
            lines.append(
                "candidate: \(candidate.intent) \(figure(candidate.probability))"
                    + (against.isEmpty ? "" : ", contradicted by \(against)"))
        }
        if let smalltalk = result.smalltalk {
            lines.append("smalltalk: \(smalltalk.kind.rawValue) \(figure(smalltalk.probability))")
        }
        lines.append("none of these: \(figure(result.none))")
        lines.append("decision: \(Decision(result))")
        return lines.joined(separator: "\n")
    }
}

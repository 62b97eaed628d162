import Catalog
import Matching
import WireProtocol

/// Why a question was understood as it was, for `madoguchi ask --explain`.
package struct Explanation: Sendable, CustomStringConvertible {
    private let reading: Reading
    private var result: MatchResult { reading.result }

    package init(_ reading: Reading) { self.reading = reading }

    package var description: String {
        func figure(_ value: Double) -> String { String(Int((value * 100).rounded())) + " %" }
        var lines = ["language: \(result.language.rawValue)", "known of the question: \(figure(result.knownShare))"]
        if let previous = reading.previous { lines.append("read after: \(previous), leaning on it \(figure(reading.strength))") }
        if let corrected = reading.corrected { lines.append("corrects the line before; what is meant: \(corrected)") }
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

import Catalog
import Matching
import TextNormalizing

/// Tells of a short line which kind of fact it asks for: "how much", "what do I bring", "which number".
struct AskedKind: Sendable {
    let intents: IntentIndex
    let cues: Cues
    /// The glossary's names of kinds.
    private static let names: [ConceptID: FactKind] = [
        ConceptID("matter.fee"): .fee, ConceptID("matter.waiting-time"): .duration, ConceptID("matter.bring"): .document,
        ConceptID("matter.counter"): .counter, ConceptID("matter.contact"): .phone, ConceptID("matter.address"): .postalAddress,
    ]
    /// "What is" asks for any kind.
    private static let definition = ConceptID("matter.definition")
    /// Of a line that names no kind, the likeliest intent tells which it is, if it is one of these …
    private static let told: Set<FactKind> = [.fee, .duration, .document, .counter, .size]
    /// … and the intent at least so probable.
    private static let likely = 0.5

    /// Nil for a line that asks for none, or for more than one.
    func callAsFunction(_ text: String, _ result: MatchResult) -> FactKind? {
        if cues.holds(.whom, text, result.language) { return .phone }
        if cues.holds(.size, text, result.language) { return .size }
        let named = Set(result.mentions.flatMap(\.concepts).compactMap { Self.names[$0] })
        if named.count > 1 { return nil }
        if let kind = named.first { return kind }
        guard let best = result.candidates.first, best.probability >= Self.likely else { return nil }
        return intents[best.intent]?.facts.first.flatMap { Self.told.contains($0) ? $0 : nil }
    }

    /// Whether a concept says of a line no more than which kind it asks for.
    static func isKind(_ concept: ConceptID) -> Bool { names[concept] != nil || concept == definition }
}

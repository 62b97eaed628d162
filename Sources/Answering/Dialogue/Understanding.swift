import Catalog
import Matching
import TextNormalizing

/// Puts questions to the matcher, with their vectors where the catalog has an encoder.
struct Understanding: Sendable {
    private let matcher: CatalogMatcher
    let encoder: QuestionEncoder?

    /// An encoder is of no use to a catalog that was built without one.
    init(_ catalog: Catalog, encoder: QuestionEncoder?) {
        matcher = CatalogMatcher(catalog)
        self.encoder = catalog.encoderModel == nil ? nil : encoder
    }

    /// Finds the glossary's concepts.
    var finder: ConceptFinder { matcher.finder }

    /// The turn with its question prepared; nil if the question takes too long for the caller's thread: its vector is yet to be
    /// made, or a dictionary to be asked.
    ///
    /// - Parameter turn: one that may not take time.
    func ready(_ turn: Turn) -> Turn? {
        var prepared = matcher.prepare(turn.question())
        guard prepared.isWhole else { return nil }
        if let encoder, let text = prepared.encoderText {
            guard let vector = encoder.knownVector(of: text) else { return nil }
            prepared.question.vector = vector
        }
        var turn = turn
        turn.prepared = prepared
        return turn
    }

    func language(of turn: Turn) -> ResidentLanguage { matcher.prepare(turn.question()).language }

    /// The language of a text by itself.
    func language(of text: String, _ form: MatchingForm) -> ResidentLanguage { matcher.prepare(Question(text: text, form: form, asksDictionary: false)).language }

    /// What the turn's line is about, or another text in its place.
    func result(for turn: Turn, text: String? = nil) -> MatchResult {
        if text == nil, let prepared = turn.prepared { return matcher.match(prepared) }
        var prepared = matcher.prepare(turn.question(text))
        if let encoder, let text = prepared.encoderText {
            prepared.question.vector = turn.mayTakeTime ? encoder.vector(of: text) : encoder.knownVector(of: text)
        }
        return matcher.match(prepared)
    }

    /// What the words of a turn's line, or of another text in its place, say about an intent.
    func evidence(for turn: Turn, text: String?, about intent: String) -> WordEvidence? {
        matcher.evidence(of: turn.question(text), for: intent)
    }
}

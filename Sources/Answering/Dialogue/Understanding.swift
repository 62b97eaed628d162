import Catalog
import Matching

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

    /// Whether the question's vector is yet to be made, which takes too long for the caller's thread.
    func needsWork(_ turn: Turn) -> Bool {
        let question = turn.question()
        guard let encoder, !matcher.isPhrase(question) else { return false }
        return encoder.knownVector(of: matcher.encoderText(of: question)) == nil
    }

    func language(of turn: Turn) -> ResidentLanguage { matcher.language(of: turn.question()) }

    /// What the turn's line is about, or another text in its place.
    func result(for turn: Turn, text: String? = nil) -> MatchResult {
        var question = turn.question(text)
        if turn.isEncoded, let encoder, !matcher.isPhrase(question) {
            question.vector = encoder.vector(of: matcher.encoderText(of: question))
        }
        return matcher.match(question)
    }
}

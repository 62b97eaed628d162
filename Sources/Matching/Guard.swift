import Catalog

/// Finds what a question names that an intent contradicts: a matter which the pages do not answer, such as a forgotten
/// PIN, another city, or somebody else's card, in a question that otherwise sounds like the intent.
struct Guard: Sendable {
    private let named: [String: Set<ConceptID>]
    private let classifier: LinearClassifier
    private let places: [String: Int]
    /// Concepts of this group of the glossary are matters that the pages do not answer.
    private static let group = "other"
    /// What is left of an intent's probability for each contradiction. The classifiers have learnt the concept from the
    /// negatives as well: a stronger guard refuses five in a hundred questions that the pages do answer.
    static let factor = 0.6

    /// `places`: where each label stands among the classes, by its name.
    init(_ catalog: Catalog, classifier: LinearClassifier, places: [String: Int]) {
        self.classifier = classifier
        self.places = places
        named = Dictionary(catalog.intents.map { intent in
            let sections = intent.bindings.map { catalog.sections[$0] }
            return (intent.id, Set(intent.about + sections.flatMap { $0.headingConcepts + $0.textConcepts }))
        }) { first, _ in first }
    }

    /// Whether a concept can contradict anything.
    static func isGuarded(_ concept: ConceptID) -> Bool { concept.group == group }

    /// The concepts among `concepts` that contradict an intent. One that the intent's own examples name does not: an
    /// intern may mention the visa and still ask about the number.
    func contradictions(of intent: String, in concepts: [ConceptID]) -> [ConceptID] {
        guard let index = places[intent], let none = places[TrainedLabel.none.name] else { return [] }
        return concepts.filter { concept in
            guard Self.isGuarded(concept), named[intent]?.contains(concept) == false else { return false }
            let feature = QuestionFeatures.hash(of: concept)
            guard let own = classifier.weight(of: feature, for: index), let other = classifier.weight(of: feature, for: none)
            else { return true }
            return own <= other
        }
    }
}

extension MatchResult {
    /// Gives what contradicted intents lose to "none of these".
    mutating func apply(_ guardian: Guard, to concepts: [ConceptID]) {
        let concepts = concepts.filter(Guard.isGuarded)
        guard !concepts.isEmpty else { return }
        for index in candidates.indices {
            let against = guardian.contradictions(of: candidates[index].intent, in: concepts)
            guard !against.isEmpty else { continue }
            candidates[index].conflicts = against
            let kept = against.reduce(candidates[index].probability) { probability, _ in probability * Guard.factor }
            none += candidates[index].probability - kept
            candidates[index].probability = kept
        }
    }
}

import Catalog

/// Finds what a question names that an intent contradicts: a matter which the pages do not answer, such as a forgotten
/// PIN, another city, or somebody else's card, in a question that otherwise sounds like the intent.
struct Guard: Sendable {
    private let intents: [Intent]
    private let sections: [Section]
    /// For each class where its intent stands among all; nil for what is no intent.
    private let intentPlaces: [Int?]
    private let classifier: LinearClassifier
    private let places: [String: Int]
    /// Concepts of this group of the glossary are matters that the pages do not answer.
    private static let group = "other"
    /// What is left of an intent's probability for each contradiction. The classifiers have learnt the concept from the
    /// negatives as well: a stronger guard refuses five in a hundred questions that the pages do answer.
    static let factor = 0.6

    /// - Parameters:
    ///   - places: where each label stands among the classes, by its name.
    ///   - intentPlaces: for each class where its intent stands in the catalog.
    init(_ catalog: Catalog, classifier: LinearClassifier, places: [String: Int], intentPlaces: [Int?]) {
        self.classifier = classifier
        self.places = places
        self.intentPlaces = intentPlaces
        (intents, sections) = (catalog.intents, catalog.sections)
    }

    /// Whether a concept can contradict anything.
    static func isGuarded(_ concept: ConceptID) -> Bool { concept.group == group }

    /// The concepts among `concepts` that contradict an intent. One that the intent's own examples name does not: an
    /// intern may mention the visa and still ask about the number.
    func contradictions(of intent: String, in concepts: [ConceptID]) -> [ConceptID] {
        guard let index = places[intent], let place = intentPlaces[index], let none = places[TrainedLabel.none.name] else { return [] }
        return concepts.filter { concept in
            guard Self.isGuarded(concept), !names(concept, intents[place]) else { return false }
            let feature = QuestionFeatures.hash(of: concept)
            guard let own = classifier.weight(of: feature, for: index), let other = classifier.weight(of: feature, for: none)
            else { return true }
            return own <= other
        }
    }

    /// Whether an intent is about a concept, or a section that answers it names it.
    private func names(_ concept: ConceptID, _ intent: Intent) -> Bool {
        intent.about.contains(concept)
            || intent.bindings.contains { sections[$0].headingConcepts.contains(concept) || sections[$0].textConcepts.contains(concept) }
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

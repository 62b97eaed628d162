import TextNormalizing

/// What the words of a question say about one intent, for `madoguchi ask --explain`.
package struct WordEvidence: Sendable, Equatable {
    /// Words that speak for it.
    package var matched: [String] = []
    /// Words that say nothing of it, or that no example ever held.
    package var missing: [String] = []
    /// Words that speak against it.
    package var conflicting: [String] = []

    /// Within this of 0, of the 127 that the weightiest feature has, a word says nothing.
    private static let silence = 2.0

    init(_ words: [(text: String, weight: Double?)]) {
        for word in words {
            switch word.weight {
            case let weight? where weight > Self.silence: matched.append(word.text)
            case let weight? where weight < -Self.silence: conflicting.append(word.text)
            default: missing.append(word.text)
            }
        }
    }
}

extension CatalogMatcher {
    /// What the words of a question say about an intent by the words' classifier; nil for a section, which is searched.
    package func evidence(of question: Question, for intent: String) -> WordEvidence? {
        guard let place = places[intent] else { return nil }
        var words: [(text: String, weight: Double?)] = []
        for word in forming.words(of: prepare(question).forms) where !words.contains(where: { $0.text == word }) {
            let form = MatchingForm(word)
            let features = QuestionFeatures([form], concepts: forming.finder.concepts(in: form))
            words.append((word, intents.meanWeight(of: features, for: place)))
        }
        return WordEvidence(words)
    }
}

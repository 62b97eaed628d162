package import Catalog
import TextNormalizing

/// Matches by words, runs of characters and the glossary's concepts, which needs nothing but the catalog, and by the
/// question's vector where there is one.
package struct CatalogMatcher: QuestionMatcher {
    private let intents: LinearClassifier
    private let encoded: EncoderClassifier?
    private let labels: [TrainedLabel]
    private let languages: LanguageDetector
    private let forming: TextForming
    private let guardian: Guard
    private let sections: SectionSearch
    /// Phrases of the catalog in matching form: asked word for word, they need no classifier.
    private let phrases: [String: TrainedLabel]
    /// What a question that is a phrase of the catalog is worth; an intent may still be worded wrongly.
    private static let exactProbability = 0.99

    package init(_ catalog: Catalog) {
        let classifier = LinearClassifier(catalog.intentModel)
        intents = classifier
        encoded = catalog.encoderModel.map(EncoderClassifier.init)
        let labels = catalog.intentModel.classes.map(TrainedLabel.init(name:))
        self.labels = labels
        guardian = Guard(catalog, classifier: classifier, labels: labels)
        languages = LanguageDetector(catalog)
        let forming = TextForming(catalog.glossaries)
        self.forming = forming
        sections = SectionSearch(catalog, forming: forming, weight: classifier.rarity(of:))
        var phrases: [String: TrainedLabel] = [:]
        for intent in catalog.intents {
            for text in intent.texts.values {
                for phrase in text.examples + [text.title] {
                    phrases[MatchingForm(phrase).text] = .intent(intent.id)
                }
            }
        }
        for phrasebook in catalog.phrasebooks.values {
            for (kind, texts) in phrasebook.smalltalk {
                for text in texts { phrases[MatchingForm(text).text] = .smalltalk(kind) }
            }
        }
        self.phrases = phrases
    }

    /// What the catalog's encoder must make a vector of, for this question.
    package func encoderText(of question: Question) -> String {
        forming.forms(of: question.text, in: languages.language(of: question)).encoderText
    }

    /// Whether the question is a phrase of the catalog, word for word, which needs no vector.
    package func isPhrase(_ question: Question) -> Bool { phrases[MatchingForm(question.text).text] != nil }

    package func match(_ question: Question) -> MatchResult {
        let language = languages.language(of: question)
        let forms = forming.forms(of: question.text, in: language)
        let form = forms.form
        let mentions = [form, forms.spelled].compactMap(\.self).flatMap(forming.finder.mentions)
        let features = forming.features(of: forms)
        let prediction = intents.predict(features)
        var pooled = prediction.probabilities
        if let encoded, let vector = question.vector { pooled = encoded.probabilities(of: vector, with: pooled) }
        var probabilities = pooled.map(Double.init)
        if let exact = phrases[form.text], let index = labels.firstIndex(of: exact) {
            let rest = max(1 - probabilities[index], 1e-9)
            probabilities = probabilities.enumerated().map { offset, probability in
                offset == index ? Self.exactProbability : probability / rest * (1 - Self.exactProbability)
            }
        }
        var result = MatchResult(
            language: language, candidates: [], none: 0,
            knownShare: phrases[form.text] == nil ? Double(prediction.knownShare) : 1, mentions: mentions)
        for (label, probability) in zip(labels, probabilities) {
            switch label {
            case .intent(let id): result.candidates.append(.init(intent: id, probability: probability))
            case .none: result.none = probability
            case .smalltalk(let kind):
                if probability > result.smalltalk?.probability ?? 0 {
                    result.smalltalk = .init(kind: kind, probability: probability)
                }
            }
        }
        if phrases[form.text] == nil { result.apply(guardian, to: forming.concepts(in: forms)) }
        let hits = sections.hits(for: features)
        if !hits.isEmpty { result.add(hits, againstSupport: support(forBestOf: result, features)) }
        result.candidates.sort { ($0.probability, $1.intent) > ($1.probability, $0.intent) }
        return result
    }

    /// How much of the question speaks for the likeliest trained intent.
    private func support(forBestOf result: MatchResult, _ features: QuestionFeatures) -> Double {
        guard let best = result.candidates.max(by: { $0.probability < $1.probability }),
            let index = labels.firstIndex(of: .intent(best.intent))
        else { return 0 }
        return intents.support(for: index, of: features)
    }
}

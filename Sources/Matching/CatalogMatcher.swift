package import Catalog
import TextNormalizing

/// Matches by words, runs of characters and the glossary's concepts, which needs nothing but the catalog, and by the
/// question's vector where there is one.
package struct CatalogMatcher: QuestionMatcher {
    private let intents: LinearClassifier
    private let encoded: EncoderClassifier?
    /// What each class is.
    private let kinds: [Kind]
    private let languages: LanguageDetector
    private let forming: TextForming
    private let guardian: Guard
    private let sections: SectionSearch
    /// Phrases of the catalog in matching form, by their hash, and which label they stand for: asked word for word, they
    /// need no classifier.
    private let phrases: HashIndex
    /// Where each label stands among the classes, by its name.
    private let places: [String: Int]
    /// What a question that is a phrase of the catalog is worth; an intent may still be worded wrongly.
    private static let exactProbability = 0.99
    /// As many candidates as anyone asks for, and some more: the rest of thousands of intents is as good as impossible.
    private static let mostCandidates = 60

    private enum Kind {
        case intent, none
        case smalltalk(Phrasebook.Smalltalk)
    }

    package init(_ catalog: Catalog) {
        let classifier = LinearClassifier(catalog.intentModel)
        intents = classifier
        encoded = catalog.encoderModel.map(EncoderClassifier.init)
        kinds = catalog.intentModel.classes.map { name in
            switch TrainedLabel(name: name) {
            case .intent: .intent
            case .none: .none
            case .smalltalk(let kind): .smalltalk(kind)
            }
        }
        let places = Dictionary(zip(catalog.intentModel.classes, catalog.intentModel.classes.indices)) { first, _ in first }
        self.places = places
        guardian = Guard(catalog, classifier: classifier, places: places)
        languages = LanguageDetector(catalog)
        let forming = TextForming(catalog.glossaries)
        self.forming = forming
        sections = SectionSearch(catalog, forming: forming, weight: classifier.rarity(of:))
        var phrases = HashIndex()
        func add(_ phrase: String, _ label: TrainedLabel) {
            guard let place = places[label.name] else { return }
            phrases.replace(Self.hash(of: MatchingForm(phrase)), by: place)
        }
        for intent in catalog.intents {
            for text in intent.texts.values {
                for phrase in text.examples + [text.title] { add(phrase, .intent(intent.id)) }
            }
        }
        for phrasebook in catalog.phrasebooks.values {
            for (kind, texts) in phrasebook.smalltalk {
                for text in texts { add(text, .smalltalk(kind)) }
            }
        }
        self.phrases = phrases
    }

    /// Finds the glossary's concepts.
    package var finder: ConceptFinder { forming.finder }

    package func language(of question: Question) -> ResidentLanguage { languages.language(of: question) }

    private static func hash(of form: MatchingForm) -> UInt64 { StableHash(form.text).value }

    /// What the catalog's encoder must make a vector of, for this question.
    package func encoderText(of question: Question) -> String {
        forming.forms(of: question.text, in: languages.language(of: question)).encoderText
    }

    /// Whether the question is a phrase of the catalog, word for word, which needs no vector.
    package func isPhrase(_ question: Question) -> Bool { phrases[Self.hash(of: MatchingForm(question.text))] != nil }

    package func match(_ question: Question) -> MatchResult {
        let language = languages.language(of: question)
        let forms = forming.forms(of: question.text, in: language)
        let mentions = [forms.form, forms.spelled].compactMap(\.self).flatMap(forming.finder.mentions)
        let concepts = ConceptFinder.concepts(of: mentions)
        let features = forming.features(of: forms, naming: concepts)
        let exact = phrases[Self.hash(of: forms.form)]
        let prediction = intents.predict(features)
        var probabilities = prediction.probabilities
        if let encoded, let vector = question.vector { probabilities = encoded.probabilities(of: vector, with: probabilities) }
        if let exact { Self.raise(exact, in: &probabilities) }
        var result = MatchResult(
            language: language, candidates: [], none: 0,
            knownShare: exact == nil ? Double(prediction.knownShare) : 1, mentions: mentions)
        fill(&result, from: probabilities)
        if exact == nil { result.apply(guardian, to: concepts) }
        let hits = sections.hits(for: features, vector: question.vector)
        if !hits.isEmpty { result.add(hits, againstSupport: support(forBestOf: result, features)) }
        result.candidates.sort { ($0.probability, $1.intent) > ($1.probability, $0.intent) }
        return result
    }

    /// Makes one class nearly certain.
    private static func raise(_ exact: Int, in probabilities: inout [Float]) {
        let rest = max(1 - probabilities[exact], 1e-9)
        let factor = Float(1 - exactProbability) / rest
        for index in probabilities.indices { probabilities[index] *= factor }
        probabilities[exact] = Float(exactProbability)
    }

    /// The likeliest intents, smalltalk, and none of these.
    private func fill(_ result: inout MatchResult, from probabilities: [Float]) {
        var best: [(place: Int, probability: Float)] = []
        for (place, probability) in probabilities.enumerated() {
            switch kinds[place] {
            case .intent:
                if best.count == Self.mostCandidates {
                    guard probability > best[best.count - 1].probability else { continue }
                    best.removeLast()
                }
                var index = best.count
                while index > 0, best[index - 1].probability < probability { index -= 1 }
                best.insert((place, probability), at: index)
            case .none: result.none = Double(probability)
            case .smalltalk(let kind):
                if Double(probability) > result.smalltalk?.probability ?? 0 {
                    result.smalltalk = .init(kind: kind, probability: Double(probability))
                }
            }
        }
        result.candidates = best.map { .init(intent: intents.classes[$0.place], probability: Double($0.probability)) }
    }

    /// How much of the question speaks for the likeliest trained intent.
    private func support(forBestOf result: MatchResult, _ features: QuestionFeatures) -> Double {
        guard let best = result.candidates.max(by: { $0.probability < $1.probability }), let place = places[best.intent]
        else { return 0 }
        return intents.support(for: place, of: features)
    }
}

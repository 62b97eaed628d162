package import Catalog
import TextNormalizing

/// Matches by words, runs of characters and the glossary's concepts, which needs nothing but the catalog, and by the
/// question's vector where there is one. A class, since it holds a hundred references that each copy of a value would count.
package final class CatalogMatcher: QuestionMatcher {
    let intents: LinearClassifier
    private let encoded: EncoderClassifier?
    /// For each class, the intent whose phones its answer names.
    private let contacts: [String?]
    /// Where "none of these" stands among the classes.
    private let nonePlace: Int?
    /// Where each kind of smalltalk stands among the classes.
    private let smalltalk: [(place: Int, kind: Phrasebook.Smalltalk)]
    /// The classes that are no intents.
    private let unranked: [Int]
    private let languages: LanguageDetector
    let forming: TextForming
    private let guardian: Guard
    private let sections: SectionSearch
    private let phrases: KnownPhrases
    private let terms: TermSpelling
    /// Where each label stands among the classes, by its name.
    let places: [String: Int]
    /// What a question that is a phrase of the catalog is worth; an intent may still be worded wrongly.
    private static let exactProbability = 0.99

    /// - Parameter converted: the dictionary, asked of questions only: what it says of the catalog's texts lies in the catalog.
    package init(_ catalog: Catalog, converted: @escaping @Sendable (String) -> String = KanaKanjiConverter.converted) {
        let (classifier, (languages, forming)) = atOnce(
            { LinearClassifier(catalog.intentModel) },
            { (LanguageDetector(catalog), TextForming(catalog.glossaries, tables: catalog.tables, converted: converted)) })
        intents = classifier
        encoded = catalog.encoderModel.map(EncoderClassifier.init)
        let places = Dictionary(zip(catalog.intentModel.classes, catalog.intentModel.classes.indices)) { first, _ in first }
        self.places = places
        var intentPlaces = [Int?](repeating: nil, count: catalog.intentModel.classes.count)
        for (number, intent) in catalog.intents.enumerated() { if let place = places[intent.id] { intentPlaces[place] = number } }
        contacts = intentPlaces.map { $0.map { catalog.intents[$0] }.flatMap { $0.facts.contains(.phone) ? $0.id : $0.contact } }
        nonePlace = places[TrainedLabel.none.name]
        smalltalk = Phrasebook.Smalltalk.allCases.compactMap { kind in places[TrainedLabel.smalltalk(kind).name].map { ($0, kind) } }
        unranked = smalltalk.map(\.place) + [nonePlace].compactMap(\.self)
        guardian = Guard(catalog, classifier: classifier, places: places, intentPlaces: intentPlaces)
        self.languages = languages
        self.forming = forming
        sections = SectionSearch(catalog, forming: forming, weight: classifier.rarity(of:))
        phrases = KnownPhrases(catalog.phrases)
        terms = TermSpelling(catalog.tables?.spellings ?? SpellingTable(catalog.glossaries.values))
    }

    /// Finds the glossary's concepts.
    package var finder: ConceptFinder { forming.finder }

    /// A question brought to its forms, from which its vector is made.
    package func prepare(_ question: Question) -> PreparedQuestion {
        let form = question.form ?? MatchingForm(question.text)
        let pieces = TextPieces(form)
        let phrase = phrases[form]
        var guess = languages.guess(question, form, pieces)
        if let phrase { guess = guess.weighed { phrase.isPhrase(in: $0) ? 1 : Self.foreignPhrase } }
        func forms(in language: ResidentLanguage) -> TextForms {
            forming.forms(of: question.text, form, pieces, in: language, asksDictionary: question.asksDictionary)
        }
        var own = forms(in: guess.language)
        var isWhole = own.isWhole
        if guess.isOpen, let other = guess.other {
            // Japanese in Latin letters is known when it is spelled as natives do, another language when it is not.
            let others = forms(in: other)
            isWhole = isWhole && others.isWhole
            if own.isJapaneseSpelled != others.isJapaneseSpelled {
                let (ownShare, othersShare) = (knownShare(of: own), knownShare(of: others))
                guess = guess.weighed { [language = guess.language] in $0 == language ? ownShare : othersShare }
                if guess.language == other { own = others }
            }
        }
        // What is still open is in the language of the talk.
        if guess.isOpen, let previous = question.previousLanguage, [guess.language, guess.other].contains(previous) {
            guess = LanguageGuess(previous)
            own = forms(in: previous)
            isWhole = isWhole && own.isWhole
        }
        return PreparedQuestion(question: question, guess: guess, forms: own, isWhole: isWhole, phrase: phrase?.place)
    }

    /// How much less likely a language is than one in which the question is an example word for word.
    private static let foreignPhrase = 0.02

    private func knownShare(of forms: TextForms) -> Double {
        Double(intents.knownShare(of: forming.features(of: forms))) + 0.01
    }

    package func match(_ question: Question) -> MatchResult { match(prepare(question)) }

    package func match(_ prepared: PreparedQuestion) -> MatchResult {
        let (question, forms, exact) = (prepared.question, prepared.forms, prepared.phrase)
        var mentions = [forms.form, forms.spelled].compactMap(\.self).flatMap(forming.finder.mentions)
        if let corrected = terms.corrected(forms.form, isKnown: { intents.knows($0) }) {
            mentions += forming.finder.mentions(in: corrected).filter { !mentions.contains($0) }
        }
        let concepts = ConceptFinder.concepts(of: mentions)
        let features = forming.features(of: forms, naming: concepts)
        let prediction = intents.predict(features)
        var scores = prediction.scores
        var opinion: ClassScores?
        if let encoded, let vector = question.vector {
            let own = encoded.scores(of: vector)
            scores = encoded.pooled(lexical: scores, encoded: own)
            opinion = own
        }
        if let exact { scores.raise(exact, to: Float(Self.exactProbability)) }
        var result = MatchResult(
            language: prepared.guess.language, otherLanguage: prepared.guess.isOpen ? prepared.guess.other : nil, candidates: [], none: 0,
            knownShare: exact == nil ? Double(prediction.knownShare) : 1, mentions: mentions)
        fill(&result, from: scores, mostCandidates: question.mostCandidates) { place in
            .init(words: Double(prediction.scores[place]), encoder: opinion.map { Double($0[place]) })
        }
        if exact == nil { result.apply(guardian, to: concepts) }
        let hits = sections.hits(for: features, vector: question.vector)
        if !hits.isEmpty { result.add(hits, againstSupport: support(forBestOf: result, features)) }
        result.sortCandidates()
        return result
    }

    /// The likeliest intents, smalltalk, and none of these.
    private func fill(
        _ result: inout MatchResult, from scores: ClassScores, mostCandidates: Int, opinions: (Int) -> MatchResult.Opinions
    ) {
        if let nonePlace {
            result.none = Double(scores[nonePlace])
            result.noneOpinions = opinions(nonePlace)
        }
        for (place, kind) in smalltalk {
            let probability = Double(scores[place])
            if probability > result.smalltalk?.probability ?? 0 { result.smalltalk = .init(kind: kind, probability: probability) }
        }
        result.candidates = scores.likeliest(mostCandidates, but: unranked).map {
            .init(
                intent: intents.classes[$0.place], probability: Double($0.probability), contact: contacts[$0.place],
                opinions: opinions($0.place))
        }
    }

    /// How much of the question speaks for the likeliest trained intent.
    private func support(forBestOf result: MatchResult, _ features: QuestionFeatures) -> Double {
        guard let best = result.candidates.max(by: { $0.probability < $1.probability }), let place = places[best.intent]
        else { return 0 }
        return intents.support(for: place, of: features)
    }
}

import Catalog
import IntentFiles
import Matching
import SentenceEncoder
import TextNormalizing

/// Trains a catalog's two models from its phrases.
struct ModelTraining {
    let forming: TextForming
    let library: IntentLibrary

    /// A phrase as it is written in `Intents/`.
    private struct RawPhrase {
        var text: String
        var label: TrainedLabel
        var language: ResidentLanguage
    }

    /// A phrase to learn from.
    private struct Phrase {
        var forms: TextForms
        var example: LinearTrainer.Example
    }

    /// All models, as `mode` says; nil if it says none.
    func models(
        _ intents: [Intent], vectors: EncodedPhrases?, mode: TrainingMode
    ) throws(EncoderError) -> TrainedModels? {
        switch mode {
        case .none: return nil
        case .fresh: return try trained(intents, vectors: vectors)
        case .remembered(let memory):
            return try memory.models(fingerprint(intents, vectors)) { () throws(EncoderError) in
                try trained(intents, vectors: vectors)
            }
        }
    }

    private func trained(_ intents: [Intent], vectors: EncodedPhrases?) throws(EncoderError) -> TrainedModels {
        let models = try intentModels(intents, vectors: vectors)
        let english = EnglishWords(rawLanguagePhrases, terms: englishTerms)
        return TrainedModels(
            intents: models.lexical, encoded: models.encoded, language: languageModel(english), english: english, conversions: conversions(of: intents))
    }

    /// What the dictionary says of all phrases: a question's words are mostly among them.
    private func conversions(of intents: [Intent]) -> [String: String] {
        let phrases = rawPhrases(of: intents).filter { $0.language.spoken == "ja" }
        return phrases.reduce(into: [:]) { $0.merge(forming.conversions(in: $1.text)) { first, _ in first } }
    }

    /// What the dictionary says of the sections that are searched, as far as it is asked of one text; what it leaves as it
    /// is need not be known.
    func conversions(ofSectionsIn catalog: Catalog) -> [String: String] {
        let sections = catalog.intents.compactMap { SearchedSection($0, in: catalog) }.filter { $0.language.spoken == "ja" }
        return sections.flatMap { [$0.heading] + $0.texts }.reduce(into: [:]) { found, text in
            let said = forming.conversions(in: text, most: JapaneseSpelling.mostAsked).filter { $0.key != $0.value }
            found.merge(said) { first, _ in first }
        }
    }

    /// Which intent, smalltalk or none of these a question is about. Intents made from sections are searched instead.
    private func intentModels(
        _ intents: [Intent], vectors: EncodedPhrases?
    ) throws(EncoderError) -> (lexical: LinearModel, encoded: EncoderModel?) {
        let phrases = rawPhrases(of: intents).compactMap(phrase)
        let lexical = LinearTrainer().train(phrases.map(\.example))
        guard let vectors else { return (lexical, nil) }
        let found = try vectors.vectors(of: phrases.map(\.forms.encoderText))
        let examples = zip(phrases, found).map { EncoderTrainer.Example(lexical: $0.example, vector: $1) }
        return (lexical, EncoderTrainer().train(examples, encoder: vectors.identity))
    }

    private func phrase(_ raw: RawPhrase) -> Phrase? {
        let forms = forming.forms(of: raw.text, in: raw.language)
        guard !forms.form.isEmpty else { return nil }
        return Phrase(forms: forms, example: .init(label: raw.label.name, features: forming.features(of: forms)))
    }

    private func rawPhrases(of intents: [Intent]) -> [RawPhrase] {
        var phrases: [RawPhrase] = []
        func add(_ text: String, _ label: TrainedLabel, _ language: ResidentLanguage) {
            phrases.append(RawPhrase(text: text, label: label, language: language))
        }
        for intent in intents {
            for language in ResidentLanguage.allCases {
                guard let text = intent.texts[language] else { continue }
                for phrase in [text.title] + text.examples { add(phrase, .intent(intent.id), language) }
            }
        }
        for (_, byLanguage) in library.noneOfThese.sorted(by: { $0.key < $1.key }) {
            for language in ResidentLanguage.allCases {
                for phrase in byLanguage[language] ?? [] { add(phrase, .none, language) }
            }
        }
        for language in ResidentLanguage.allCases {
            for kind in Phrasebook.Smalltalk.allCases {
                for phrase in library.phrasebooks[language]?.smalltalk[kind] ?? [] { add(phrase, .smalltalk(kind), language) }
            }
        }
        return phrases
    }

    /// Which language a question is written in. Cuttings teach it what a word or two look like by themselves; what is English in all its
    /// words is no evidence of whoever borrows them.
    private func languageModel(_ english: EnglishWords) -> LinearModel {
        let examples = rawLanguagePhrases.enumerated().flatMap { group, phrase in
            ([phrase.text] + PhraseCuttings(phrase.text).texts).compactMap { text in
                let written = LanguageForm(text)
                return english.areAll(of: written, borrowedBy: phrase.language)
                    ? nil
                    : LinearTrainer.Example(label: phrase.language.rawValue, features: QuestionFeatures(written, MatchingForm(text)), group: group)
            }
        }
        return LinearTrainer().train(examples.filter { !$0.features.hashes.isEmpty })
    }

    /// The English terms as they are shown, in one and many, and the desk's labels; a term's other spellings may be Japanese in Latin
    /// letters.
    private var englishTerms: [String] {
        (library.glossaries[.en]?.forms.values.compactMap(\.first) ?? []) + (library.phrasebooks[.en]?.labels.values.map(\.self) ?? [])
    }

    /// What is looked for in a talk, whose language is known, or in few lines: many are particles and pieces, which tell of no line's language.
    private static let cuesOfTalks: Set<Phrasebook.Cue> = [.noneOfThese, .polite, .language, .inLanguage, .notUnderstood, .emergency, .attention, .whom, .size]

    private var rawLanguagePhrases: [(text: String, language: ResidentLanguage)] {
        ResidentLanguage.allCases.flatMap { language in
            var phrases = library.intents.flatMap { intent in
                intent.texts[language].map { [$0.title] + $0.examples + $0.answer.plainTexts } ?? []
            }
            phrases += library.noneOfThese.sorted { $0.key < $1.key }.flatMap { $0.value[language] ?? [] }
            if let phrasebook = library.phrasebooks[language] {
                phrases += Phrasebook.Smalltalk.allCases.flatMap { phrasebook.smalltalk[$0] ?? [] }
                // What is said where somebody is in danger is worded unlike all that residents ask here.
                phrases += Phrasebook.ReplyText.allCases.filter { $0 != .emergency }.compactMap { phrasebook.replies[$0] }
                phrases += Phrasebook.Cue.allCases.filter { !Self.cuesOfTalks.contains($0) }.flatMap { phrasebook.cues[$0] ?? [] }
            }
            phrases += (library.glossaries[language]?.forms ?? [:]).sorted { $0.key < $1.key }.flatMap(\.value)
            return phrases.map { ($0, language) }
        }
    }

    /// Names all that the models depend on: the phrases, the glossaries, the encoder.
    private func fingerprint(_ intents: [Intent], _ vectors: EncodedPhrases?) -> UInt64 {
        var parts = [vectors?.identity ?? ""]
        for phrase in rawPhrases(of: intents) { parts += [phrase.label.name, phrase.language.rawValue, phrase.text] }
        for phrase in rawLanguagePhrases { parts += [phrase.language.rawValue, phrase.text] }
        parts += englishTerms.sorted()
        for language in ResidentLanguage.allCases {
            for (concept, forms) in (library.glossaries[language]?.forms ?? [:]).sorted(by: { $0.key < $1.key }) {
                parts += [language.rawValue, concept] + forms
            }
        }
        return StableHash(parts.joined(separator: "\u{0}")).value
    }
}

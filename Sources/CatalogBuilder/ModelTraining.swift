import Catalog
import IntentFiles
import Matching
import SentenceEncoder
import TextNormalizing

/// Trains a catalog's two models from its phrases.
struct ModelTraining {
    let forming: TextForming
    let library: IntentLibrary

    /// A phrase to learn from.
    private struct Phrase {
        var forms: TextForms
        var example: LinearTrainer.Example
    }

    /// Which intent, smalltalk or none of these a question is about. Intents made from sections are searched instead.
    func intentModels(
        _ intents: [Intent], vectors: EncodedPhrases?
    ) throws(EncoderError) -> (lexical: LinearModel, encoded: EncoderModel?) {
        let phrases = phrases(of: intents)
        let lexical = LinearTrainer().train(phrases.map(\.example))
        guard let vectors else { return (lexical, nil) }
        let found = try vectors.vectors(of: phrases.map(\.forms.encoderText))
        let examples = zip(phrases, found).map { EncoderTrainer.Example(lexical: $0.example, vector: $1) }
        return (lexical, EncoderTrainer().train(examples, encoder: vectors.identity))
    }

    private func phrases(of intents: [Intent]) -> [Phrase] {
        var phrases: [Phrase] = []
        func add(_ text: String, _ label: TrainedLabel, _ language: ResidentLanguage) {
            let forms = forming.forms(of: text, in: language)
            guard !forms.form.isEmpty else { return }
            phrases.append(
                Phrase(forms: forms, example: .init(label: label.name, features: forming.features(of: forms))))
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

    /// Which language a question is written in.
    func languageModel() -> LinearModel {
        var examples: [LinearTrainer.Example] = []
        for language in ResidentLanguage.allCases {
            var phrases = library.intents.flatMap { intent in
                intent.texts[language].map { [$0.title] + $0.examples + $0.answer.plainTexts } ?? []
            }
            phrases += library.noneOfThese.sorted { $0.key < $1.key }.flatMap { $0.value[language] ?? [] }
            if let phrasebook = library.phrasebooks[language] {
                phrases += Phrasebook.Smalltalk.allCases.flatMap { phrasebook.smalltalk[$0] ?? [] }
                phrases += Phrasebook.ReplyText.allCases.compactMap { phrasebook.replies[$0] }
            }
            for phrase in phrases {
                examples.append(.init(label: language.rawValue, features: QuestionFeatures(LanguageForm(phrase))))
            }
        }
        return LinearTrainer().train(examples)
    }
}

extension AnswerTemplate {
    /// The wording of each line, without placeholders.
    var plainTexts: [String] {
        lines.map { line in
            line.pieces.map { if case .text(let text) = $0 { text } else { " " } }.joined()
        }
    }
}

import Catalog
import IntentFiles
import Matching
import TextNormalizing

/// Trains a catalog's two models from its phrases.
struct ModelTraining {
    let finder: ConceptFinder
    let library: IntentLibrary

    /// Which intent, smalltalk or none of these a question is about. Intents made from sections are searched instead.
    func intentModel(_ intents: [Intent]) -> LinearModel {
        var examples: [LinearTrainer.Example] = []
        func add(_ text: String, _ label: TrainedLabel) {
            let form = MatchingForm(text)
            guard !form.isEmpty else { return }
            examples.append(
                .init(label: label.name, features: QuestionFeatures(form, concepts: finder.concepts(in: form))))
        }
        for intent in intents {
            for language in ResidentLanguage.allCases {
                guard let text = intent.texts[language] else { continue }
                for phrase in [text.title] + text.examples { add(phrase, .intent(intent.id)) }
            }
        }
        for (_, byLanguage) in library.noneOfThese.sorted(by: { $0.key < $1.key }) {
            for language in ResidentLanguage.allCases {
                for phrase in byLanguage[language] ?? [] { add(phrase, .none) }
            }
        }
        for language in ResidentLanguage.allCases {
            for kind in Phrasebook.Smalltalk.allCases {
                for phrase in library.phrasebooks[language]?.smalltalk[kind] ?? [] { add(phrase, .smalltalk(kind)) }
            }
        }
        return LinearTrainer().train(examples)
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

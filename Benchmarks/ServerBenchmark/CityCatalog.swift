import Catalog
import Matching
import SyntheticText
import TextNormalizing

/// The shipped catalog grown to thousands of intents: made-up phrases in four scripts lead to the answers of the shipped
/// intents by turns, so that answers are as long and as costly as real ones.
struct CityCatalog {
    private(set) var catalog: Catalog
    /// Questions that it was not made from.
    private(set) var questions: [(language: String, intent: String, text: String)] = []

    /// - Parameter asked: how many intents are asked about, in each language.
    init(base: Catalog, intents count: Int, asked: Int = 400, seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let languages = SyntheticLanguage.all.map { SyntheticLanguage($0, telling: count + 400, &random) }
        let forming = TextForming(base.glossaries)
        let written = base.intents.filter { !$0.texts.isEmpty }
        var examples: [LinearTrainer.Example] = []
        catalog = base
        for number in 0..<count {
            // Each is told by one word of its own and two that it shares with others.
            let about = [number, count + Int.random(in: 0..<400, using: &random), Int.random(in: 0..<count, using: &random)]
            var intent = written[number % written.count]
            // Those that others name for contacts and counters keep their names.
            if number >= written.count { intent.id = "\(intent.topic).made-up.\(number)" }
            for language in languages {
                let phrases = (0..<2).map { _ in language.sentence(about: Array(about.shuffled(using: &random).prefix(2)), &random) }
                intent.texts[language.language]?.title = phrases[0]
                intent.texts[language.language]?.examples = phrases
                examples += phrases.map { .init(label: intent.id, features: forming.features(of: forming.forms(of: $0, in: language.language))) }
                if number % max(1, count / asked) == 0 {
                    questions.append((language.language.rawValue, intent.id, language.sentence(about: about, &random)))
                }
            }
            // The rest of the thirteen would only make the file longer.
            intent.texts = IntentTexts(intent.texts.all.filter { text in languages.contains { $0.language == text.key } })
            if number < written.count { catalog.intents[number] = intent } else { catalog.intents.append(intent) }
        }
        catalog.intentModel = LinearTrainer().train(examples)
        catalog.encoderModel = nil
        catalog.languageModel = LinearTrainer().train(
            languages.flatMap { language in
                (0..<300).map { number in
                    let text = language.sentence(about: [number, number + 1], &random)
                    return .init(label: language.language.rawValue, features: QuestionFeatures(LanguageForm(text), MatchingForm(text)))
                }
            })
        catalog.phrases = PhraseTable(catalog)
        catalog.forgetExamples()
    }

    /// As `madoguchi eval` and `madoguchi bench` read them.
    var table: String {
        (["lang\tlabel\tquestion"] + questions.map { "\($0.language)\t\($0.intent)\t\($0.text)" }).joined(separator: "\n") + "\n"
    }
}

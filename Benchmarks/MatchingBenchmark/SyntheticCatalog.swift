import Catalog
import Matching
import SyntheticText
import TextNormalizing

/// A catalog of made-up intents and sections, and questions about them that it was not made from.
struct SyntheticCatalog {
    var catalog: Catalog
    /// Unseen questions with the intent that each is about.
    var questions: [(text: String, intent: String)]

    /// - Parameters:
    ///   - intents: trained intents, each with phrases in four languages.
    ///   - sections: sections that stand for themselves, in English.
    init(intents count: Int, sections sectionCount: Int, seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let languages = SyntheticLanguage.all.map { SyntheticLanguage($0, telling: max(count, sectionCount) + 400, &random) }
        let page = Page(id: "p", site: "s", url: "https://c.example/", language: "en", file: "p.html", title: "P", readOn: nil)
        var (intents, sections, examples) = ([Intent](), [Section](), [LinearTrainer.Example]())
        questions = []
        let forming = TextForming([:])
        for number in 0..<count + sectionCount {
            // Each is told by one word of its own and two that it shares with others.
            let about = [number, Int.random(in: 0..<400, using: &random) + max(count, sectionCount), Int.random(in: 0..<max(count, sectionCount), using: &random)]
            let id = "t.\(number)"
            var intent = Intent(id: id, topic: "t", about: [], facts: [], bindings: [number])
            var section = Section(page: "p", parent: nil, heading: "", region: .body, line: 1, paragraphs: [])
            for (place, language) in languages.enumerated() where number < count || place == 0 {
                if number < count {
                    let phrases = (0..<2).map { _ in language.sentence(about: Array(about.shuffled(using: &random).prefix(2)), &random) }
                    intent.texts[language.language] = IntentText(title: phrases[0], examples: phrases, answer: AnswerTemplate(lines: []))
                    for phrase in phrases {
                        let forms = forming.forms(of: phrase, in: language.language)
                        examples.append(.init(label: id, features: forming.features(of: forms)))
                    }
                } else {
                    section.heading = language.sentence(about: about, &random)
                    section.paragraphs = (0..<6).map { _ in language.sentence(about: about, &random) }
                }
                if number % max(1, (count + sectionCount) / 400) == 0 {
                    questions.append((language.sentence(about: about, &random), id))
                }
            }
            intents.append(intent)
            sections.append(section)
        }
        let languageExamples = languages.flatMap { language in
            (0..<200).map { number in
                let text = language.sentence(about: [number, number + 1], &random)
                return LinearTrainer.Example(
                    label: language.language.rawValue, features: QuestionFeatures(LanguageForm(text), MatchingForm(text)))
            }
        }
        catalog = Catalog(
            sites: [], pages: [page], sections: sections, facts: [], intents: intents, glossaries: [:], phrasebooks: [:],
            intentModel: LinearTrainer().train(examples), languageModel: LinearTrainer().train(languageExamples))
        catalog.phrases = PhraseTable(catalog)
        catalog.forgetExamples()
    }
}

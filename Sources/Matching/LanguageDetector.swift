package import Catalog
import TextNormalizing

/// Tells which resident language a question is written in, from what the catalog holds in each.
package struct LanguageDetector: Sendable {
    private let classifier: LinearClassifier
    private let languages: [ResidentLanguage?]
    /// Greetings and the like that several languages share ("hello", "ok"), with these.
    private let shared: [String: Set<ResidentLanguage>]
    /// How much likelier the language of the talk so far is than any other.
    private static let previousFactor = 3.0

    package init(_ catalog: Catalog) {
        classifier = LinearClassifier(catalog.languageModel)
        languages = catalog.languageModel.classes.map(ResidentLanguage.init(rawValue:))
        var shared: [String: Set<ResidentLanguage>] = [:]
        for (language, phrasebook) in catalog.phrasebooks {
            for phrase in phrasebook.smalltalk.values.joined() {
                shared[LanguageForm(phrase).text, default: []].insert(language)
            }
        }
        self.shared = shared.filter { $0.value.count > 1 }
    }

    /// The language asked for, else the likeliest by the writing, else that of the talk so far, else English.
    package func language(of question: Question) -> ResidentLanguage {
        if let requested = question.requestedLanguage { return requested }
        let form = LanguageForm(question.text)
        if let users = shared[form.text] {
            if let previous = question.previousLanguage, users.contains(previous) { return previous }
            if users.contains(.en) { return .en }
        }
        let features = QuestionFeatures(form)
        let prediction = classifier.predict(features)
        guard prediction.knownShare > 0 else { return question.previousLanguage ?? .en }
        var best: (language: ResidentLanguage, weight: Double)?
        for (language, probability) in zip(languages, prediction.probabilities) {
            guard let language else { continue }
            let weight = Double(probability) * (language == question.previousLanguage ? Self.previousFactor : 1)
            if weight > best?.weight ?? 0 { best = (language, weight) }
        }
        return best?.language ?? question.previousLanguage ?? .en
    }
}

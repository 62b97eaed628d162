import Catalog
import TextNormalizing

/// The phrases of a catalog in matching form: asked word for word, they need no classifier, and tell their language.
struct KnownPhrases: Sendable {
    struct Phrase: Sendable {
        /// Where its label stands among the classes.
        var place: Int
        /// The languages in which it is a phrase, a bit each.
        fileprivate var languages: UInt16

        func isPhrase(in language: ResidentLanguage) -> Bool { languages & KnownPhrases.bit(language) != 0 }
    }

    /// By the hash of the matching form.
    private var index = HashIndex()
    private var phrases: [Phrase] = []

    /// - Parameter places: where each label stands among the classes, by its name. Of labels that share a phrase the last
    ///   counts, smalltalk after intents.
    init(_ catalog: Catalog, places: [String: Int]) {
        for intent in catalog.intents {
            guard let place = places[TrainedLabel.intent(intent.id).name] else { continue }
            for (language, text) in intent.texts {
                for phrase in text.examples + [text.title] { add(phrase, place, language) }
            }
        }
        for kind in Phrasebook.Smalltalk.allCases {
            guard let place = places[TrainedLabel.smalltalk(kind).name] else { continue }
            for (language, phrasebook) in catalog.phrasebooks {
                for phrase in phrasebook.smalltalk[kind] ?? [] { add(phrase, place, language) }
            }
        }
    }

    private mutating func add(_ phrase: String, _ place: Int, _ language: ResidentLanguage) {
        let bit = Self.bit(language)
        guard let known = index.insert(Self.hash(of: MatchingForm(phrase)), phrases.count) else {
            phrases.append(Phrase(place: place, languages: bit))
            return
        }
        phrases[known].place = place
        phrases[known].languages |= bit
    }

    subscript(form: MatchingForm) -> Phrase? { index[Self.hash(of: form)].map { phrases[$0] } }

    private static func hash(of form: MatchingForm) -> UInt64 { StableHash(form.text).value }

    private static func bit(_ language: ResidentLanguage) -> UInt16 {
        UInt16(1) << UInt16(ResidentLanguage.allCases.firstIndex(of: language) ?? 0)
    }
}

package import Catalog
import Foundation
import TextNormalizing

/// The phrases of a catalog in matching form: asked word for word, they need no classifier, and tell their language.
struct KnownPhrases: Sendable {
    struct Phrase: Sendable {
        /// Where its label stands among the classes.
        var place: Int
        /// The languages in which it is a phrase, a bit each.
        fileprivate var languages: UInt16

        func isPhrase(in language: ResidentLanguage) -> Bool { languages & PhraseTable.bit(language) != 0 }
    }

    private let index: SortedHashes
    private let classes: [UInt16]
    private let languages: [UInt16]

    /// The table must be consistent, as that of a decoded catalog is.
    init(_ table: PhraseTable) {
        index = SortedHashes(table.hashes.words(UInt64.self))
        classes = table.classes.words(UInt16.self)
        languages = table.languages.words(UInt16.self)
    }

    subscript(form: MatchingForm) -> Phrase? {
        index[PhraseTable.hash(of: form)].map { Phrase(place: Int(classes[$0]), languages: languages[$0]) }
    }
}

extension PhraseTable {
    /// Of a catalog's phrases. Of labels that share one the last counts, smalltalk after intents.
    package init(_ catalog: Catalog) {
        let places = Dictionary(zip(catalog.intentModel.classes, catalog.intentModel.classes.indices)) { first, _ in first }
        var phrases: [UInt64: (place: UInt16, languages: UInt16)] = [:]
        func add(_ phrase: String, _ place: Int, _ language: ResidentLanguage) {
            let hash = Self.hash(of: MatchingForm(phrase))
            phrases[hash] = (UInt16(place), phrases[hash, default: (0, 0)].languages | Self.bit(language))
        }
        for intent in catalog.intents {
            guard let place = places[TrainedLabel.intent(intent.id).name] else { continue }
            for (language, text) in intent.texts.all {
                for phrase in text.examples + [text.title] { add(phrase, place, language) }
            }
        }
        for kind in Phrasebook.Smalltalk.allCases {
            guard let place = places[TrainedLabel.smalltalk(kind).name] else { continue }
            for (language, phrasebook) in catalog.phrasebooks {
                for phrase in phrasebook.smalltalk[kind] ?? [] { add(phrase, place, language) }
            }
        }
        let sorted = phrases.sorted { $0.key < $1.key }
        self.init(
            hashes: Data(words: sorted.map(\.key)), classes: Data(words: sorted.map(\.value.place)),
            languages: Data(words: sorted.map(\.value.languages)))
    }

    fileprivate static func hash(of form: MatchingForm) -> UInt64 { StableHash(form.text).value }

    fileprivate static func bit(_ language: ResidentLanguage) -> UInt16 {
        UInt16(1) << UInt16(language.place)
    }
}

import Catalog
import Matching
import TextNormalizing

/// Recognises the small words by which a talk hangs together, in a text of any language.
struct Cues: Sendable {
    private let finders: [ResidentLanguage: [Phrasebook.Cue: ConceptFinder]]
    /// The cues that are looked for inside a text.
    private static let sought: [Phrasebook.Cue] = [.asks, .when, .whom, .size, .emergency]
    private let words: [Phrasebook.Cue: Set<String>]
    /// The same, longest first.
    private let sorted: [Phrasebook.Cue: [String]]

    init(_ phrasebooks: [ResidentLanguage: Phrasebook]) {
        var words: [Phrasebook.Cue: Set<String>] = [:]
        for phrasebook in phrasebooks.values {
            for (cue, forms) in phrasebook.cues {
                for form in forms { words[cue, default: []].insert(MatchingForm(form).text) }
            }
        }
        self.words = words
        sorted = words.mapValues { forms in forms.sorted { ($0.count, $1) > ($1.count, $0) } }
        finders = Dictionary(uniqueKeysWithValues: phrasebooks.keys.map { language in
            let related = phrasebooks.filter { $0.key == .en || $0.key.spoken == language.spoken }
            let byCue = Self.sought.map { cue in
                (cue, ConceptFinder(related.map { Glossary(language: $0.key, forms: [cue.rawValue: Self.sought(cue, in: $0.value)]) }))
            }
            return (language, Dictionary(uniqueKeysWithValues: byCue))
        })
    }

    /// "Fire" beside other words is no call for help ("fire insurance"): of these cues only what says more.
    private static func sought(_ cue: Phrasebook.Cue, in phrasebook: Phrasebook) -> [String] {
        let forms = phrasebook.cues[cue] ?? []
        return cue == .emergency ? forms.filter { Ellipsis(MatchingForm($0)).length > 1 } : forms
    }

    /// Where such cues stand, as `ConceptFinder` tells.
    func places(of cue: Phrasebook.Cue, in form: MatchingForm, _ language: ResidentLanguage) -> [(start: Int, text: String)] {
        finders[language]?[cue]?.places(in: form) ?? []
    }

    /// Whether a text holds one of the cues sought, of its language, or of English, which many mix in.
    func holds(_ cue: Phrasebook.Cue, _ text: String, _ language: ResidentLanguage) -> Bool {
        holds(cue, form: MatchingForm(text), language)
    }

    func holds(_ cue: Phrasebook.Cue, form: MatchingForm, _ language: ResidentLanguage) -> Bool {
        finders[language]?[cue]?.isAnyNamed(in: form) == true
    }

    /// Whether such a cue begins at two places of a text or more.
    func holdsTwo(_ cue: Phrasebook.Cue, _ form: MatchingForm, _ language: ResidentLanguage) -> Bool {
        finders[language]?[cue]?.isNamed(atPlaces: 2, in: form) == true
    }

    /// Whether a text is a cue of any language and nothing else.
    func isOnly(_ cue: Phrasebook.Cue, _ text: String) -> Bool { isOnly(cue, form: MatchingForm(text).text) }

    func isOnly(_ cue: Phrasebook.Cue, form: String) -> Bool { words[cue]?.contains(form) == true }

    /// The cues of a kind in matching form, longest first.
    func forms(_ cue: Phrasebook.Cue) -> [String] { sorted[cue] ?? [] }
}

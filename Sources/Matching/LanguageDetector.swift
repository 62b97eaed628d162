import Catalog
import Foundation
import TextNormalizing

/// Tells which resident language a question is written in, from what the catalog holds in each.
struct LanguageDetector: Sendable {
    private let classifier: LinearClassifier
    private let languages: [ResidentLanguage?]
    /// Greetings and the like that several languages share ("hello", "ok"), or that are English, with these.
    private let shared: [String: Set<ResidentLanguage>]
    /// How many bytes the longest of them has: most questions are longer, and need not be hashed.
    private let longestShared: Int
    /// The words by which English names things: others borrow them ("card", "photo"), so that alone they may as well be English.
    private let english: Set<Substring>
    /// All words that are English wherever they are written.
    private let englishWords: EnglishWords
    /// How much likelier the language of the talk so far is than any other.
    private static let previousFactor = 3.0
    /// The same where the line is a word or two: what several languages write is up to twenty times likelier in one of them, what one
    /// alone writes at least thirty-six times. A guess that stays open is in the language of the talk too, which makes it thirty.
    private static let previousFactorOfWords = 10.0

    /// How much likelier another language may be than English where nothing was said before and all words are English: short words of
    /// two languages happen to be ("so the", for a Vietnamese without accents).
    private static let englishFactor = 10.0
    /// What a word that English has not is worth among words that are borrowed from it.
    private static let ownWordFactor = 3.0

    init(_ catalog: Catalog) {
        classifier = LinearClassifier(catalog.languageModel)
        languages = catalog.languageModel.classes.map(ResidentLanguage.init(rawValue:))
        var shared: [String: Set<ResidentLanguage>] = [:]
        for (language, phrasebook) in catalog.phrasebooks {
            for phrase in phrasebook.smalltalk.values.joined() {
                shared[LanguageForm(phrase).text, default: []].insert(language)
            }
        }
        self.shared = shared.filter { $0.value.count > 1 || $0.value.contains(.en) }
        english = Self.words(of: catalog)
        englishWords = EnglishWords(catalog.englishWords ?? Data())
        longestShared = self.shared.keys.map(\.utf8.count).max() ?? 0
    }

    /// The language asked for, else the likeliest by the writing, else that of the talk so far, else English.
    ///
    /// - Parameters:
    ///   - form: the question's text as it is compared.
    ///   - pieces: what that is cut into.
    func guess(_ question: Question, _ form: MatchingForm, _ pieces: TextPieces) -> LanguageGuess {
        if let requested = question.requestedLanguage { return LanguageGuess(requested) }
        let unknown = LanguageGuess(question.previousLanguage ?? .en)
        let written = LanguageForm(question.text)
        let length = LineLength(written)
        if written.text.utf8.count <= longestShared, let users = shared[written.text] {
            // Whoever talks in another language borrows a word of English.
            if let previous = question.previousLanguage, users.contains(previous) || users.contains(.en) && length.isShort { return unknown }
            if users.contains(.en) { return LanguageGuess(.en) }
        }
        if let previous = question.previousLanguage, WritingEvidence.isBorrowed(written, in: previous) { return unknown }
        if let only = Self.language(ofScriptIn: written) { return LanguageGuess(only) }
        let prediction = classifier.predict(QuestionFeatures(written, form, pieces))
        // Where most is unknown only the script can tell, and Latin letters are those of eight languages. Of the 1,128 test
        // questions in them (sets a, b and c) none is known by less than 0.66.
        guard prediction.knownShare > 0.5 || prediction.knownShare > 0 && !Self.isLatin(written) else { return unknown }
        var weights: [(key: ResidentLanguage, value: Double)] = []
        weights.reserveCapacity(languages.count)
        for (language, probability) in zip(languages, prediction.probabilities) {
            guard let language else { continue }
            weights.append((language, Double(probability)))
        }
        if let previous = question.previousLanguage, let own = weights.firstIndex(where: { $0.key == previous }) {
            // The other way of writing the same language has to be seen.
            if let sibling = weights.firstIndex(where: { $0.key != previous && $0.key.spoken == previous.spoken }),
                !WritingEvidence.tells(weights[sibling].key, from: previous, in: question.text, isShort: length.isShort)
            {
                weights[own].value += weights[sibling].value
                weights[sibling].value = 0
            }
            if length.isShort, WritingEvidence.isWritable(written, in: previous) {
                weights[own].value *= Self.previousFactorOfWords
                if weights.allSatisfy({ $0.value <= weights[own].value }) { return unknown }
            } else {
                weights[own].value *= Self.previousFactor
            }
        }
        if question.previousLanguage == nil, let best = weights.map(\.value).max(),
            weights.contains(where: { $0.key == .en && $0.value * Self.englishFactor >= best }), englishWords.isOnly(written)
        {
            return LanguageGuess(.en)
        }
        // Whoever talks in another language borrows them.
        let isEnglish = isEnglish(written)
        if isEnglish, length.isShort, question.previousLanguage != nil { return unknown }
        if isEnglish, let best = weights.map(\.value).max(),
            let place = weights.firstIndex(where: { $0.key == question.previousLanguage ?? .en })
        {
            weights[place].value = best
        }
        if question.previousLanguage != .jaEasy, WritingEvidence.isWrittenInOne(question.text),
            let easy = weights.firstIndex(where: { $0.key == .jaEasy }), let native = weights.firstIndex(where: { $0.key == .ja })
        {
            weights[native].value += weights[easy].value
            weights[easy].value = 0
        }
        guard let guess = LanguageGuess(weights) else { return unknown }
        return guess.weighed { language in
            language != .en && [guess.language, guess.other].contains(.en) && hasWord(of: language, written) ? Self.ownWordFactor : 1
        }
    }

    /// Whether a line holds a word that a language has and English has not.
    private func hasWord(of language: ResidentLanguage, _ form: LanguageForm) -> Bool {
        guard let own = languages.firstIndex(of: language), let english = languages.firstIndex(of: .en) else { return false }
        return englishWords.others(of: form).contains { word in
            let piece = TextPieces.hash(ofWord: word.unicodeScalars)
            guard let weight = classifier.weight(of: piece, for: own), let inEnglish = classifier.weight(of: piece, for: english) else { return false }
            return weight > 0 && inEnglish <= 0
        }
    }

    /// The words of the English terms as they are shown, in one and many, and of the desk's labels; a term's other spellings may be
    /// Japanese in Latin letters.
    private static func words(of catalog: Catalog) -> Set<Substring> {
        let terms = catalog.glossaries[.en].map { $0.forms.values.compactMap(\.first) } ?? []
        let labels = catalog.phrasebooks[.en].map { Array($0.labels.values) } ?? []
        return (terms + labels).reduce(into: []) { words, text in
            for word in LanguageForm(text).text.split(separator: " ") {
                words.insert(word)
                words.insert(word.hasSuffix("s") ? word.dropLast() : word + "s")
            }
        }
    }

    private func isEnglish(_ form: LanguageForm) -> Bool {
        let words = form.text.split(separator: " ")
        return !words.isEmpty && words.count <= Self.mostBorrowed && words.allSatisfy(english.contains)
    }

    /// More words than this are a sentence, which tells its language.
    private static let mostBorrowed = 3

    private static func isLatin(_ form: LanguageForm) -> Bool {
        form.text.unicodeScalars.allSatisfy { Script($0) == .latin || !$0.properties.isAlphabetic }
    }

    /// The language of a text all of whose letters belong to a script that one language alone has here.
    private static func language(ofScriptIn form: LanguageForm) -> ResidentLanguage? {
        var found: ResidentLanguage?
        for scalar in form.text.unicodeScalars where scalar != " " {
            let own: ResidentLanguage
            switch Script(scalar) {
            case .hangul: own = .ko
            case .thai: own = .th
            case .devanagari: own = .ne
            default: return nil
            }
            guard found == nil || found == own else { return nil }
            found = own
        }
        return found
    }
}

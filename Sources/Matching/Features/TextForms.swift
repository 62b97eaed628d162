package import Catalog
package import TextNormalizing

/// A text in the forms in which it is compared: the same for phrases at build time and questions later.
package struct TextForms: Sendable {
    package let form: MatchingForm
    /// The text in another spelling that phrases and questions have in common: Japanese as natives write it, Nepali in
    /// Latin letters.
    package let spelled: MatchingForm?
    /// The pieces of `form`.
    let pieces: TextPieces
    /// False where a dictionary was to be asked and was not.
    var isWhole: Bool { if case .japanese(let spelled) = spelling { spelled.isWhole } else { true } }
    private let spelling: Spelling
    private let raw: String

    enum Spelling: Sendable {
        case asTyped, chinese
        case japanese(JapaneseSpelling.Spelled)
        case nepali(String)
    }

    init(_ raw: String, _ form: MatchingForm, _ pieces: TextPieces, _ spelling: Spelling) {
        self.form = form
        self.pieces = pieces
        spelled =
            switch spelling {
            case .japanese(let spelled): MatchingForm(spelled.text)
            case .nepali(let text): MatchingForm(text)
            case .asTyped, .chinese: nil
            }
        self.spelling = spelling
        self.raw = raw
    }

    /// Japanese brought to natives' spelling.
    var isJapaneseSpelled: Bool { if case .japanese = spelling { true } else { false } }

    /// The form to show words of.
    var shown: MatchingForm { isJapaneseSpelled ? spelled ?? form : form }

    /// What a sentence encoder is given: the spelling that it has read most of.
    package var encoderText: String {
        if case .japanese(let spelled) = spelling { return spelled.text }
        let plain = CompatibilityForm.of(EasyJapanese.withoutReadings(raw))
        if case .chinese = spelling { return HanFolding.simplified(plain) }
        return plain
    }
}

/// Brings texts to their forms, with what the glossaries know.
package struct TextForming: Sendable {
    private let spelling: JapaneseSpelling
    package let finder: ConceptFinder

    /// - Parameters:
    ///   - tables: of these glossaries, where they have been made.
    ///   - converted: kana as natives write them, where no table says.
    package init(
        _ glossaries: [ResidentLanguage: Glossary], tables: GlossaryTables? = nil,
        converted: @escaping @Sendable (String) -> String = KanaKanjiConverter.converted
    ) {
        finder = tables.map { ConceptFinder($0.terms) } ?? ConceptFinder(glossaries.values)
        let japanese = [ResidentLanguage.ja, .jaEasy].compactMap { glossaries[$0]?.forms.values.joined() }.joined()
        let known = tables?.conversions
        spelling = JapaneseSpelling(words: japanese, known: { known?.text(of: $0) }, converted: converted)
    }

    /// What the dictionary says of a Japanese text's kana.
    ///
    /// - Parameter most: see ``JapaneseSpelling/conversions(in:most:)``.
    package func conversions(in text: String, most: Int = .max) -> [String: String] { spelling.conversions(in: text, most: most) }

    /// - Parameter asksDictionary: see ``JapaneseSpelling/spelled(_:asksDictionary:)``.
    package func forms(of text: String, in language: ResidentLanguage, asksDictionary: Bool = true) -> TextForms {
        let form = MatchingForm(text)
        return forms(of: text, form, TextPieces(form), in: language, asksDictionary: asksDictionary)
    }

    /// The same of a text that has been brought to its form and cut already.
    func forms(
        of text: String, _ form: MatchingForm, _ pieces: TextPieces, in language: ResidentLanguage, asksDictionary: Bool = true
    ) -> TextForms {
        let spelling: TextForms.Spelling =
            switch language {
            case .ja, .jaEasy: spelling.spelled(text, asksDictionary: asksDictionary).map(TextForms.Spelling.japanese) ?? .asTyped
            case .zhHans, .zhHant: .chinese
            case .ne: .nepali(NepaliSpelling.folded(text))
            default: .asTyped
            }
        return TextForms(text, form, pieces, spelling)
    }

    /// The words of a text, to be shown: the glossary's terms, and between them what blanks or a change of script divide.
    func words(of forms: TextForms) -> [String] {
        let form = forms.shown
        var words: [String] = []
        var rest = form.text[...]
        func cut(_ part: Substring) {
            for word in part.split(separator: " ") {
                var run = ""
                for scalar in word.unicodeScalars {
                    if let last = run.unicodeScalars.last, Script(last) != Script(scalar) {
                        words.append(run)
                        run = ""
                    }
                    run.unicodeScalars.append(scalar)
                }
                words.append(run)
            }
        }
        for mention in finder.mentions(in: form) {
            guard let range = rest.firstRange(of: mention.text) else { continue }
            cut(rest[..<range.lowerBound])
            words.append(mention.text)
            rest = rest[range.upperBound...]
        }
        cut(rest)
        return words
    }

    /// The concepts that a text names in either spelling.
    package func concepts(in forms: TextForms) -> [ConceptID] {
        var found = finder.concepts(in: forms.form)
        for concept in forms.spelled.map(finder.concepts) ?? [] where !found.contains(concept) { found.append(concept) }
        return found
    }

    package func features(of forms: TextForms) -> QuestionFeatures { features(of: forms, naming: concepts(in: forms)) }

    /// The features of a text whose concepts are known.
    func features(of forms: TextForms, naming concepts: [ConceptID]) -> QuestionFeatures {
        QuestionFeatures(pieces: forms.pieces.hashes + (forms.spelled.map { TextPieces($0).hashes } ?? []), concepts: concepts)
    }
}

package import Catalog

/// A question in its language and its forms, before its vector is known: both are worked out once, since the conversion
/// to kanji takes milliseconds.
package struct PreparedQuestion: Sendable {
    package var question: Question
    let guess: LanguageGuess
    let forms: TextForms
    /// False where a dictionary was to be asked for kana and was not: asked, it might change what is found.
    package let isWhole: Bool
    /// Where the label stands of which the question is a phrase word for word.
    let phrase: Int?

    package var language: ResidentLanguage { guess.language }

    /// What the catalog's encoder must make a vector of; nil for a phrase of the catalog, which needs none.
    package var encoderText: String? { phrase == nil ? forms.encoderText : nil }
}

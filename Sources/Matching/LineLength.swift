import TextNormalizing

/// How long a line is, in words, or what takes as long to say where no blanks divide them.
struct LineLength {
    /// Whether it is a word or two: four Han characters, six kana.
    let isShort: Bool
    /// In sixths of a word.
    private static let short = 12

    init(_ form: LanguageForm) {
        var (all, joined, hasLetters) = (0, 0, false)
        for scalar in form.text.unicodeScalars {
            switch Script(scalar) {
            case .han, .hangul: joined += 3
            case .kana: joined += 2
            case _ where scalar == " ":
                all += joined + (hasLetters ? 6 : 0)
                (joined, hasLetters) = (0, false)
            default: hasLetters = true
            }
            if all > Self.short { break }
        }
        isShort = all + joined + (hasLetters ? 6 : 0) <= Self.short
    }
}

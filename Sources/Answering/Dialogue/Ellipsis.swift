import TextNormalizing

/// How much a line needs what was said before it to be understood, told by its length.
struct Ellipsis {
    /// 0 for a question that stands for itself, 1 for "which floor?".
    let strength: Double
    /// Words, or what takes as long to say where no blanks divide them.
    let length: Double
    private static let surelyShort = 3.0
    private static let surelyWhole = 7.0

    init(_ form: MatchingForm) {
        var (all, word, hasLetters) = (0.0, 0.0, false)
        // A word of letters counts 1 whatever its length; characters of scripts without blanks count by what one tells.
        for scalar in form.text.unicodeScalars {
            if scalar == " " {
                all += word + (hasLetters ? 1 : 0)
                (word, hasLetters) = (0, false)
                continue
            }
            switch Script(scalar) {
            case .han, .hangul: word += 0.5
            case .kana: word += 0.3
            case .thai: word += 0.2
            default: hasLetters = true
            }
        }
        length = all + (word + (hasLetters ? 1 : 0))
        strength = min(1, max(0, (Self.surelyWhole - length) / (Self.surelyWhole - Self.surelyShort)))
    }
}

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
        length = form.text.split(separator: " ").reduce(0) { $0 + Self.length(of: $1) }
        strength = min(1, max(0, (Self.surelyWhole - length) / (Self.surelyWhole - Self.surelyShort)))
    }

    /// A word of letters counts 1 whatever its length; characters of scripts without blanks count by what one tells.
    private static func length(of word: Substring) -> Double {
        var length = 0.0
        var hasLetters = false
        for scalar in word.unicodeScalars {
            switch Script(scalar) {
            case .han, .hangul: length += 0.5
            case .kana: length += 0.3
            case .thai: length += 0.2
            default: hasLetters = true
            }
        }
        return length + (hasLetters ? 1 : 0)
    }
}

/// The two syllabaries, whose blocks run in parallel.
enum Kana {
    static func hiragana(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        (0x30A1...0x30F6).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0x60) ?? scalar : scalar
    }

    static func hiragana(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map(hiragana)))
    }

    /// The longest runs of katakana in a text, in order.
    static func katakanaRuns(in text: String) -> [String] {
        text.unicodeScalars.split { !(0x30A1...0x30FA).contains($0.value) && $0.value != 0x30FC }.map { String($0) }
    }
}

import Catalog
import TextNormalizing

/// What the letters of a line tell of its language, whatever they spell.
enum WritingEvidence {
    /// Whether all letters are such as the language is written with here: easy Japanese and Nepali are written in Latin letters too.
    static func isWritable(_ form: LanguageForm, in language: ResidentLanguage) -> Bool {
        form.text.unicodeScalars.allSatisfy { scalar in
            switch Script(scalar) {
            case .han: language.spoken == "zh" || language.spoken == "ja"
            case .kana: language.spoken == "ja"
            case .hangul: language == .ko
            case .thai: language == .th
            case .devanagari: language == .ne
            case .latin where isVietnamese(scalar): language == .vi
            case .latin: ![.ja, .zhHans, .zhHant, .ko, .th].contains(language)
            case .digit, .other: true
            }
        }
    }

    /// Whether a line is one word in plain Latin letters and the language has letters of its own: whoever talks in it borrows such
    /// ("email?", "wifi"), and types no other language by it.
    static func isBorrowed(_ form: LanguageForm, in language: ResidentLanguage) -> Bool {
        guard [.ja, .jaEasy, .zhHans, .zhHant, .ko, .th, .ne].contains(language) else { return false }
        return !form.text.isEmpty && form.text.utf8.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: " ") }
    }

    /// Letters with two marks, with a dot below or a hook, and ă, đ, ơ, ư.
    private static func isVietnamese(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x102...0x103, 0x110...0x111, 0x1A0...0x1A1, 0x1AF...0x1B0, 0x1EA0...0x1EF9: true
        default: false
        }
    }

    /// Whether a text holds anything by which one way of writing a language is told from another: simplified characters from
    /// traditional ones, a learner's Japanese from that of those who read it with ease.
    ///
    /// - Parameter isShort: a word or two of hiragana write both.
    static func tells(_ language: ResidentLanguage, from other: ResidentLanguage, in text: String, isShort: Bool) -> Bool {
        switch (language, other) {
        case (.zhHant, _): text.unicodeScalars.contains(where: HanFolding.isTraditional)
        case (.zhHans, _): text.unicodeScalars.contains(where: HanFolding.isSimplified)
        case (.jaEasy, _): !isShort || isDivided(text) || text.unicodeScalars.contains { Script($0) == .latin }
        case (_, .jaEasy): !isShort
        default: true
        }
    }

    /// Whether kanji or katakana stand in one piece, as those write who read Japanese with ease: who learns it puts blanks
    /// between the words, writes hiragana alone or Latin letters, or adds readings in brackets.
    static func isWrittenInOne(_ text: String) -> Bool {
        !isDivided(text)
            && text.unicodeScalars.contains { scalar in
                let isHiragana = (0x3041...0x309F).contains(scalar.value)
                return Script(scalar) == .han || (Script(scalar) == .kana && !isHiragana)
            }
    }

    /// Whether blanks stand in it, or a bracket as before a reading.
    private static func isDivided(_ text: String) -> Bool {
        text.unicodeScalars.contains { $0 == "(" || $0 == "（" || isBlank($0) }
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20: true
        // No property asked of letters.
        case 0x21..<0x7F, 0x3001...: false
        default: scalar.properties.isWhitespace
        }
    }
}

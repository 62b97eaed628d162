import Foundation

/// The spelling of やさしい日本語 on city pages and in disaster mails: each kanji word is followed by its reading in
/// brackets, glosses stand in angle brackets.
package enum EasyJapanese {
    /// The text without the readings: 避難所(ひなんじょ)へ → 避難所へ.
    package static func withoutReadings(_ text: String) -> String {
        guard mayHoldBracket(text.utf8.span) else { return text }
        var result = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        while let scalar = rest.first {
            if isOpening(scalar), let before = result.last, Script(before) == .han {
                // No further than a reading goes: a line may be nothing but brackets that open.
                let inside = rest.dropFirst().prefix { Script($0) == .kana || $0 == " " || $0 == "　" }
                if !inside.isEmpty, inside.endIndex < rest.endIndex, isClosing(rest[inside.endIndex]) {
                    rest = rest[rest.index(after: inside.endIndex)...]
                    continue
                }
            }
            result.append(scalar)
            rest = rest.dropFirst()
        }
        return String(result)
    }

    /// Whether a byte stands there with which a bracket may begin: asked of each question.
    private static func mayHoldBracket(_ bytes: borrowing Span<UInt8>) -> Bool {
        for place in bytes.indices where bytes[place] == UInt8(ascii: "(") || bytes[place] == 0xEF { return true }
        return false
    }

    /// The text as it sounds, each word in kanji replaced by its reading: 電話（でんわ）で → でんわで. Nil where a kanji has
    /// no reading.
    package static func kana(_ text: String) -> String? {
        sounds(text).map { String(String.UnicodeScalarView($0.map(\.kana))) }
    }

    /// One character as it sounds, and whether it was read off a word in kanji.
    struct Sound {
        var kana: Unicode.Scalar
        var isRead: Bool
    }

    static func sounds(_ text: String) -> [Sound]? {
        var result: [Sound] = []
        var han = 0
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            if Script(scalar) == .han {
                han += 1
            } else if han > 0 {
                guard isOpening(scalar), let close = rest.firstIndex(where: isClosing) else { return nil }
                result += rest[..<close].map { Sound(kana: $0, isRead: true) }
                rest = rest[rest.index(after: close)...]
                han = 0
            } else {
                result.append(Sound(kana: scalar, isRead: false))
            }
        }
        return han > 0 ? nil : result
    }

    static func isOpening(_ scalar: Unicode.Scalar) -> Bool { scalar == "(" || scalar == "（" }

    static func isClosing(_ scalar: Unicode.Scalar) -> Bool { scalar == ")" || scalar == "）" }
}

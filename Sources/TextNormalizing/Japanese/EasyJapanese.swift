/// The spelling of やさしい日本語 on city pages and in disaster mails: each kanji word is followed by its reading in
/// brackets, glosses stand in angle brackets.
package enum EasyJapanese {
    /// The text without the readings: 避難所(ひなんじょ)へ → 避難所へ.
    package static func withoutReadings(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { $0 == "(" || $0 == "（" }) else { return text }
        var result = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        while let scalar = rest.first {
            if scalar == "(" || scalar == "（", let before = result.last, Script(before) == .han,
                let close = rest.firstIndex(where: { $0 == ")" || $0 == "）" })
            {
                let inside = rest[rest.index(after: rest.startIndex)..<close]
                if !inside.isEmpty, inside.allSatisfy({ Script($0) == .kana || $0 == " " || $0 == "　" }) {
                    rest = rest[rest.index(after: close)...]
                    continue
                }
            }
            result.append(scalar)
            rest = rest.dropFirst()
        }
        return String(result)
    }
}

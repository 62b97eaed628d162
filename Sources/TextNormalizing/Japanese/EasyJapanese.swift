import Foundation

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

    /// The text as it sounds, each word in kanji replaced by its reading: 電話（でんわ）で → でんわで. Nil where a kanji has
    /// no reading.
    package static func kana(_ text: String) -> String? {
        var result = String.UnicodeScalarView()
        var han = 0
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            if Script(scalar) == .han {
                han += 1
            } else if han > 0 {
                guard scalar == "(" || scalar == "（", let close = rest.firstIndex(where: { $0 == ")" || $0 == "）" }) else { return nil }
                result.append(contentsOf: rest[..<close])
                rest = rest[rest.index(after: close)...]
                han = 0
            } else {
                result.append(scalar)
            }
        }
        return han > 0 ? nil : String(result)
    }

    /// Kana in Latin letters as they are pronounced (Hepburn, by CLDR): the particles は, へ and を as wa, e and o.
    package static func romaji(_ kana: String) -> String {
        // A mark ends a word, with a blank behind it or without.
        let words = kana.replacing("、", with: "、 ").split(separator: " ").map { word -> String in
            var word = word
            var mark = ""
            while let last = word.last, let latin = marks[last] {
                mark = latin + mark
                word = word.dropLast()
            }
            // Written word by word, a particle closes its word; no noun of the field ends in one of these.
            var particle = ""
            if word.count > 1, let last = word.last, let latin = particles[last] {
                particle = " \(latin)"
                word = word.dropLast()
            }
            return latin(word) + particle + mark
        }
        let text = words.joined(separator: " ")
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    private static let particles: [Character: String] = ["は": "wa", "へ": "e", "を": "o"]
    private static let marks: [Character: String] = ["、": ",", "。": ".", "？": "?", "！": "!"]

    /// A word in Latin letters, with a blank between a loan word (katakana) and the particle behind it.
    private static func latin(_ word: Substring) -> String {
        var parts: [String] = [""]
        var wasLoan = false
        for character in word {
            let isLoan = character.unicodeScalars.allSatisfy { (0x30A1...0x30FC).contains($0.value) }
            if wasLoan, !isLoan { parts.append("") }
            parts[parts.count - 1].append(character)
            wasLoan = isLoan
        }
        return parts.map { part in
            part.applyingTransform(.hiraganaToKatakana, reverse: false)?
                .applyingTransform(.init("Katakana-Latin"), reverse: false)?.replacing("n'n", with: "nn") ?? part
        }.joined(separator: " ")
    }
}

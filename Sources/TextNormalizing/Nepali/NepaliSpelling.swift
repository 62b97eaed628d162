import Foundation

/// Brings Nepali in either script to one spelling in Latin letters, as people write it in chats: हरायो, harayo and harayoo
/// become one. No standard of transliteration is written by anyone; what differs from one writer to the next is folded.
package enum NepaliSpelling {
    /// The text in the folded spelling.
    package static func folded(_ text: String) -> String {
        CompatibilityForm.of(text).split(whereSeparator: \.isWhitespace).map { word in
            String(String.UnicodeScalarView(folded(latin(Array(word.lowercased().unicodeScalars)))))
        }.joined(separator: " ")
    }

    /// A word's Devanagari letters in Latin ones; a consonant has its own vowel unless another or none follows, or a
    /// longer word ends.
    private static func latin(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var latin: [Unicode.Scalar] = []
        for (place, scalar) in word.enumerated() {
            guard let letter = letters[scalar] else {
                latin.append(scalar)
                continue
            }
            latin += letter.scalars
            guard letter.isConsonant else { continue }
            guard place + 1 < word.count else {
                if word.count == 1 { latin.append("a") }
                continue
            }
            let next = word[place + 1]
            if next == virama || letters[next].map({ $0.isSign }) == true { continue }
            latin.append("a")
        }
        return latin
    }

    /// Long vowels, aspirates, v and b, sh and s, z and j, x and ch, c and k: written either way.
    private static func folded(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        for (place, scalar) in word.enumerated() {
            let last = result.last
            switch scalar {
            case "h" where last.map { "bcdgjkpst".unicodeScalars.contains($0) } == true: continue
            case "v", "w": result.append("b")
            case "z": result.append("j")
            case "x": result.append("c")
            case "f": result.append("p")
            case "c" where place + 1 == word.count || word[place + 1] != "h": result.append("k")
            case "e" where last == "e": result[result.count - 1] = "i"
            case "o" where last == "o": result[result.count - 1] = "u"
            case "y" where last == "a": result[result.count - 1] = "e"
            case _ where scalar == last: continue
            default: result.append(scalar)
            }
        }
        return result
    }

    private struct Letter {
        var scalars: [Unicode.Scalar]
        var isConsonant: Bool
        /// A vowel sign, which takes the place of the consonant's own vowel.
        var isSign: Bool
    }

    private static let virama: Unicode.Scalar = "\u{94D}"

    /// What ICU makes of each letter, its marks taken away.
    private static let letters: [Unicode.Scalar: Letter] = {
        var letters: [Unicode.Scalar: Letter] = [:]
        func plain(_ text: String) -> [Unicode.Scalar] {
            let latin = text.applyingTransform(StringTransform("Devanagari-Latin"), reverse: false) ?? ""
            return latin.decomposedStringWithCanonicalMapping.unicodeScalars.filter { $0.isASCII && $0.properties.isAlphabetic }
        }
        for value in UInt32(0x900)...0x963 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let isConsonant = (0x915...0x939).contains(value)
            let isSign = (0x93E...0x94C).contains(value)
            var latin = plain(isSign ? "क\(scalar)" : String(scalar))
            if isConsonant, latin.last == "a" { latin.removeLast() }
            if isSign { latin.removeFirst(min(1, latin.count)) }
            // What ICU writes c, chats write ch.
            if latin == ["c"] { latin.append("h") }
            // The nasal marks are an n; the rest of what is no letter is silent.
            if (0x901...0x902).contains(value) { latin = ["n"] }
            letters[scalar] = Letter(scalars: scalar == virama ? [] : latin, isConsonant: isConsonant, isSign: isSign)
        }
        return letters
    }()
}

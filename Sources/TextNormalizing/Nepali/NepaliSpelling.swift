/// Brings Nepali in either script to one spelling in Latin letters, as people write it in chats: हरायो, harayo and harayoo
/// become one. No standard of transliteration is written by anyone; what differs from one writer to the next is folded.
package enum NepaliSpelling {
    /// The text in the folded spelling.
    package static func folded(_ text: String) -> String {
        let compatible = CompatibilityForm.of(text)
        var result = TextBuilder(capacity: compatible.utf8.count * 2)
        var isFirst = true
        for word in compatible.unicodeScalars.split(whereSeparator: \.properties.isWhitespace) {
            if !isFirst { result.append(" ") }
            isFirst = false
            for scalar in folded(latin(word.flatMap(small))) { result.append(scalar) }
        }
        return result.text
    }

    private static func small(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        switch scalar.value {
        case 0x41...0x5A: [Unicode.Scalar(UInt8(scalar.value) + 0x20)]
        case 0..<0x80, block: [scalar]
        default: Array(scalar.properties.lowercaseMapping.unicodeScalars)
        }
    }

    /// A word's Devanagari letters in Latin ones; a consonant has its own vowel unless another or none follows, or a
    /// longer word ends.
    private static func latin(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var latin: [Unicode.Scalar] = []
        for (place, scalar) in word.enumerated() {
            guard let letter = entry(scalar) else {
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
            if next == virama || entry(next)?.isSign == true { continue }
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

    private static func entry(_ scalar: Unicode.Scalar) -> Letter? {
        block.contains(scalar.value) ? letters[Int(scalar.value - block.lowerBound)] : nil
    }

    /// The Devanagari letters and signs.
    private static let block: ClosedRange<UInt32> = 0x900...0x963

    /// The block's letters and signs one after another, as ICU's transform `Devanagari-Latin` (CLDR) writes them, marks taken away;
    /// `-` where nothing is left. Written down, since ICU takes memory and time; `NepaliSpellingTests` compares with it.
    package static let romanized = """
        - m m h - a a i i u u r l e e e ai o o o au ka kha ga gha na ca cha ja jha na ta \
        tha da dha na ta tha da dha na na pa pha ba bha ma ya ra ra la la la va sa sa sa ha - - - - a i \
        i u u r r e e e ai o o o au - - - om - - - - - - - qa kha ga za ra rha fa ya \
        r l l l
        """

    private static let letters: [Letter] = zip(block, romanized.split(separator: " ")).map { value, latin in
        let isConsonant = (0x915...0x939).contains(value)
        var latin = latin == "-" ? [] : Array(latin.unicodeScalars)
        if isConsonant, latin.last == "a" { latin.removeLast() }
        // What ICU writes c, chats write ch.
        if latin == ["c"] { latin.append("h") }
        // The nasal marks are an n; the rest of what is no letter is silent.
        if (0x901...0x902).contains(value) { latin = ["n"] }
        return Letter(scalars: value == virama.value ? [] : latin, isConsonant: isConsonant, isSign: (0x93E...0x94C).contains(value))
    }
}

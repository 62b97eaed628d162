import Foundation

/// Japanese in Latin letters.
enum Romaji {
    /// The word as it sounds; one that is no romaji stays as it is.
    static func kana(_ word: String) -> String {
        let romaji = word.lowercased()
        guard isRomaji(romaji) else { return word }
        // A long vowel is typed with a hyphen, as on a Japanese keyboard: "ka-do".
        return romaji.applyingTransform(.latinToHiragana, reverse: false)?.replacing("-", with: "ー") ?? word
    }

    /// Whether a word in small letters is made of syllables, by Hepburn or the keyboard; a double consonant stands for
    /// the small っ.
    static func isRomaji(_ word: String) -> Bool {
        let scalars = Array(word.unicodeScalars)
        guard let first = scalars.first, first == "-" || Script(first) == .latin else { return false }
        var isReached = [Bool](repeating: false, count: scalars.count + 1)
        isReached[0] = true
        for start in scalars.indices where isReached[start] {
            for end in syllableEnds(from: start, scalars) { isReached[end] = true }
        }
        return isReached[scalars.count]
    }

    /// The ends of all syllables that begin at a place.
    private static func syllableEnds(from start: Int, _ scalars: [Unicode.Scalar]) -> [Int] {
        func at(_ offset: Int) -> Unicode.Scalar? {
            start + offset < scalars.count ? scalars[start + offset] : nil
        }
        guard let first = at(0) else { return [] }
        var ends: [Int] = []
        // The lengths of the consonants that may stand before a vowel here.
        var onsets = [0]
        switch first {
        case "k", "g", "n", "h", "b", "p", "m", "r", "j": onsets = at(1) == "y" ? [0, 1, 2] : [0, 1]
        case "s": onsets = at(1) == "h" || at(1) == "y" ? [0, 1, 2] : [0, 1]
        case "c": onsets = at(1) == "h" || at(1) == "y" ? [0, 2] : [0]
        case "t": onsets = at(1) == "s" ? [0, 1, 2] : [0, 1]
        case "z", "d", "f", "v", "w", "y": onsets = [0, 1]
        default: break
        }
        for onset in onsets { if let vowel = at(onset), isVowel(vowel) { ends.append(start + onset + 1) } }
        switch first {
        case "n": ends += at(1) == "'" ? [start + 1, start + 2] : [start + 1]
        case "-": ends.append(start + 1)
        default: break
        }
        if "kstpcg".unicodeScalars.contains(first), at(1) == first { ends.append(start + 1) }
        if first == "t", at(1) == "c", at(2) == "h" { ends.append(start + 1) }
        return ends
    }

    private static func isVowel(_ scalar: Unicode.Scalar) -> Bool {
        "aeiouâêîôûāēīōū".unicodeScalars.contains(scalar)
    }
}

import Foundation

extension EasyJapanese {
    /// Easy Japanese in Latin letters, to be read aloud: Hepburn, long vowels with macrons (ei and ii stay), particles as words
    /// of their own and as they sound (は as wa, へ as e, を as o). Nil where a kanji has no reading.
    package static func romaji(_ text: String) -> String? {
        guard let sounds = sounds(text.replacing("、", with: "、 ")) else { return nil }
        let words = sounds.split { $0.kana == " " || $0.kana == "　" }.map { word -> String in
            var word = word
            var mark = ""
            while let last = word.last, let latin = marks[last.kana] {
                mark = latin + mark
                word = word.dropLast()
            }
            var particles: [String] = []
            while let (length, latin) = particle(closing: word) {
                particles.insert(latin, at: 0)
                word = word.dropLast(length)
            }
            return (loans(word).map(latin) + particles).joined(separator: " ") + mark
        }
        let text = words.joined(separator: " ")
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    private static let marks: [Unicode.Scalar: String] = ["、": ",", "。": ".", "？": "?", "！": "!"]

    /// The longer before the shorter that end alike.
    private static let particles: [(kana: String, latin: String)] = [
        ("から", "kara"), ("まで", "made"), ("より", "yori"), ("です", "desu"), ("は", "wa"), ("へ", "e"), ("を", "o"), ("が", "ga"),
        ("の", "no"), ("に", "ni"), ("で", "de"), ("と", "to"), ("も", "mo"), ("か", "ka"), ("や", "ya"),
    ]

    /// Words written in kana alone that end as if in a particle.
    private static let whole: Set<String> = [
        "もの", "こと", "ひと", "もと", "あと", "なに", "この", "その", "あの", "どの", "でも", "とても", "いつも", "へや", "なか", "ほか", "たしか",
        "しずか", "いなか", "くに", "だから", "ですから", "それから", "どうも", "ちょうど",
    ]

    /// The particle at the end of a word, if the word has one and something before it. What was read off kanji is part of the word.
    private static func particle(closing word: ArraySlice<Sound>) -> (length: Int, latin: String)? {
        let kana = string(word)
        guard !whole.contains(kana) || word.contains(where: \.isRead) else { return nil }
        for (particle, latin) in particles where kana.hasSuffix(particle) {
            let length = particle.unicodeScalars.count
            let stem = word.dropLast(length)
            guard let before = stem.last, !word.suffix(length).contains(where: \.isRead) else { continue }
            // よんで, のんで are forms of verbs; ずっと and きっと are words.
            if !before.isRead, particle == "で" && before.kana == "ん" || particle == "と" && before.kana == "っ" { continue }
            return (length, latin)
        }
        return nil
    }

    /// The parts of a word that are written in katakana and those that are not: ざいりゅう, カード.
    private static func loans(_ word: ArraySlice<Sound>) -> [ArraySlice<Sound>] {
        var parts: [ArraySlice<Sound>] = []
        var start = word.startIndex
        for index in word.indices.dropFirst() where isLoan(word[index]) != isLoan(word[index - 1]) {
            parts.append(word[start..<index])
            start = index
        }
        if start < word.endIndex { parts.append(word[start...]) }
        return parts
    }

    private static func isLoan(_ sound: Sound) -> Bool { (0x30A1...0x30FC).contains(sound.kana.value) }

    private static func latin(_ part: ArraySlice<Sound>) -> String {
        // The う or お that a verb ends in (おも・う) lengthens nothing.
        var pieces = [String.UnicodeScalarView()]
        for index in part.indices {
            let sound = part[index]
            if index > part.startIndex, !sound.isRead, part[index - 1].isRead, sound.kana == "う" || sound.kana == "お" { pieces.append(.init()) }
            pieces[pieces.count - 1].append(respelt[sound.kana] ?? sound.kana)
        }
        return pieces.map { piece in
            let latin = String(piece).applyingTransform(.hiraganaToKatakana, reverse: false)?
                .applyingTransform(.init("Katakana-Latin"), reverse: false)?.replacing("n'n", with: "nn") ?? String(piece)
            return long.reduce(latin) { $0.replacing($1.key, with: $1.value) }
        }.joined()
    }

    /// づ and ぢ sound like ず and じ.
    private static let respelt: [Unicode.Scalar: Unicode.Scalar] = ["づ": "ず", "ぢ": "じ", "ヅ": "ズ", "ヂ": "ジ"]
    private static let long = [(key: "ou", value: "ō"), (key: "oo", value: "ō"), (key: "uu", value: "ū"), (key: "ee", value: "ē")]

    private static func string(_ sounds: ArraySlice<Sound>) -> String {
        String(String.UnicodeScalarView(sounds.map(\.kana)))
    }
}

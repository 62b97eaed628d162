/// A loan word, found in hiragana by what it sounds like. Learners write a long vowel twice, or, at the end of a long
/// word, not at all.
struct LoanWord: Sendable {
    /// How it is written, in katakana.
    let spelling: String
    /// In hiragana; ー stands for any sign of a long vowel.
    private let sound: [Unicode.Scalar]
    private let mayDropLong: Bool

    init(_ katakana: String) {
        spelling = katakana
        sound = Array(Kana.hiragana(katakana).unicodeScalars)
        mayDropLong = katakana.count > 3
    }

    /// Where it stands first.
    func range(in text: ArraySlice<Unicode.Scalar>) -> Range<Int>? {
        for start in text.indices {
            if let end = end(at: 0, text[start...]) { return start..<end }
        }
        return nil
    }

    /// A text cut at each place where it stands, and what is between.
    func cuts(of text: ArraySlice<Unicode.Scalar>) -> [(isWord: Bool, range: Range<Int>)] {
        var cuts: [(isWord: Bool, range: Range<Int>)] = []
        var rest = text
        while let range = range(in: rest) {
            if range.lowerBound > rest.startIndex { cuts.append((false, rest.startIndex..<range.lowerBound)) }
            cuts.append((true, range))
            rest = rest[range.upperBound...]
        }
        if !rest.isEmpty { cuts.append((false, rest.indices)) }
        return cuts
    }

    /// The end of what matches the sound from its `position` on at the start of the text, the longest first.
    private func end(at position: Int, _ text: ArraySlice<Unicode.Scalar>) -> Int? {
        guard position < sound.count else { return text.startIndex }
        if sound[position] == "ー" {
            if let next = text.first, Self.isLong(next), let end = end(at: position + 1, text.dropFirst()) { return end }
            return mayDropLong ? end(at: position + 1, text) : nil
        }
        return text.first == sound[position] ? end(at: position + 1, text.dropFirst()) : nil
    }

    private static func isLong(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "ー", "あ", "い", "う", "え", "お": true
        default: false
        }
    }
}

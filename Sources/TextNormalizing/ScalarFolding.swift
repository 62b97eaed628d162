import Foundation

/// What one character becomes in the matching form.
enum ScalarFolding {
    /// What a character of any case becomes.
    static func folded(_ scalar: Unicode.Scalar) -> ScalarTable.Entry {
        // Most Han characters and all syllables of Hangul are letters that stay.
        switch scalar.value {
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3: .scalar(scalar)
        default: table[scalar]
        }
    }

    private static let table = ScalarTable { scalar in
        let small = scalar.properties.lowercaseMapping.unicodeScalars
        guard small.count == 1, let letter = small.first else { return .askRule }
        guard let letters = fold(letter)?.unicodeScalars else { return isIgnorable(letter) ? .nothing : .gap }
        guard letters.count == 1, let folded = letters.first else { return .askRule }
        return .scalar(folded)
    }

    /// The folded letters, or nil for what divides words (blanks, punctuation, symbols) and for what is ignored.
    static func fold(_ scalar: Unicode.Scalar) -> Folded? {
        switch scalar.value {
        case 0x30...0x39, 0x61...0x7A: return Folded(scalar)
        case 0...0x7F: return nil
        // Katakana to hiragana: the two blocks run in parallel, 0x60 apart.
        case 0x30A1...0x30F6: return Folded(Unicode.Scalar(scalar.value - 0x60) ?? scalar)
        case 0x30FC: return Folded(scalar)
        case 0x00C0...0x024F, 0x1E00...0x1EFF: return Folded(text: latinBases[scalar] ?? String(scalar))
        // Combining accents that stand by themselves; those of Thai, Devanagari and kana are letters and stay.
        case 0x0300...0x036F: return nil
        case 0x2E80...0x2EFF: return Folded(radicals[scalar] ?? scalar)
        default: return isWordScalar(scalar) ? Folded(scalar) : nil
        }
    }

    /// Characters that leave no gap behind: accents already folded and zero-width ones.
    static func isIgnorable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0300...0x036F, 0x200B...0x200F, 0x2060...0x2064, 0xFEFF, 0x00AD, 0x0027, 0x2018, 0x2019: true
        default: false
        }
    }

    private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
            true
        default: false
        }
    }

    /// The base letters of accented Latin ones, with the letters that have no decomposition.
    private static let latinBases: [Unicode.Scalar: String] = {
        var bases: [Unicode.Scalar: String] = ["đ": "d", "ø": "o", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss"]
        for value in Array(UInt32(0x00C0)...0x024F) + Array(0x1E00...0x1EFF) {
            guard let scalar = Unicode.Scalar(value), bases[scalar] == nil else { continue }
            let parts = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
            let base = parts.filter { !(0x0300...0x036F).contains($0.value) }
            if base.count < parts.count { bases[scalar] = String(String.UnicodeScalarView(base)) }
        }
        return bases
    }()

    /// Radicals that pages use for the characters they resemble and that NFKC leaves alone: those of the block CJK Radicals
    /// Supplement that have a whole character's shape (Unicode, EquivalentUnifiedIdeograph; seen on city pages as ⻘島).
    private static let radicals: [Unicode.Scalar: Unicode.Scalar] = [
        "⺈": "刀", "⺊": "卜", "⺌": "小", "⺍": "小", "⺒": "巳", "⺓": "幺", "⺗": "心", "⺜": "日", "⺝": "月", "⺟": "母",
        "⺠": "民", "⺧": "牛", "⺩": "王", "⺪": "疋", "⺫": "目", "⺬": "示", "⺮": "竹", "⺶": "羊", "⺻": "聿", "⺼": "肉",
        "⺽": "臼", "⻁": "虎", "⻄": "西", "⻅": "见", "⻆": "角", "⻉": "贝", "⻊": "足", "⻋": "车", "⻑": "長", "⻓": "长",
        "⻔": "门", "⻗": "雨", "⻘": "青", "⻙": "韦", "⻚": "页", "⻛": "风", "⻜": "飞", "⻝": "食", "⻢": "马", "⻣": "骨",
        "⻤": "鬼", "⻥": "鱼", "⻦": "鸟", "⻧": "卤", "⻨": "麦", "⻩": "黄", "⻪": "黾", "⻫": "斉", "⻬": "齐", "⻭": "歯",
        "⻮": "齿", "⻯": "竜", "⻰": "龙", "⻱": "龜", "⻲": "亀", "⻳": "龟",
    ]
}

/// One folded character: mostly one scalar, seldom two (æ).
struct Folded {
    let unicodeScalars: String.UnicodeScalarView

    init(_ scalar: Unicode.Scalar) { unicodeScalars = String(scalar).unicodeScalars }

    init(text: String) { unicodeScalars = text.unicodeScalars }
}

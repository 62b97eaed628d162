/// One pass of the mask over one text.
struct PersonalDataScan {
    private(set) var found: Set<PersonalDataMask.Kind> = []
    /// Full-width forms folded to ASCII, one for one.
    let scalars: [Unicode.Scalar]
    private let original: [Unicode.Scalar]
    /// What each scalar has turned out to be.
    private var marks: [Mark]

    private enum Mark { case open, kept, removed }

    init(_ text: String) {
        original = Array(text.unicodeScalars)
        scalars = original.map { scalar in
            (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
        }
        marks = Array(repeating: .open, count: original.count)
    }

    var remaining: String {
        var kept = String.UnicodeScalarView()
        for (index, scalar) in original.enumerated() {
            if marks[index] != .removed {
                kept.append(scalar)
            } else if index == 0 || marks[index - 1] != .removed {
                kept.append(" ")
            }
        }
        return String(kept)
    }

    func isOpen(_ index: Int) -> Bool { marks[index] == .open }

    mutating func remove(_ range: Range<Int>, as kind: PersonalDataMask.Kind) {
        for index in range { marks[index] = .removed }
        found.insert(kind)
    }

    mutating func keep(_ range: Range<Int>) {
        for index in range { marks[index] = .kept }
    }

    // MARK: Characters

    /// The value of a digit of any script, kanji digits included.
    static func digit(_ scalar: Unicode.Scalar) -> Int? {
        if (0x30...0x39).contains(scalar.value) { return Int(scalar.value) - 0x30 }
        switch scalar.value {
        // Asked of each character of each question: no table and no property where the block tells.
        case 0...0x7F, 0xC0...0x24F, 0xE01...0xE4F, 0x1E00...0x1EFF, 0x3040...0x30FF, 0xAC00...0xD7A3: return nil
        case 0x3007, 0x3400...0x9FFF: return kanjiDigit(scalar)
        // ① to ⑨, and ⓪.
        case 0x2460...0x2468: return Int(scalar.value) - 0x245F
        case 0x24EA: return 0
        default: break
        }
        guard scalar.properties.generalCategory == .decimalNumber, let value = scalar.properties.numericValue else { return nil }
        return Int(value)
    }

    private static func kanjiDigit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "〇", "零": 0
        case "一": 1
        case "二": 2
        case "三": 3
        case "四": 4
        case "五": 5
        case "六": 6
        case "七": 7
        case "八": 8
        case "九": 9
        default: nil
        }
    }

    /// The digits of a text as ASCII.
    static func digits(in text: String) -> String {
        text.unicodeScalars.compactMap { digit($0).map(String.init) }.joined()
    }

    static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2D, 0x2010...0x2015, 0x2212, 0x30FC, 0x2500, 0xFF70, 0x5F, 0x7E, 0x301C: true
        default: false
        }
    }

    static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20, 0x09, 0xA0, 0x3000, 0x2002...0x200A, 0x202F, 0x205F: true
        // Without width: no blank to the eye, but between the digits all the same.
        case 0x200B...0x200F, 0x2060...0x2064, 0xFEFF, 0xAD: true
        default: false
        }
    }

    /// What may stand between the digits of one number.
    static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2E, 0xB7, 0x30FB, 0x28, 0x29: true
        default: isHyphen(scalar) || isBlank(scalar)
        }
    }

    /// What stands between the items of a list, the parts of a time, and what some put between the parts of a number.
    static func isDivider(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "/", ",", ":", ";", "|", "、", "\\", "+", "*", "'": true
        default: false
        }
    }

    static func isLetter(_ scalar: Unicode.Scalar) -> Bool { (0x41...0x5A).contains(scalar.value) || (0x61...0x7A).contains(scalar.value) }
}

/// One pass of the mask over one text.
struct PersonalDataScan {
    private(set) var found: Set<PersonalDataMask.Kind> = []
    /// With what is typed for digits folded to these, one for one.
    let scalars: [Unicode.Scalar]
    private let original: [Unicode.Scalar]
    /// What each scalar has turned out to be.
    private var marks: [Mark]

    private enum Mark { case open, kept, removed }

    init(_ text: String) {
        original = Array(text.unicodeScalars)
        scalars = Self.folded(original)
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

    /// The value of a digit of any script: raised, lowered and circled ones and kanji digits included.
    static func digit(_ scalar: Unicode.Scalar) -> Int? {
        if (0x30...0x39).contains(scalar.value) { return Int(scalar.value) - 0x30 }
        switch scalar.value {
        // Asked of each character of each question: no table and no property where the block tells.
        case 0...0x7F, 0xC0...0x24F, 0xE01...0xE4F, 0x1E00...0x1EFF, 0x3040...0x30FF, 0xAC00...0xD7A3: return nil
        case 0x25CB, 0x25EF, 0x3007, 0x3400...0x9FFF: return kanjiDigit(scalar)
        default: break
        }
        let properties = scalar.properties
        guard [.decimalNumber, .otherNumber].contains(properties.generalCategory), let value = properties.numericValue else { return nil }
        return Int(exactly: value).flatMap { (0...9).contains($0) ? $0 : nil }
    }

    static func kanjiDigit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        // With circles for 〇, as some type it.
        case "〇", "零", "○", "◯": 0
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

    /// Dashes, and what is typed for them.
    static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2D, 0x2010...0x2015, 0x2212, 0x30FC, 0x2500, 0xFF70, 0x5F, 0x7E, 0x301C: true
        // Raised, lowered, bullet and heavy ones, and the Korean vowel that looks like one.
        case 0x2D7, 0x2043, 0x207B, 0x208B, 0x2796, 0x3161: true
        default: scalar.value > 0x7F && scalar.properties.generalCategory == .dashPunctuation
        }
    }

    static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value <= 0x7F { return scalar == " " || scalar == "\t" }
        return switch scalar.properties.generalCategory {
        case .spaceSeparator: true
        // Without width: no blank to the eye, but between the digits all the same; and the marks that make keycaps of digits.
        case .format, .nonspacingMark, .enclosingMark: true
        default: false
        }
    }

    /// What may stand between the digits of one number.
    static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2E, 0x28, 0x29: true
        // Middle dots.
        case 0xB7, 0x2022, 0x2027, 0x2219, 0x22C5, 0x30FB, 0xFF65: true
        default: isHyphen(scalar) || isBlank(scalar)
        }
    }

    static func isLetter(_ scalar: Unicode.Scalar) -> Bool { (0x41...0x5A).contains(scalar.value) || (0x61...0x7A).contains(scalar.value) }
}

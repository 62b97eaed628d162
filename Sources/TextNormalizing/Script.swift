/// The writing systems that are told apart when a text is cut into comparable pieces.
package enum Script: Sendable, Hashable {
    case latin, digit, devanagari, thai, han, kana, hangul, other

    package init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x30...0x39: self = .digit
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: self = .latin
        case 0x0900...0x097F, 0xA8E0...0xA8FF: self = .devanagari
        case 0x0E00...0x0E7F: self = .thai
        case 0x3040...0x30FF, 0x31F0...0x31FF: self = .kana
        case 0x2E80...0x2FDF, 0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3134F:
            self = .han
        case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7AF: self = .hangul
        default: self = .other
        }
    }

    /// Whether the pieces to compare are single characters and pairs of them rather than words.
    package var isCutByCharacter: Bool { self == .han || self == .kana || self == .hangul }

    /// Whether words are written without blanks between them, or with blanks set freely.
    package var isJoined: Bool { isCutByCharacter || self == .thai }
}

import Foundation

/// NFKC, which most questions are in as they are typed.
package enum CompatibilityForm {
    /// The text in NFKC, with no more marks on a letter than any writing needs.
    package static func of(_ text: String) -> String { isNormal(text) ? text : withFewMarks(text).precomposedStringWithCompatibilityMapping }

    /// More marks on one letter are nobody's writing (Unicode, UAX #15, Stream-Safe Text Format).
    private static let mostMarks = 30

    /// The text without what is too much of marks: to bring them into order takes the square of their number.
    private static func withFewMarks(_ text: String) -> String {
        var kept = String.UnicodeScalarView()
        var marks = 0
        // The end of what needs no copy.
        var start = text.unicodeScalars.startIndex
        for (index, scalar) in zip(text.unicodeScalars.indices, text.unicodeScalars) {
            let isMark = scalar.value >= 0x300 && scalar.properties.canonicalCombiningClass != .notReordered
            marks = isMark ? marks + 1 : 0
            guard marks > mostMarks else { continue }
            kept.append(contentsOf: text.unicodeScalars[start..<index])
            start = text.unicodeScalars.index(after: index)
        }
        guard !kept.isEmpty else { return text }
        kept.append(contentsOf: text.unicodeScalars[start...])
        return String(kept)
    }

    /// Whether the text is surely in NFKC; false also for what would have to be looked at more closely.
    static func isNormal(_ text: String) -> Bool {
        var lastClass: UInt8 = 0
        for scalar in text.unicodeScalars {
            let own: UInt8
            switch scalar.value {
            case 0..<0x80: own = 0
            // Han and Hangul syllables stand for themselves.
            case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3: own = 0
            case 0x80..<ScalarTable.limit:
                own = combiningClasses[Int(scalar.value)]
                if own == unsure { return false }
            default: return false
            }
            // Marks out of order would be sorted.
            if own != 0, own < lastClass { return false }
            lastClass = own
        }
        return true
    }

    private static let unsure: UInt8 = 255

    /// The combining classes of characters that no normalization changes and that no other melts into.
    private static let combiningClasses: [UInt8] = {
        var classes = [UInt8](repeating: unsure, count: Int(ScalarTable.limit))
        let blocks: [ClosedRange<UInt32>] = [
            0x80...0x24F, 0x900...0x97F, 0xE00...0xE7F, 0x1E00...0x1EFF, 0x2010...0x2027, 0x3000...0x30FF,
        ]
        // The nukta and the sound marks of kana melt into the letter before them.
        let melting: Set<UInt32> = [0x93C, 0x3099, 0x309A]
        for value in blocks.joined() where !melting.contains(value) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = String(scalar)
            guard text.precomposedStringWithCompatibilityMapping.unicodeScalars.elementsEqual([scalar]) else { continue }
            classes[Int(value)] = scalar.properties.canonicalCombiningClass.rawValue
        }
        return classes
    }()
}

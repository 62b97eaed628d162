/// A text in the form in which its language is told: case and width folded, but accents, kana and Han as written,
/// since they are the evidence.
package struct LanguageForm: Sendable, Hashable {
    package let text: String

    package init(_ raw: String) {
        let compatible = CompatibilityForm.of(raw)
        var kept = TextBuilder(capacity: compatible.utf8.count + 8)
        var needsBlank = false
        var isEmpty = true
        func add(_ letter: Unicode.Scalar) {
            if needsBlank { kept.append(" ") }
            needsBlank = false
            isEmpty = false
            kept.append(letter)
        }
        for scalar in compatible.unicodeScalars {
            switch Self.kept(scalar) {
            // A blank between kana words is how learners write: it stays.
            case .gap, .nothing: needsBlank = !isEmpty
            case .scalar(let letter): add(letter)
            case .askRule:
                for small in scalar.properties.lowercaseMapping.unicodeScalars {
                    if Self.isLetter(small) { add(small) } else { needsBlank = !isEmpty }
                }
            }
        }
        text = kept.text
    }

    private static func kept(_ scalar: Unicode.Scalar) -> ScalarTable.Entry {
        // Most Han characters and all syllables of Hangul are letters without case.
        switch scalar.value {
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3: .scalar(scalar)
        default: table[scalar]
        }
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark || scalar == "ー"
    }

    private static let table = ScalarTable { scalar in
        let small = scalar.properties.lowercaseMapping.unicodeScalars
        guard small.count == 1, let letter = small.first else { return .askRule }
        return isLetter(letter) ? .scalar(letter) : .gap
    }
}

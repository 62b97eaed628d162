import Foundation

/// A text in the form in which its language is told: case and width folded, but accents, kana and Han as written,
/// since they are the evidence.
package struct LanguageForm: Sendable, Hashable {
    package let text: String

    package init(_ raw: String) {
        let compatible = raw.precomposedStringWithCompatibilityMapping.lowercased()
        var kept = String.UnicodeScalarView()
        var needsBlank = false
        for scalar in compatible.unicodeScalars {
            let isLetter = scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
            guard isLetter || scalar == "ー" else {
                // A blank between kana words is how learners write: it stays.
                needsBlank = !kept.isEmpty
                continue
            }
            if needsBlank { kept.append(" ") }
            needsBlank = false
            kept.append(scalar)
        }
        text = String(kept)
    }
}

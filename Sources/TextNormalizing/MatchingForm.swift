import Foundation

/// A text in the form in which questions, phrases and pages are compared: the same for builder and daemon.
///
/// Compatibility forms (NFKC), case, accents on Latin letters, full and half width, katakana and traditional Han are
/// folded; readings in brackets after kanji, punctuation and control characters are gone; words are divided by one
/// blank.
package struct MatchingForm: Sendable, Hashable {
    package let text: String

    package init(_ raw: String) {
        let compatible = EasyJapanese.withoutReadings(raw).precomposedStringWithCompatibilityMapping.lowercased()
        var folded = String.UnicodeScalarView()
        var needsBlank = false
        var run = 0
        var holdsHan = false
        for scalar in compatible.unicodeScalars {
            guard let letter = ScalarFolding.fold(scalar) else {
                if !ScalarFolding.isIgnorable(scalar) { needsBlank = true }
                continue
            }
            for one in letter.unicodeScalars {
                if needsBlank {
                    if !folded.isEmpty { folded.append(" ") }
                    needsBlank = false
                    run = 0
                }
                // "holaaaa" and "holaa" are typed for the same word; no language here needs three in a row.
                run = one == folded.last ? run + 1 : 1
                if run > 2 && one.properties.isAlphabetic { continue }
                holdsHan = holdsHan || Script(one) == .han
                folded.append(one)
            }
        }
        text = holdsHan ? HanFolding.simplified(String(folded)) : String(folded)
    }

    package var isEmpty: Bool { text.isEmpty }

    /// The characters without the blanks inside Han, kana, Hangul and Thai, which their writers set as they like.
    package var joinedScalars: [Unicode.Scalar] {
        var joined: [Unicode.Scalar] = []
        var rest = text.unicodeScalars[...]
        while let scalar = rest.first {
            rest = rest.dropFirst()
            if scalar == " ", let before = joined.last, let after = rest.first, Script(before).isJoined,
                Script(after).isJoined
            {
                continue
            }
            joined.append(scalar)
        }
        return joined
    }
}

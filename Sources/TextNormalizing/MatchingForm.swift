/// A text in the form in which questions, phrases and pages are compared: the same for builder and daemon.
///
/// Compatibility forms (NFKC), case, accents on Latin letters, full and half width, katakana and traditional Han are
/// folded; readings in brackets after kanji, punctuation and control characters are gone; words are divided by one
/// blank.
package struct MatchingForm: Sendable, Hashable {
    package let text: String

    package init(_ raw: String) {
        let compatible = CompatibilityForm.of(EasyJapanese.withoutReadings(raw))
        var folded = TextBuilder(capacity: compatible.utf8.count + 8)
        var needsBlank = false
        var last: Unicode.Scalar?
        var run = 0
        func add(_ letter: Unicode.Scalar) {
            if needsBlank {
                if last != nil { folded.append(" ") }
                needsBlank = false
                last = nil
                run = 0
            }
            // "holaaaa" and "มากกกก" are typed for one letter; no language here needs three in a row.
            run = letter == last ? run + 1 : 1
            if run > 2 && letter.properties.isAlphabetic {
                if run == 3 { folded.removeLast() }
                return
            }
            last = letter
            folded.append(HanFolding.simplified(letter))
        }
        for scalar in compatible.unicodeScalars {
            switch ScalarFolding.folded(scalar) {
            case .gap: needsBlank = true
            case .nothing: break
            case .scalar(let letter): add(letter)
            case .askRule:
                for small in scalar.properties.lowercaseMapping.unicodeScalars {
                    guard let letters = ScalarFolding.fold(small) else {
                        if !ScalarFolding.isIgnorable(small) { needsBlank = true }
                        continue
                    }
                    for letter in letters.unicodeScalars { add(letter) }
                }
            }
        }
        text = folded.text
    }

    package var isEmpty: Bool { text.isEmpty }

    /// The characters without the blanks inside Han, kana, Hangul and Thai, which their writers set as they like.
    package var joinedScalars: [Unicode.Scalar] {
        var joined: [Unicode.Scalar] = []
        joined.reserveCapacity(text.utf8.count)
        var lastIsJoined = false
        var hasBlank = false
        for scalar in text.unicodeScalars {
            if scalar == " " {
                hasBlank = true
                continue
            }
            let isJoined = Script(scalar).isJoined
            if hasBlank, !(lastIsJoined && isJoined) { joined.append(" ") }
            hasBlank = false
            lastIsJoined = isJoined
            joined.append(scalar)
        }
        return joined
    }
}

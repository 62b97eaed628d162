/// Finds a resident's own Individual Number in a question, so that it goes no further.
///
/// Every run of exactly twelve digits counts, whether or not its check digit fits: a mistyped number is personal too.
/// Digits of any width or script, with blanks, hyphens or dots between them. A run of thirteen is a corporate number,
/// which is public, and stays.
package enum IndividualNumberMask {
    /// The text with each such run replaced by a blank, and whether there was one.
    package static func masked(_ text: String) -> (text: String, found: Bool) {
        var result = String.UnicodeScalarView()
        var found = false
        var rest = text.unicodeScalars[...]
        while let scalar = rest.first {
            guard isDigit(scalar) else {
                result.append(scalar)
                rest = rest.dropFirst()
                continue
            }
            let (end, digits) = numberEnd(in: rest)
            if digits == 12 {
                found = true
                result.append(" ")
            } else {
                result.append(contentsOf: rest[..<end])
            }
            rest = rest[end...]
        }
        return (String(result), found)
    }

    /// The end of the digits that belong together, single separators between them included, and their count.
    private static func numberEnd(
        in scalars: Substring.UnicodeScalarView
    ) -> (end: String.UnicodeScalarIndex, digits: Int) {
        var end = scalars.startIndex
        var digits = 0
        var index = scalars.startIndex
        while index < scalars.endIndex {
            if isDigit(scalars[index]) {
                digits += 1
                index = scalars.index(after: index)
                end = index
            } else {
                let next = scalars.index(after: index)
                guard isSeparator(scalars[index]), next < scalars.endIndex, isDigit(scalars[next]) else { break }
                index = next
            }
        }
        return (end, digits)
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .decimalNumber
    }

    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20, 0x3000, 0xA0, 0x2D, 0x2E, 0x2010...0x2015, 0x2212, 0x30FC, 0xFF0D, 0xFF0E, 0xB7: true
        default: false
        }
    }
}

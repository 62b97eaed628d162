/// Traditional Han characters to simplified ones.
package enum HanFolding {
    /// Folds what a Taiwanese and a Beijing resident would write differently; Japanese kanji that are traditional
    /// forms fold too, alike on both sides of a comparison.
    package static func simplified(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { simplified($0) != $0 }) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map(simplified)))
    }

    static func simplified(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard range.contains(scalar.value) else { return scalar }
        return Unicode.Scalar(table[Int(scalar.value - range.lowerBound)]) ?? scalar
    }

    /// Whether a character has a simplified form.
    package static func isTraditional(_ scalar: Unicode.Scalar) -> Bool { simplified(scalar) != scalar }

    /// Whether a character is the simplified form of another; some of these are written in traditional Chinese too.
    package static func isSimplified(_ scalar: Unicode.Scalar) -> Bool { forms.contains(scalar.value) }

    private static let forms = Set(table.enumerated().lazy.filter { range.lowerBound + UInt32($0.offset) != $0.element }.map(\.element))

    /// Where traditional characters are.
    private static let range: ClosedRange<UInt32> = 0x3400...0x9FFF

    private static let table: [UInt32] = {
        var table = Array(range)
        var traditional: Unicode.Scalar?
        for scalar in pairs.unicodeScalars {
            if let own = traditional {
                table[Int(own.value - range.lowerBound)] = scalar.value
                traditional = nil
            } else {
                traditional = scalar
            }
        }
        return table
    }()
}

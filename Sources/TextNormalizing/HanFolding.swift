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

import Foundation

/// Traditional Han characters to simplified ones, by ICU.
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

    /// Where ICU knows traditional characters.
    private static let range: ClosedRange<UInt32> = 0x3400...0x9FFF

    /// ICU's transform of each character by itself, taken once: it maps one to one, whatever stands beside (but for
    /// 沈沈), and asked for each text it takes a hundred times as long.
    private static let table: [UInt32] = {
        let divider: Unicode.Scalar = "\n"
        let characters = range.compactMap(Unicode.Scalar.init)
        let list = String(String.UnicodeScalarView(characters.flatMap { [$0, divider] }))
        let folded = list.applyingTransform(StringTransform("Traditional-Simplified"), reverse: false) ?? list
        let parts = folded.unicodeScalars.split(separator: divider)
        return zip(characters, parts).map { $1.count == 1 ? $1.first?.value ?? $0.value : $0.value }
    }()
}

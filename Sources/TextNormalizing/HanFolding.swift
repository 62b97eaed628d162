import Foundation

/// Traditional Han characters to simplified ones, by ICU.
package enum HanFolding {
    /// Folds what a Taiwanese and a Beijing resident would write differently; Japanese kanji that are traditional
    /// forms fold too, alike on both sides of a comparison.
    package static func simplified(_ text: String) -> String {
        text.applyingTransform(StringTransform("Traditional-Simplified"), reverse: false) ?? text
    }
}

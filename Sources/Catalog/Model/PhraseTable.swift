package import Foundation

/// The phrases that a catalog was made from, by the hashes of their matching forms, so that a daemon need not bring thousands
/// of them to it before its first answer.
package struct PhraseTable: Codable, Sendable, Equatable {
    /// Ascending: 8 bytes each, little endian.
    package var hashes: Data
    /// For each phrase the number of its class among those of the catalog's `LinearModel` for intents: 2 bytes each.
    package var classes: Data
    /// For each phrase the languages that it is in: 2 bytes each, a bit for each of `ResidentLanguage.allCases`.
    package var languages: Data

    package init(hashes: Data = Data(), classes: Data = Data(), languages: Data = Data()) {
        self.hashes = hashes
        self.classes = classes
        self.languages = languages
    }

    /// Whether the parts fit together; a table that fails is damaged.
    func isConsistent(classes count: Int) -> Bool {
        hashes.count % 8 == 0 && classes.count == hashes.count / 4 && languages.count == hashes.count / 4
            && (classes.words(UInt16.self).max().map { Int($0) < count } ?? true)
    }
}

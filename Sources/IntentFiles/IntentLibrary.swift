package import Catalog

/// All that `Intents/` says, read and checked file by file, not yet bound to pages.
package struct IntentLibrary: Sendable {
    /// Where something was written, for messages about it.
    package struct Position: Sendable, Equatable {
        package var path: String
        package var line: Int?
    }

    /// Where an intent's wording in one language stands.
    package struct WordingPlaces: Sendable, Equatable {
        package var path: String
        package var title: Int?
        package var wish: Int?
        /// The answer's first line.
        package var answer: Int?
        /// Of each line of the template: blank ones are none of its.
        package var answerLines: [Int]
    }

    /// Without bindings, texts included.
    package var intents: [Intent] = []
    /// Where each intent is declared, by id.
    package var declared: [String: Position] = [:]
    /// Where each intent's wording stands, by language and id.
    package var wordings: [ResidentLanguage: [String: WordingPlaces]] = [:]
    /// The page to which an intent is restricted, by id.
    package var restrictedToPage: [String: String] = [:]
    /// Questions that no intent answers, by topic and language.
    package var noneOfThese: [String: [ResidentLanguage: [String]]] = [:]
    /// The languages of each topic whose file could not be read; what it holds is not known to be missing.
    package var unread: [String: Set<ResidentLanguage>] = [:]
    package var glossaries: [ResidentLanguage: Glossary] = [:]
    package var phrasebooks: [ResidentLanguage: Phrasebook] = [:]
    /// Where each phrasebook's keys stand, by their names from the root: `labels.phone`, `patterns.units.day.one`.
    package var phrasebookLines: [ResidentLanguage: [String: Position]] = [:]

    package init() {}
}

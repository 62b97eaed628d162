package import Catalog

/// Which lines of a catalog help with which intent: a matter of what the pages say, not of the moment.
package struct CallDirectory: Sendable {
    private let catalog: Catalog
    private let intents: IntentIndex
    private let selection: FactSelection
    /// What some line has hours of its own for ("lost, stolen: 24 hours").
    private let pressing: Set<ConceptID>

    package init(_ catalog: Catalog) { self.init(catalog, IntentIndex(catalog), FactSelection(catalog)) }

    init(_ catalog: Catalog, _ intents: IntentIndex, _ selection: FactSelection) {
        self.catalog = catalog
        self.intents = intents
        self.selection = selection
        pressing = catalog.facts.reduce(into: []) { matters, fact in
            if case .phone(let phone) = fact.value, let hours = phone.matterHours { matters.formUnion(hours.flatMap(\.matters)) }
        }
    }

    /// Whether an intent is about something that cannot wait, and what was said names it: a line has hours for it beyond those that it
    /// has for all else.
    func isPressing(_ intent: Intent, naming concepts: Set<ConceptID>) -> Bool { !pressing.intersection(concepts).isDisjoint(with: intent.about) }

    /// The phones of the intent itself, else those of the intent that it names for help.
    package func phones(for intent: Intent, in language: ResidentLanguage) -> [Fact] {
        let own = intent.facts.contains(.phone) ? phones(under: intent, in: language) : []
        guard own.isEmpty, let other = intents[intent.contact] else { return own }
        return phones(under: other, in: language)
    }

    private func phones(under intent: Intent, in language: ResidentLanguage) -> [Fact] {
        guard let section = catalog.binding(of: intent, for: language) else { return [] }
        return selection.phones(of: intent, in: section, for: language)
    }
}

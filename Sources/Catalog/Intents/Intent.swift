/// One thing that a resident wants, with where the pages answer it and how to say so.
package struct Intent: Codable, Sendable, Equatable {
    /// `<topic>.<name>…`; unique in the catalog. An intent made from a section of a page without intents is named
    /// `<page>.<number of the section>`.
    package var id: String
    package var topic: String
    /// The concepts it is about: they bind sections and tell alike facts apart.
    package var about: [ConceptID]
    /// The kinds of facts that its answer shows, from its own section.
    package var facts: [FactKind]
    /// The kinds of which all facts of the section are shown, not only those nearest to `about`.
    package var showAll: [FactKind]
    /// What its answer says of the facts that it shows: none that is not about this may stand in it.
    package var asserts: [Assertion]
    /// The intent whose phones help further.
    package var contact: String?
    /// The intent whose counters to go to.
    package var counters: String?
    package var followUps: [String]
    /// Empty for an intent made from a section: that one speaks in the page's words.
    package var texts: IntentTexts
    /// Where pages answer it: at most one section for each language that pages are published in.
    package var bindings: [Int]

    package init(
        id: String, topic: String, about: [ConceptID], facts: [FactKind], showAll: [FactKind] = [], asserts: [Assertion] = [],
        contact: String? = nil, counters: String? = nil, followUps: [String] = [],
        texts: IntentTexts = [:], bindings: [Int] = []
    ) {
        self.id = id
        self.topic = topic
        self.about = about
        self.facts = facts
        self.showAll = showAll
        self.asserts = asserts
        self.contact = contact
        self.counters = counters
        self.followUps = followUps
        self.texts = texts
        self.bindings = bindings
    }

    /// What an answer says of its facts of one kind in words of its own: "first application: {fee}".
    package struct Assertion: Codable, Sendable, Equatable {
        package var kind: FactKind
        /// All of which the fact, the headings above it or, for a figure, its own sentence must name.
        package var concepts: [ConceptID]

        package init(kind: FactKind, concepts: [ConceptID]) {
            self.kind = kind
            self.concepts = concepts
        }
    }
}

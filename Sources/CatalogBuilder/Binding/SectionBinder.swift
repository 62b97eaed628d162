package import Catalog

/// Finds, in each language of the pages, the section that an intent is about.
///
/// What counts is which of the intent's concepts the section's headings, words and facts name, rare concepts more than
/// frequent ones: never one exact heading, never its markup. A section that does not name what the intent is mainly about
/// is none, nor does a fact count that the answer would not show.
package struct SectionBinder: Sendable {
    private let sections: [Section]
    /// By section.
    private let facts: [Int: [Fact]]
    private let subtrees: [Set<Int>]
    private let rarity: ConceptRarity
    /// The least share of an intent's concepts, weighted, that a section must name. Fitted on the sample pages and
    /// their variants: wrong sections stay below 0.15, right ones above 0.3.
    private static let threshold = 0.2

    /// How much a concept counts by where the section names it.
    private enum Place {
        static let heading = 3.0
        static let text = 1.6
        static let headingAbove = 1.4
        static let below = 1.0
    }

    /// - Parameter pages: the pages of the intents' topic, by id; how telling a word is, pages about other matters do not say.
    package init(sections: [Section], facts: [Fact], pages: Set<String>) {
        self.sections = sections
        self.facts = Dictionary(grouping: facts, by: \.section)
        subtrees = sections.subtrees
        rarity = ConceptRarity(sections: sections, facts: facts, pages: pages)
    }

    /// The bound section of each language in which `pages` are published, where there is one, in the order of the pages:
    /// of several pages in a language, the one that is most about it answers; of several sites, the one of the best
    /// section, since no answer may mix the pages of two cities.
    package func bindings(of intent: Intent, pages: [Page]) -> [Int] {
        var best: [String: [String: (section: Int, score: Double)]] = [:]
        for page in pages {
            for index in sections.indices where sections[index].page == page.id && isAbout(index, intent) {
                let score = score(of: index, for: intent)
                guard score >= Self.threshold, score > best[page.site]?[page.language]?.score ?? 0 else { continue }
                best[page.site, default: [:]][page.language] = (index, score)
            }
        }
        let sites = best.sorted { $0.key < $1.key }.map(\.value.values)
        let chosen = sites.max { ($0.map(\.score).max() ?? 0) < ($1.map(\.score).max() ?? 0) }
        return chosen.map { $0.map(\.section).sorted() } ?? []
    }

    /// Whether a section or the headings above it name what an intent is mainly about, its first concept, or half of its
    /// concepts. Without, the next best section would answer with its own figures where the city has taken the right one
    /// away. That an address is an address no page need say.
    private func isAbout(_ section: Int, _ intent: Intent) -> Bool {
        guard let main = intent.about.first else { return true }
        let asserted = intent.asserts.map(\.kind)
        // An answer that has nothing to show but what the page does not say.
        if !asserted.isEmpty, intent.facts.allSatisfy(asserted.contains),
            !subtrees[section].contains(where: { below in asserted.contains { states($0, below, for: intent) } })
        { return false }
        let named = Set(sections.headingConcepts(downTo: section) + sections[section].textConcepts)
        return named.contains(main) || 2 * intent.about.count(where: named.contains) >= intent.about.count
            || intent.facts.contains(.postalAddress) && states(.postalAddress, section, for: intent)
    }

    /// Whether a section itself states a fact of a kind that the intent's answer may show.
    private func states(_ kind: FactKind, _ section: Int, for intent: Intent) -> Bool {
        (facts[section] ?? []).contains { $0.value.kind == kind && intent.shows($0, in: sections) }
    }

    /// 0 to about 1.
    package func score(of section: Int, for intent: Intent) -> Double {
        let own = sections[section]
        let above = own.parent.map(sections.headingConcepts(downTo:)) ?? []
        let below = subtrees[section].subtracting([section])
            .flatMap { sections[$0].headingConcepts + sections[$0].textConcepts }
        var sum = 0.0
        var possible = 0.0
        for concept in intent.about {
            let weight = rarity.weight(of: concept)
            possible += weight * Place.heading
            let places = [
                own.headingConcepts.contains(concept) ? Place.heading : 0,
                own.textConcepts.contains(concept) ? Place.text : 0,
                above.contains(concept) ? Place.headingAbove : 0,
                below.contains(concept) ? Place.below : 0,
            ]
            // Named in the heading and again in the text is a little more than either alone.
            sum += weight * min((places.max() ?? 0) + places.reduce(0, +) / 10, Place.heading)
        }
        // A kind of fact that few sections hold, such as an address, tells as much as a term.
        for kind in intent.facts {
            let weight = rarity.weight(of: kind)
            possible += weight * Place.heading
            if states(kind, section, for: intent) { sum += weight * Place.heading }
        }
        guard possible > 0, sum > 0 else { return 0 }
        return sum / possible * factShare(of: section, for: intent) * (namesOther(section, intent) ? Self.ofOther : 1)
    }

    /// What a section counts whose own heading names a matter besides: "if somebody collects it for you" beside "if you collect it
    /// yourself". Not nothing, because a heading may say "by appointment".
    private static let ofOther = 0.5

    private func namesOther(_ section: Int, _ intent: Intent) -> Bool {
        sections[section].headingConcepts.contains { $0.group == Intent.foreign && !intent.about.contains($0) }
    }

    /// How far the section holds the kinds of facts that the intent shows: 1 for all, 0.25 for none.
    private func factShare(of section: Int, for intent: Intent) -> Double {
        guard !intent.facts.isEmpty else { return 1 }
        let held = intent.facts.reduce(0.0) { sum, kind in
            if states(kind, section, for: intent) { return sum + 1 }
            return subtrees[section].contains { states(kind, $0, for: intent) } ? sum + 0.9 : sum
        }
        return 0.25 + 0.75 * held / Double(intent.facts.count)
    }
}

package import Catalog
import Foundation

/// Finds, in each language of the pages, the section that an intent is about.
///
/// What counts is which of the intent's concepts the section's headings, words and facts name, rare concepts more than
/// frequent ones: never one exact heading, never its markup.
package struct SectionBinder: Sendable {
    private let sections: [Section]
    private let facts: [Fact]
    private let subtrees: [Set<Int>]
    private let weights: [ConceptID: Double]
    private let kindWeights: [FactKind: Double]
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

    package init(sections: [Section], facts: [Fact]) {
        self.sections = sections
        self.facts = facts
        var subtrees = sections.indices.map { Set([$0]) }
        for index in sections.indices.reversed() {
            if let parent = sections[index].parent { subtrees[parent].formUnion(subtrees[index]) }
        }
        self.subtrees = subtrees
        var frequencies: [ConceptID: Int] = [:]
        for section in sections {
            for concept in Set(section.headingConcepts + section.textConcepts) { frequencies[concept, default: 0] += 1 }
        }
        func rarity(_ count: Int) -> Double { log(Double(sections.count + 1) / (Double(count) + 0.5)) }
        weights = frequencies.mapValues(rarity)
        kindWeights = Dictionary(uniqueKeysWithValues: FactKind.allCases.map { kind in
            (kind, rarity(Set(facts.filter { $0.value.kind == kind }.map(\.section)).count))
        })
    }

    /// The bound section of each language in which `pages` are published, where there is one, in the order of the pages:
    /// of several pages in a language, the one that is most about it answers.
    package func bindings(of intent: Intent, pages: [Page]) -> [Int] {
        var best: [String: (section: Int, score: Double)] = [:]
        for page in pages {
            for index in sections.indices where sections[index].page == page.id {
                let score = score(of: index, for: intent)
                guard score >= Self.threshold, score > best[page.language]?.score ?? 0 else { continue }
                best[page.language] = (index, score)
            }
        }
        return best.values.map(\.section).sorted()
    }

    /// 0 to about 1.
    package func score(of section: Int, for intent: Intent) -> Double {
        let own = sections[section]
        var above: [ConceptID] = []
        var parent = own.parent
        while let index = parent {
            above += sections[index].headingConcepts
            parent = sections[index].parent
        }
        let below = subtrees[section].subtracting([section])
            .flatMap { sections[$0].headingConcepts + sections[$0].textConcepts }
        var sum = 0.0
        var possible = 0.0
        for concept in intent.about {
            let weight = weights[concept] ?? log(Double(sections.count + 1) / 0.5)
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
            let weight = kindWeights[kind] ?? 0
            possible += weight * Place.heading
            if facts.contains(where: { $0.section == section && $0.value.kind == kind }) { sum += weight * Place.heading }
        }
        guard possible > 0, sum > 0 else { return 0 }
        return sum / possible * factShare(of: section, for: intent)
    }

    /// How far the section holds the kinds of facts that the intent shows: 1 for all, 0.25 for none.
    private func factShare(of section: Int, for intent: Intent) -> Double {
        guard !intent.facts.isEmpty else { return 1 }
        let held = intent.facts.reduce(0.0) { sum, kind in
            let holders = facts.filter { $0.value.kind == kind && subtrees[section].contains($0.section) }
            if holders.contains(where: { $0.section == section }) { return sum + 1 }
            return holders.isEmpty ? sum : sum + 0.9
        }
        return 0.25 + 0.75 * held / Double(intent.facts.count)
    }
}

import Catalog
import Foundation

/// How telling concepts and kinds of facts are among the sections of some pages: rare ones more than frequent ones.
///
/// What stands word for word on several pages counts once: a city sets the same box below each of its pages, and what it
/// names tells as much however many there are.
struct ConceptRarity: Sendable {
    private let count: Int
    private let concepts: [ConceptID: Double]
    private let kinds: [FactKind: Double]

    /// A section as a reader sees it.
    private struct Wording: Hashable {
        var heading: String
        var paragraphs: [String]
    }

    init(sections: [Section], facts: [Fact], pages: Set<String>) {
        var holders: [Wording: String] = [:]
        var counted: Set<Int> = []
        for (index, section) in sections.enumerated() where pages.contains(section.page) {
            let wording = Wording(heading: section.heading, paragraphs: section.paragraphs)
            if holders[wording] == nil { holders[wording] = section.page }
            if holders[wording] == section.page { counted.insert(index) }
        }
        count = counted.count
        var frequencies: [ConceptID: Int] = [:]
        for index in counted {
            for concept in Set(sections[index].headingConcepts + sections[index].textConcepts) { frequencies[concept, default: 0] += 1 }
        }
        var stating: [FactKind: Set<Int>] = [:]
        for fact in facts where counted.contains(fact.section) { stating[fact.value.kind, default: []].insert(fact.section) }
        concepts = frequencies.mapValues { [count] in Self.rarity($0, of: count) }
        kinds = Dictionary(uniqueKeysWithValues: FactKind.allCases.map { ($0, Self.rarity(stating[$0]?.count ?? 0, of: counted.count)) })
    }

    private static func rarity(_ holders: Int, of all: Int) -> Double { log(Double(all + 1) / (Double(holders) + 0.5)) }

    func weight(of concept: ConceptID) -> Double { concepts[concept] ?? Self.rarity(0, of: count) }

    func weight(of kind: FactKind) -> Double { kinds[kind] ?? 0 }
}

package import Catalog
package import Foundation
import Matching

/// The counters that an overlay can close, for the command that publishes it.
package struct OverlayPlaces: Sendable {
    private let counters: [(fact: Fact, counter: Counter)]
    private let composer: AnswerComposer
    private let timeZone: TimeZone

    package init(_ catalog: Catalog) {
        counters = catalog.facts.compactMap { fact in if case .counter(let counter) = fact.value { (fact, counter) } else { nil } }
        composer = AnswerComposer(catalog, finder: ConceptFinder(catalog.glossaries.values))
        timeZone = catalog.zone
    }

    /// The offices and buildings as published, each once.
    package var names: [String] {
        counters.flatMap { [$0.counter.names[0]] + [$0.counter.building].compactMap(\.self) }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// The counters, as published, that a name means.
    package func counters(named name: String) -> [String] {
        counters.filter { composer.isNamed($0.counter, $0.fact, by: name) }.map(\.fact.quote)
    }

    package func timestamp(_ date: Date) -> String { RFC3339.text(date, in: timeZone) }
}

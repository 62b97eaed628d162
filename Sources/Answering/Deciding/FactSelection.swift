import Catalog

/// Which facts of its section an intent shows.
struct FactSelection {
    let catalog: Catalog
    private let subtrees: [Set<Int>]

    init(_ catalog: Catalog) {
        self.catalog = catalog
        var subtrees = catalog.sections.indices.map { Set([$0]) }
        for index in catalog.sections.indices.reversed() {
            if let parent = catalog.sections[index].parent { subtrees[parent].formUnion(subtrees[index]) }
        }
        self.subtrees = subtrees
    }

    /// The concepts that the section and those nested in it name.
    func concepts(of section: Int) -> [ConceptID] {
        subtrees[section].sorted().flatMap { catalog.sections[$0].headingConcepts + catalog.sections[$0].textConcepts }
    }

    /// The facts of a kind, in the order of the page: of those in the section itself, else of those nested in it, the
    /// ones that speak of the intent's concepts most.
    func facts(_ kind: FactKind, of intent: Intent, in section: Int) -> [Fact] {
        let all = catalog.facts.filter { $0.value.kind == kind && subtrees[section].contains($0.section) }
        let own = all.filter { $0.section == section }
        // A phone and its hours are often split over small headings ("[Reception time]"): there the whole is meant.
        let candidates = own.isEmpty || kind == .phone ? all : own
        guard !intent.showAll.contains(kind), Self.isChosen(kind) else { return Self.unique(candidates) }
        let affinities = candidates.map { fact in Set(fact.concepts).intersection(intent.about).count }
        guard let highest = affinities.max() else { return [] }
        return Self.unique(zip(candidates, affinities).filter { $0.1 == highest }.map(\.0))
    }

    /// Lists are shown whole; of single facts the nearest is chosen.
    private static func isChosen(_ kind: FactKind) -> Bool {
        switch kind {
        case .document, .counter: false
        default: true
        }
    }

    /// A page that states a fact twice states one fact.
    private static func unique(_ facts: [Fact]) -> [Fact] {
        var kept: [Fact] = []
        for fact in facts where !kept.contains(where: { $0.value == fact.value }) { kept.append(fact) }
        return kept
    }
}

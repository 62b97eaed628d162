import Catalog

/// Which facts of its section an intent shows.
struct FactSelection {
    let catalog: Catalog
    private let subtrees: [Set<Int>]

    init(_ catalog: Catalog) {
        self.catalog = catalog
        subtrees = catalog.sections.subtrees
    }

    /// The concepts that the section and those nested in it name.
    func concepts(of section: Int) -> [ConceptID] {
        subtrees[section].sorted().flatMap { catalog.sections[$0].headingConcepts + catalog.sections[$0].textConcepts }
    }

    /// The facts of a kind other than phones, in the order of the page: of those in the section itself, else of those nested in it, the
    /// ones that speak of the intent's concepts most. Figures that speak of none of them are left out.
    func facts(_ kind: FactKind, of intent: Intent, in section: Int) -> [Fact] {
        let all = catalog.facts.filter {
            $0.value.kind == kind && subtrees[section].contains($0.section) && intent.shows($0, in: catalog.sections)
        }
        let own = all.filter { $0.section == section }
        let candidates = own.isEmpty ? all : own
        guard !intent.showAll.contains(kind), Self.isChosen(kind) else { return Self.unique(candidates) }
        let affinities = candidates.map { intent.nearness(of: $0, in: catalog.sections) }
        guard let highest = affinities.max() else { return [] }
        return Self.unique(zip(candidates, affinities).filter { $0.1 == highest }.map(\.0))
    }

    /// The facts of these kinds in the section itself, in the order of the page.
    func own(_ kinds: Set<FactKind>, in section: Int) -> [Fact] {
        Self.unique(catalog.facts.filter { $0.section == section && kinds.contains($0.value.kind) })
    }

    /// The phones that help with an intent: of all those under the same outermost heading, since phones for several
    /// languages often stand under headings of their own, the nearest to the intent's concepts; and if none of these
    /// serves the language, those beside these and the nearest that do. A line about other matters is never among them.
    func phones(of intent: Intent, in section: Int, for language: ResidentLanguage) -> [Fact] {
        let root = catalog.sections.root(of: section)
        let all = Self.unique(catalog.facts.filter { $0.value.kind == .phone && subtrees[root].contains($0.section) })
        guard !intent.showAll.contains(.phone) else { return all }
        func affinity(_ fact: Fact) -> Int { Set(fact.concepts).intersection(intent.about).count }
        func serves(_ fact: Fact) -> Bool {
            if case .phone(let phone) = fact.value { phone.languages.contains(language.spoken) } else { false }
        }
        func nearest(_ facts: [Fact]) -> [Fact] {
            let highest = facts.map(affinity).max() ?? 0
            return facts.filter { affinity($0) == highest }
        }
        let chosen = nearest(all)
        guard !chosen.contains(where: serves) else { return chosen }
        // A line under a heading of its own may be about the matter without naming it beside its number.
        let taken = Set(chosen.map(\.section))
        let companions = companions(of: chosen, among: all.filter { taken.contains($0.section) }, where: serves)
        return Self.unique(chosen + companions + nearest(all.filter { fact in
            guard serves(fact) else { return false }
            let place = catalog.sections[fact.section]
            let around = Set(place.headingConcepts + place.textConcepts).intersection(intent.about)
            return affinity(fact) > 0 || !taken.contains(fact.section) && !around.isEmpty
        }))
    }

    /// Of the lines beside the chosen ones those that say no more of themselves than in which languages they are answered: the
    /// foreign languages' entry below the Japanese one of a list. Such a line is about what the one before it is about; where none stands
    /// behind a chosen one, the only one of the list is for all of it.
    private func companions(of chosen: [Fact], among beside: [Fact], where serves: (Fact) -> Bool) -> [Fact] {
        let names = Set(chosen.compactMap { if case .phone(let phone) = $0.value { phone.name } else { nil } })
        let matters = Set(chosen.compactMap { if case .phone(let phone) = $0.value { phone.matter } else { nil } })
        func isUnnamed(_ fact: Fact) -> Bool {
            guard case .phone(let phone) = fact.value, phone.kind == .voice, !phone.languages.isEmpty, phone.languages != ["ja"] else { return false }
            let isOfHeading = phone.matter.map { catalog.sections[fact.section].heading.hasSuffix($0) || matters.contains($0) } ?? true
            return isOfHeading && phone.name.map(names.contains) ?? true
        }
        let candidates = beside.indices.filter { serves(beside[$0]) && isUnnamed(beside[$0]) && !chosen.contains(beside[$0]) }
        let following = candidates.filter { index in
            beside[..<index].last { !isUnnamed($0) }.map(chosen.contains) ?? false
        }
        return (following.isEmpty && candidates.count == 1 ? candidates : following).map { beside[$0] }
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

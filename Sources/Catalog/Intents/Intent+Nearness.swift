extension Intent {
    /// The group of the concepts that no page answers: a sentence that names one is about that matter.
    package static let foreign = "other"

    /// How near a fact is to what the intent is about: what its own words name counts more than the headings it stands
    /// below. 0 for what is near in neither, and for a figure of another matter, such as the price of a reissue.
    package func nearness(of fact: Fact, in sections: [Section]) -> Int {
        let shared = Set(fact.concepts).intersection(about).count
        guard fact.value.kind.isFigure else { return shared }
        if fact.concepts.contains(where: { $0.group == Self.foreign && !about.contains($0) }) { return 0 }
        if shared > 0 { return shared + 1 }
        return sections.headingConcepts(downTo: fact.section).contains(where: about.contains) ? 1 : 0
    }

    /// Whether a fact may stand in the answer: a figure that speaks of nothing that the intent is about, or of something else than
    /// the answer says of it, would be put into a sentence that it does not belong to.
    package func shows(_ fact: Fact, in sections: [Section]) -> Bool {
        let kind = fact.value.kind
        if let assertion = asserts.first(where: { $0.kind == kind }) {
            let named = Set(fact.concepts + sections.headingConcepts(downTo: fact.section) + (kind.isFigure ? [] : sections[fact.section].textConcepts))
            guard assertion.concepts.allSatisfy(named.contains) else { return false }
        }
        return !kind.isFigure || showAll.contains(kind) || nearness(of: fact, in: sections) > 0
    }
}

package import Catalog
package import TextNormalizing

/// What the classifiers see of a text: its pieces, and the concepts that it names in whatever language.
package struct QuestionFeatures: Sendable {
    /// Each hash once, in the order of the text.
    package let hashes: [UInt64]

    /// The features that tell what is asked, of a text in one or more spellings. Concepts are shared by all
    /// languages, so that examples in one serve the others.
    package init(_ forms: [MatchingForm], concepts: [ConceptID]) {
        var all: [UInt64] = []
        for form in forms { all += TextPieces(form).hashes }
        for concept in concepts { all.append(Self.hash(of: concept)) }
        // Two concepts together say more than each: "lose" with "card".
        for first in concepts {
            for second in concepts where first < second { all.append(Self.hash(of: first, with: second)) }
        }
        hashes = Self.unique(all)
    }

    /// The features that tell the language: of the text as written, where accents and kana are the evidence, and as it
    /// is compared, since many leave accents out.
    package init(_ written: LanguageForm, _ form: MatchingForm) {
        var all = TextPieces(written).hashes
        if form.text != written.text { all += TextPieces(form).hashes }
        hashes = Self.unique(all)
    }

    private static func unique(_ hashes: [UInt64]) -> [UInt64] {
        var seen = HashIndex(minimumCapacity: hashes.count)
        return hashes.filter { seen.insert($0, 0) == nil }
    }

    /// The feature of a text that names a concept.
    static func hash(of concept: ConceptID) -> UInt64 {
        var hash = StableHash("concept:")
        hash.combine(concept.name)
        return hash.value
    }

    private static func hash(of first: ConceptID, with second: ConceptID) -> UInt64 {
        var hash = StableHash("concepts:")
        hash.combine(first.name)
        hash.combine("+")
        hash.combine(second.name)
        return hash.value
    }
}

package import Catalog
package import TextNormalizing

/// What the classifiers see of a text: its pieces, and the concepts that it names in whatever language.
package struct QuestionFeatures: Sendable {
    /// Each hash once, ascending.
    package let hashes: [UInt64]

    /// The features that tell what is asked, of a text in one or more spellings. Concepts are shared by all languages, so that examples in one serve
    /// the others.
    package init(_ forms: [MatchingForm], concepts: [ConceptID]) {
        var hashes = Set(forms.flatMap { TextPieces($0).hashes })
        for concept in concepts { hashes.insert(Self.hash(of: concept)) }
        // Two concepts together say more than each: "lose" with "card".
        for first in concepts {
            for second in concepts where first < second {
                hashes.insert(StableHash("concepts:\(first.name)+\(second.name)").value)
            }
        }
        self.hashes = hashes.sorted()
    }

    /// The feature of a text that names a concept.
    static func hash(of concept: ConceptID) -> UInt64 { StableHash("concept:\(concept.name)").value }

    /// The features that tell the language.
    package init(_ form: LanguageForm) {
        hashes = Set(TextPieces(form).hashes).sorted()
    }
}

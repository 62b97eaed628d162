package import Catalog
package import TextNormalizing

/// What the classifiers see of a text: its pieces, and the concepts that it names in whatever language.
package struct QuestionFeatures: Sendable {
    /// Each hash once, in the order of the text.
    package let hashes: [UInt64]

    /// The features that tell what is asked, of a text in one or more spellings. Concepts are shared by all
    /// languages, so that examples in one serve the others.
    package init(_ forms: [MatchingForm], concepts: [ConceptID]) {
        self.init(pieces: forms.flatMap { TextPieces($0).hashes }, concepts: concepts)
    }

    init(pieces: [UInt64], concepts: [ConceptID]) {
        var all = pieces
        for concept in concepts { all.append(Self.hash(of: concept)) }
        // Two concepts together say more than each: "lose" with "card".
        for first in concepts {
            for second in concepts where first < second { all.append(Self.hash(of: first, with: second)) }
        }
        hashes = Self.unique(all)
    }

    /// The features that tell the language: of the text as written, where accents and kana are the evidence, and as it
    /// is compared, since many leave accents out.
    package init(_ written: LanguageForm, _ form: MatchingForm) { self.init(written, form, TextPieces(form)) }

    /// The same with the pieces of the text as it is compared.
    init(_ written: LanguageForm, _ form: MatchingForm, _ pieces: TextPieces) {
        hashes = Self.unique(form.text == written.text ? pieces.hashes : TextPieces(written).hashes + pieces.hashes)
    }

    private static func unique(_ hashes: [UInt64]) -> [UInt64] {
        let bits = max(4, Int.bitWidth - (hashes.count * 2).leadingZeroBitCount)
        let (mask, shift) = (1 << bits - 1, UInt64(64 - bits))
        // An empty slot is 0, which is the hash of one piece in 2^64.
        var seen = [UInt64](repeating: 0, count: 1 << bits)
        var kept: [UInt64] = []
        kept.reserveCapacity(hashes.count)
        var slots = seen.mutableSpan
        for hash in hashes {
            var slot = Int(truncatingIfNeeded: hash >> shift)
            while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & mask }
            if slots[slot] == 0 {
                slots[slot] = hash
                kept.append(hash)
            }
        }
        return kept
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

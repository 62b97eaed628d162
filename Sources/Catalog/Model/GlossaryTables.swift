/// What is looked up of the glossaries and of Japanese phrases in each question, worked out beforehand: to make it of a hundred
/// thousand characters took a fifth of a daemon's start.
package struct GlossaryTables: Codable, Sendable, Equatable {
    package var terms: TermTable
    package var spellings: SpellingTable
    /// Nil in catalogs of an earlier program, which asks the dictionary each time.
    package var conversions: ConversionTable?

    package init(terms: TermTable, spellings: SpellingTable, conversions: ConversionTable? = nil) {
        self.terms = terms
        self.spellings = spellings
        self.conversions = conversions
    }

    var isConsistent: Bool { terms.isConsistent && spellings.isConsistent && conversions?.isConsistent ?? true }
}

/// All forms of all concepts in matching form, as a tree: from a node by a character to the next node. Nodes are numbered
/// breadth first, so that those which follow one node lie side by side, ordered by their characters.
package struct TermTable: Codable, Sendable, Equatable {
    /// For each node the character that leads to it; the root is the first, with 0.
    package var scalars: FixedNumbers<UInt32>
    /// For each node where those that follow it begin; they end where those of the next node begin.
    package var next: FixedNumbers<UInt32>
    /// For each node the place of what ends there among `concepts`.
    package var endings: FixedNumbers<UInt32>
    /// The concepts that a form names, more than one where it is ambiguous; first none.
    package var concepts: [[ConceptID]]

    package init(scalars: [UInt32], next: [UInt32], endings: [UInt32], concepts: [[ConceptID]]) {
        self.scalars = FixedNumbers(scalars)
        self.next = FixedNumbers(next)
        self.endings = FixedNumbers(endings)
        self.concepts = concepts
    }

    /// The node to which a character leads from another.
    package func node(after node: Int, by scalar: Unicode.Scalar) -> Int? {
        var low = Int(next[node])
        var high = node &+ 1 < next.count ? Int(next[node &+ 1]) : scalars.count
        // Of the many that follow the root half is left out each time; few follow any other.
        while high &- low > 4 {
            let middle = low &+ (high &- low) / 2
            if scalars[middle] <= scalar.value { low = middle } else { high = middle }
        }
        while low < high {
            if scalars[low] == scalar.value { return low }
            low &+= 1
        }
        return nil
    }

    /// The place among `concepts` of what ends at a node; 0 where nothing does.
    package func ending(at node: Int) -> Int { Int(endings[node]) }

    var isConsistent: Bool {
        let count = scalars.count
        guard count > 0, next.count == count, endings.count == count, next[0] == 1, concepts.first?.isEmpty == true else { return false }
        return (1..<count).allSatisfy { next[$0] >= next[$0 - 1] && next[$0] <= count } && (0..<count).allSatisfy { endings[$0] < concepts.count }
    }
}

/// The words of terms in Latin letters, to be found by what is left of them without a letter or two.
package struct SpellingTable: Codable, Sendable, Equatable {
    /// The words' letters one behind the other.
    package var letters: FixedNumbers<UInt32>
    /// Where each word ends.
    package var ends: FixedNumbers<UInt32>
    /// The hashes of what is left of all words.
    package var rests: SortedHashes
    /// For each of these the word.
    package var whole: FixedNumbers<UInt32>

    package init(words: [[Unicode.Scalar]], rests: SortedHashes, whole: [UInt32]) {
        letters = FixedNumbers(words.joined().map(\.value))
        ends = FixedNumbers(endsOf: words.map(\.count))
        self.rests = rests
        self.whole = FixedNumbers(whole)
    }

    package var isEmpty: Bool { ends.count == 0 }

    /// The letters of the longest word.
    package var longestWord: Int { ends.indices.map { ends.range(of: $0).count }.max() ?? 0 }

    package func word(_ place: Int) -> [Unicode.Scalar] {
        ends.range(of: place).map { Unicode.Scalar(letters[$0]) ?? "?" }
    }

    var isConsistent: Bool {
        ends.areEnds(of: letters.count) && rests.isConsistent && whole.count == rests.count && whole.indices.allSatisfy { whole[$0] < ends.count }
    }
}

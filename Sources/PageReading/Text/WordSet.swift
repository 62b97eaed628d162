/// Folded words that a line is searched for all at once; made once, kept in a static constant.
struct WordSet: ExpressibleByArrayLiteral {
    private struct Word {
        /// Where its scalars lie in `scalars`.
        var start: Int
        var count: Int
        var set: ScalarSet
        /// An ASCII letter at its end must not touch another one in the line.
        var endsWithLetter: Bool
        /// Its place in the list that the set was made of.
        var place: Int
    }

    private var scalars: [Unicode.Scalar] = []
    /// By the slot of their first scalar, in the order of the list within one.
    private var words: [Word] = []
    /// Where the words of each slot begin.
    private var bounds: [UInt16] = []
    private var starts = ScalarSet()
    /// Of each word its first two scalars, as a slot of a `PairSet`; -1 where it is a single scalar. Apart from the words, which
    /// need not be looked at for it.
    private var pairs: [Int16] = []

    init(_ list: [String]) {
        var slots: [[Word]] = Array(repeating: [], count: ScalarSet.slots)
        for (place, text) in list.enumerated() {
            let own = Array(text.unicodeScalars)
            guard let first = own.first, let last = own.last else { continue }
            starts.insert(first)
            slots[ScalarSet.slot(first)].append(
                Word(
                    start: scalars.count, count: own.count, set: ScalarSet(text), endsWithLetter: last.isASCIILetter, place: place))
            scalars += own
        }
        for slot in slots {
            bounds.append(UInt16(words.count))
            words += slot
        }
        bounds.append(UInt16(words.count))
        pairs = words.map { $0.count > 1 ? Int16(PairSet.slot(scalars[$0.start], scalars[$0.start + 1])) : -1 }
    }

    init(arrayLiteral elements: String...) { self.init(elements) }

    /// Whether any of the words stands in the line; `asWords` refuses ASCII words that are part of a longer one.
    func isIn(_ line: FoldedLine, asWords: Bool = true) -> Bool { first(in: line, asWords: asWords) != nil }

    /// Where the leftmost of the words stands.
    func first(in line: FoldedLine, asWords: Bool = true) -> Range<Int>? {
        guard line.present.mayContainAny(starts), mayBeIn(line) else { return nil }
        var isBehindLetter = false
        for position in line.scalars.indices {
            let scalar = line.scalars[position]
            let isInside = asWords && isBehindLetter && scalar.isASCIILetter
            isBehindLetter = scalar.isASCIILetter
            let slot = ScalarSet.slot(scalar)
            // Within a word no other one begins.
            guard starts.mayContain(slot: slot), !isInside else { continue }
            for index in Int(bounds[slot])..<Int(bounds[slot + 1]) where stands(words[index], in: line, at: position) {
                let end = position + words[index].count
                if asWords, words[index].endsWithLetter, line[end]?.isASCIILetter == true { continue }
                return position..<end
            }
        }
        return nil
    }

    private func mayBeIn(_ line: FoldedLine) -> Bool {
        for (index, pair) in pairs.enumerated() where pair < 0 || line.pairs.mayContain(slot: Int(pair)) {
            if line.present.mayContainAll(words[index].set) { return true }
        }
        return false
    }

    /// Whether a line begins with any of the words at a position.
    func begins(_ line: FoldedLine, at position: Int) -> Bool { match(line, at: position, asWord: false) != nil }

    /// The first of the words, in the order of the list, that stands at a position, as its place in the list, and where it
    /// ends; `asWord` refuses one that ends with an ASCII letter and is followed by another.
    @inline(__always)
    func match(_ line: FoldedLine, at position: Int, asWord: Bool = true) -> (place: Int, end: Int)? {
        guard let scalar = line[position] else { return nil }
        let slot = ScalarSet.slot(scalar)
        guard starts.mayContain(slot: slot) else { return nil }
        for index in Int(bounds[slot])..<Int(bounds[slot + 1]) where stands(words[index], in: line, at: position) {
            let end = position + words[index].count
            if asWord, words[index].endsWithLetter, line[end]?.isASCIILetter == true { continue }
            return (words[index].place, end)
        }
        return nil
    }

    @inline(__always)
    private func stands(_ word: Word, in line: FoldedLine, at position: Int) -> Bool {
        guard position + word.count <= line.count else { return false }
        for offset in 0..<word.count where line.scalars[position + offset] != scalars[word.start + offset] { return false }
        return true
    }
}

/// Folded words that a line is searched for all at once; made once, kept in a static constant.
struct WordSet: ExpressibleByArrayLiteral {
    private struct Word {
        var scalars: [Unicode.Scalar]
        var set: ScalarSet
        /// An ASCII letter at that end must not touch another one in the line.
        var startsWithLetter: Bool
        var endsWithLetter: Bool
    }

    /// By their first scalar.
    private var words: [Unicode.Scalar: [Word]] = [:]
    private var starts = ScalarSet()

    init(_ list: [String]) {
        for text in list {
            let scalars = Array(text.unicodeScalars)
            guard let first = scalars.first, let last = scalars.last else { continue }
            starts.insert(first)
            words[first, default: []].append(
                Word(scalars: scalars, set: ScalarSet(text), startsWithLetter: first.isASCIILetter, endsWithLetter: last.isASCIILetter))
        }
    }

    init(arrayLiteral elements: String...) { self.init(elements) }

    /// Whether any of the words stands in the line; `asWords` refuses ASCII words that are part of a longer one.
    func isIn(_ line: FoldedLine, asWords: Bool = true) -> Bool { first(in: line, asWords: asWords) != nil }

    /// Where the leftmost of the words stands.
    func first(in line: FoldedLine, asWords: Bool = true) -> Range<Int>? {
        guard line.present.mayContainAny(starts) else { return nil }
        for position in line.scalars.indices where starts.mayContain(line.scalars[position]) {
            guard let candidates = words[line.scalars[position]] else { continue }
            for word in candidates where line.present.mayContainAll(word.set) {
                let end = position + word.scalars.count
                guard end <= line.count, line.scalars[position..<end].elementsEqual(word.scalars) else { continue }
                if asWords {
                    if word.startsWithLetter, line[position - 1]?.isASCIILetter == true { continue }
                    if word.endsWithLetter, line[end]?.isASCIILetter == true { continue }
                }
                return position..<end
            }
        }
        return nil
    }

    /// Whether a line begins with any of the words at a position.
    func begins(_ line: FoldedLine, at position: Int) -> Bool {
        guard let scalar = line[position], starts.mayContain(scalar), let candidates = words[scalar] else { return false }
        return candidates.contains { word in
            let end = position + word.scalars.count
            return end <= line.count && line.scalars[position..<end].elementsEqual(word.scalars)
        }
    }
}

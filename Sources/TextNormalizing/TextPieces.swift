/// The comparable pieces of a text in matching form, cut by script.
///
/// Measured on 35 public data sets: Han, kana and Hangul as one to three characters, Thai as two to four, all other
/// scripts as words, pairs of words and runs of three to five characters beats one rule for all.
package struct TextPieces: Sendable {
    /// What a run of characters is cut into; the raw value tells the pieces of one manner from those of another.
    private enum Manner: UInt32 {
        case characters = 1
        case thai = 2
        case word = 3
        case partOfWord = 4
        case pairOfWords = 5

        var seed: StableHash {
            var hash = StableHash()
            hash.combine(rawValue)
            return hash
        }
    }

    /// The pieces' hashes, repeated as they occur.
    package private(set) var hashes: [UInt64] = []

    package init(_ form: MatchingForm) { self.init(text: form.text) }

    package init(_ form: LanguageForm) { self.init(text: form.text) }

    /// Runs of one script; blanks inside Han, kana, Hangul and Thai are dropped, since their writers set them freely.
    private init(text: String) {
        hashes.reserveCapacity(text.utf8.count * 4)
        var run: [UInt32] = []
        var word: [UInt32] = []
        run.reserveCapacity(32)
        word.reserveCapacity(32)
        var manner: Manner?
        for scalar in text.unicodeScalars {
            if scalar == " " {
                if manner == .word { cut(&run, as: manner, after: &word) }
                continue
            }
            let script = Script(scalar)
            let next: Manner = script.isCutByCharacter ? .characters : script == .thai ? .thai : .word
            if next != manner { cut(&run, as: manner, after: &word) }
            manner = next
            if next == .word, run.isEmpty { run.append(Self.edge) }
            run.append(scalar.value)
        }
        cut(&run, as: manner, after: &word)
    }

    /// Stands before and behind a word: the start of a word carries its stem.
    private static let edge: UInt32 = 0x5F

    /// Cuts a run and empties it; a word's run begins with its edge. `word` is the last word before it, likewise.
    private mutating func cut(_ run: inout [UInt32], as manner: Manner?, after word: inout [UInt32]) {
        guard let manner, !run.isEmpty else { return }
        switch manner {
        case .characters: addGrams(of: run, 1...3, .characters)
        case .thai: addGrams(of: run, 2...4, .thai)
        case .word, .partOfWord, .pairOfWords:
            hashes.append(Self.hash(ofWord: run.dropFirst()))
            if !word.isEmpty {
                var pair = Manner.pairOfWords.seed
                for scalar in word.dropFirst() { pair.combine(scalar) }
                pair.combine(0x20)
                for scalar in run.dropFirst() { pair.combine(scalar) }
                hashes.append(pair.value)
            }
            if run.count > 3 {
                run.append(Self.edge)
                addGrams(of: run, 3...5, .partOfWord)
                run.removeLast()
            }
            swap(&run, &word)
        }
        run.removeAll(keepingCapacity: true)
    }

    /// The piece that a whole word is.
    package static func hash(ofWord word: some Sequence<Unicode.Scalar>) -> UInt64 { hash(ofWord: Array(word)) }

    package static func hash(ofWord word: [Unicode.Scalar]) -> UInt64 {
        var hash = Manner.word.seed
        for scalar in word { hash.combine(scalar.value) }
        return hash.value
    }

    /// The pieces that a word would be without one letter, which is not its first, or without that and a later one (`orTwo`).
    package static func hashes(ofRestsOf word: [Unicode.Scalar], orTwo isTwo: Bool) -> [UInt64] {
        let count = word.count
        guard let head = word.first else { return [] }
        var hashes: [UInt64] = []
        hashes.reserveCapacity(isTwo ? count * count / 2 : count)
        var before = Manner.word.seed
        before.combine(head.value)
        for first in 1..<count {
            let place = hashes.count
            hashes.append(0)
            // Of what stands before a letter without the first left out: begun once for all that may be left out behind it.
            var rest = before
            for second in first + 1..<count {
                if isTwo {
                    var both = rest
                    for later in second + 1..<count { both.combine(word[later].value) }
                    hashes.append(both.value)
                }
                rest.combine(word[second].value)
            }
            hashes[place] = rest.value
            before.combine(word[first].value)
        }
        return hashes
    }

    private static func hash(ofWord word: some Sequence<UInt32>) -> UInt64 {
        var hash = Manner.word.seed
        for scalar in word { hash.combine(scalar) }
        return hash.value
    }

    private mutating func addGrams(of run: [UInt32], _ sizes: ClosedRange<Int>, _ manner: Manner) {
        let seed = manner.seed
        for start in run.indices {
            var hash = seed
            for end in start..<min(start + sizes.upperBound, run.count) {
                hash.combine(run[end])
                if end - start + 1 >= sizes.lowerBound { hashes.append(hash.value) }
            }
        }
    }
}

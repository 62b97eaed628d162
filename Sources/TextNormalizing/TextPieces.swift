/// The comparable pieces of a text in matching form, cut by script.
///
/// Measured on 35 public data sets: Han, kana and Hangul as one to three characters, Thai as two to four, all other
/// scripts as words, pairs of words and runs of three to five characters beats one rule for all.
package struct TextPieces: Sendable {
    /// A run of text of one manner of cutting.
    private enum Run {
        case characters([Unicode.Scalar])
        case thai([Unicode.Scalar])
        case word([Unicode.Scalar])
    }

    /// The pieces' hashes, in order, repeated as they occur.
    package private(set) var hashes: [UInt64] = []

    package init(_ form: MatchingForm) {
        self.init(text: form.text)
    }

    package init(_ form: LanguageForm) {
        self.init(text: form.text)
    }

    private init(text: String) {
        var words: [[Unicode.Scalar]] = []
        for run in Self.runs(of: text) {
            switch run {
            case .characters(let scalars): addGrams(of: scalars, 1...3, tag: 1)
            case .thai(let scalars): addGrams(of: scalars, 2...4, tag: 2)
            case .word(let scalars):
                words.append(scalars)
                add(scalars[...], tag: 3)
                // The edges count: the start of a word carries its stem.
                if scalars.count > 2 { addGrams(of: ["_"] + scalars + ["_"], 3...5, tag: 4) }
            }
        }
        for (first, second) in zip(words, words.dropFirst()) {
            add((first + [" "] + second)[...], tag: 5)
        }
    }

    /// Runs of one script; blanks inside Han, kana, Hangul and Thai are dropped, since their writers set them freely.
    private static func runs(of text: String) -> [Run] {
        var runs: [Run] = []
        var current: [Unicode.Scalar] = []
        var manner: Script?
        func flush() {
            guard !current.isEmpty else { return }
            switch manner {
            case .han: runs.append(.characters(current))
            case .thai: runs.append(.thai(current))
            default: runs.append(.word(current))
            }
            current = []
        }
        for scalar in text.unicodeScalars {
            if scalar == " " {
                if manner == .latin { flush() }
                continue
            }
            let script = Script(scalar)
            let next: Script = script.isCutByCharacter ? .han : script == .thai ? .thai : .latin
            if next != manner { flush() }
            manner = next
            current.append(scalar)
        }
        flush()
        return runs
    }

    private mutating func addGrams(of scalars: [Unicode.Scalar], _ sizes: ClosedRange<Int>, tag: UInt8) {
        for size in sizes where scalars.count >= size {
            for start in 0...(scalars.count - size) { add(scalars[start..<start + size], tag: tag) }
        }
    }

    private mutating func add(_ scalars: ArraySlice<Unicode.Scalar>, tag: UInt8) {
        var hash = StableHash()
        hash.combine(UInt32(tag))
        for scalar in scalars { hash.combine(scalar.value) }
        hashes.append(hash.value)
    }
}

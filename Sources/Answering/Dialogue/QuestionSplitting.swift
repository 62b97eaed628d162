import Catalog
import TextNormalizing

/// The ways in which a line may be several questions.
struct QuestionSplitting: Sendable {
    let cues: Cues
    /// Joining words of languages that set no blanks between words, by their first character.
    private let joins: [Unicode.Scalar: [Join]]
    /// Whether a joining word may begin with a character that has these lowest bits: few characters get past this.
    private let mayBegin: [Bool]
    /// The hashes of all joining words in matching form.
    private let joinHashes: Set<UInt64>
    /// Whether any of these has such lowest bits: few words get past this.
    private let mayJoin: [Bool]
    private static let firstBits = 8191

    private struct Join {
        /// Before shorter ones.
        var rank: Int
        var scalars: [Unicode.Scalar]
    }

    init(cues: Cues) {
        self.cues = cues
        let words = cues.forms(.joins).filter { join in join.count > 1 && join.unicodeScalars.allSatisfy { Script($0).isJoined } }
        joinHashes = Set(cues.forms(.joins).map { StableHash($0).value })
        var mayJoin = [Bool](repeating: false, count: Self.firstBits + 1)
        for hash in joinHashes { mayJoin[Int(truncatingIfNeeded: hash) & Self.firstBits] = true }
        self.mayJoin = mayJoin
        var mayBegin = [Bool](repeating: false, count: Self.firstBits + 1)
        for word in words { if let first = word.unicodeScalars.first { mayBegin[Int(first.value) & Self.firstBits] = true } }
        self.mayBegin = mayBegin
        joins = Dictionary(grouping: words.enumerated().map { Join(rank: $0, scalars: Array($1.unicodeScalars)) }) { $0.scalars[0] }
    }

    /// Each way costs two matches.
    private static let mostWays = 4
    /// Each question costs a match; a line of more is taken as a whole.
    static let mostQuestions = 4

    /// Two to four parts where the writer set question marks; else two each, where lines or sentences end, or where a comma, a
    /// joining word or (in Thai) a blank stands between two parts that both ask.
    ///
    /// - Parameter form: the text's, where it is known.
    func ways(_ text: String, _ language: ResidentLanguage, form: MatchingForm? = nil) -> [[String]] {
        let marked = marked(text, form ?? MatchingForm(text))
        if marked.count > 1 {
            let questions = questions(text)
            if !questions.isEmpty { return [questions] }
        }
        if marked.count == 2 { return [marked.map(\.text)] }
        guard marked.count == 1, let (line, form) = marked.first, Ellipsis(form).length >= 3 else { return [] }
        let cuts = cuts(of: line, form, language)
        // What asks in a part asks in the whole: with one such place there are no two parts that both ask.
        guard !cuts.isEmpty, cues.holdsTwo(.asks, form, language) else { return [] }
        return Self.ways(line, cuts) { cues.holds(.asks, $0, language) }
    }

    /// The two to four parts that question marks divide; none where there are fewer or more.
    func questions(_ text: String) -> [String] {
        let questions = Self.parts(of: text, Self.isQuestionMark).map(\.text)
        return (2...Self.mostQuestions).contains(questions.count) ? questions : []
    }

    /// The two to four sentences of a text, or its clauses where it is one sentence, whether they ask or tell; none where there are
    /// fewer or more.
    func statements(_ text: String, _ language: ResidentLanguage) -> [String] {
        let sentences = Self.parts(of: text) { Self.endsQuestion($0) || Self.endsStatement($0) }
        let statements = sentences.count > 1 ? sentences : Self.parts(of: text) { Self.mayCut($0, language) || Self.isQuestionMark($0) }
        return (2...Self.mostQuestions).contains(statements.count) ? statements.map(\.text) : []
    }

    /// The parts at the first few cuts before and behind which something asks.
    ///
    /// What asks goes on asking with more beside it. So halving finds the first cut with a question before it and the last with one
    /// behind it, and all between have both: a line may hold thousands of commas, and to look at a part costs as much as it is long.
    static func ways(_ line: String, _ cuts: [Range<String.Index>], asks: (String) -> Bool) -> [[String]] {
        func before(_ cut: Range<String.Index>) -> String { String(line[..<cut.lowerBound]) }
        func behind(_ cut: Range<String.Index>) -> String { String(line[cut.upperBound...]) }
        let sorted = cuts.sorted { $0.lowerBound < $1.lowerBound }
        let first = firstIndex(of: sorted) { asks(before($0)) }
        let end = firstIndex(of: sorted) { !asks(behind($0)) }
        guard first < end else { return [] }
        let places = sorted[first].lowerBound...sorted[end - 1].lowerBound
        return cuts.lazy.filter { places.contains($0.lowerBound) }.prefix(mostWays).map { [before($0), behind($0)] }
    }

    /// The first of which something holds that holds of all behind it too; the end if it holds of none.
    private static func firstIndex<Element>(of elements: [Element], where holds: (Element) -> Bool) -> Int {
        var (low, high) = (0, elements.count)
        while low < high {
            let middle = (low + high) / 2
            if holds(elements[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// The parts that marks of questions divide, without empty ones. A mark at the end divides nothing: the whole text's form is
    /// that of the part before it.
    private func marked(_ text: String, _ form: MatchingForm) -> [(text: String, form: MatchingForm)] {
        // Most lines have none.
        guard Self.mayEndQuestion(text.utf8.span) else { return form.isEmpty ? [] : [(text, form)] }
        var rest = text.unicodeScalars[...]
        while let last = rest.last, Self.endsQuestion(last) { rest.removeLast() }
        if !rest.contains(where: Self.endsQuestion) { return form.isEmpty ? [] : [(String(rest), form)] }
        return Self.parts(of: text, Self.endsQuestion)
    }

    private static func parts(of text: String, _ isDivider: (Unicode.Scalar) -> Bool) -> [(text: String, form: MatchingForm)] {
        text.unicodeScalars.split(whereSeparator: isDivider).map { (text: String($0), form: MatchingForm(String($0))) }.filter { !$0.form.isEmpty }
    }

    /// Whether a word of the form is a joining word.
    private func holdsJoiningWord(_ form: MatchingForm) -> Bool {
        var hash = StableHash()
        let bytes = form.text.utf8.span
        for place in bytes.indices {
            let byte = bytes[place]
            if byte == 0x20 {
                if isJoiningWord(hash.value) { return true }
                hash = StableHash()
            } else {
                hash.combine(byte: byte)
            }
        }
        return isJoiningWord(hash.value)
    }

    private func isJoiningWord(_ hash: UInt64) -> Bool {
        mayJoin[Int(truncatingIfNeeded: hash) & Self.firstBits] && joinHashes.contains(hash)
    }

    private func cuts(of line: String, _ form: MatchingForm, _ language: ResidentLanguage) -> [Range<String.Index>] {
        var cuts: [Range<String.Index>] = []
        let scalars = line.unicodeScalars
        // Looked through once before anything is asked for its place, which costs more than all else here.
        var (mayBeCut, mayBeJoined) = (false, false)
        for scalar in scalars {
            if Self.mayCut(scalar, language) { mayBeCut = true }
            if mayBegin[Int(scalar.value) & Self.firstBits] { mayBeJoined = true }
        }
        if mayBeCut {
            for index in scalars.indices where Self.mayCut(scalars[index], language) {
                cuts.append(index..<scalars.index(after: index))
            }
        }
        // Few lines hold a joining word; in these each word is brought to its form once more.
        if holdsJoiningWord(form) {
            for word in scalars.split(whereSeparator: \.properties.isWhitespace).map(Substring.init) where cues.isOnly(.joins, String(word)) {
                cuts.append(word.startIndex..<word.endIndex)
            }
        }
        return mayBeJoined ? cuts + joined(in: line) : cuts
    }

    /// Where, with no blanks to divide words, joining words stand inside: the first place of each, longer words first.
    private func joined(in line: String) -> [Range<String.Index>] {
        var found: [Int: Range<String.Index>] = [:]
        let scalars = line.unicodeScalars
        for start in scalars.indices where mayBegin[Int(scalars[start].value) & Self.firstBits] {
            for join in joins[scalars[start]] ?? [] where found[join.rank] == nil && scalars[start...].starts(with: join.scalars) {
                let range = start..<scalars.index(start, offsetBy: join.scalars.count)
                // Not with a mark of its own on its last letter.
                if range.upperBound.samePosition(in: line) != nil { found[join.rank] = range }
            }
        }
        return found.sorted { $0.key < $1.key }.map(\.value)
    }

    // Scalars rather than characters, whose borders cost more to find than all else here.

    static func isQuestionMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "?", "？", "؟": true
        default: false
        }
    }

    /// Statements end with a line or a danda too.
    private static func endsQuestion(_ scalar: Unicode.Scalar) -> Bool { isQuestionMark(scalar) || scalar == "।" || scalar == "\n" }

    /// Whether a byte stands there with which such a mark may begin; । has one in its middle that few other characters have.
    private static func mayEndQuestion(_ bytes: borrowing Span<UInt8>) -> Bool {
        for place in bytes.indices {
            switch bytes[place] {
            case UInt8(ascii: "?"), 0x0A, 0xEF, 0xD8, 0xA5: return true
            default: break
            }
        }
        return false
    }

    private static func endsStatement(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ".", "!", "。", "！": true
        default: false
        }
    }

    /// Thai sets blanks between clauses.
    private static func mayCut(_ scalar: Unicode.Scalar, _ language: ResidentLanguage) -> Bool {
        endsClause(scalar) || scalar == " " && language == .th
    }

    private static func endsClause(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ",", ";", ".", "，", "、", "；", "。", "！": true
        default: false
        }
    }
}

import Catalog

/// Documents to bring: a name, with examples or forms in brackets.
enum DocumentParser {
    private static let labels = [
        "what to bring", "things to bring", "to bring", "bring", "you need", "required documents", "documents required", "required items",
        "items required", "necessary documents", "necessary items", "documents needed", "needed documents", "what counts as proof",
        "documents to submit", "必要なもの", "必要な物", "必要書類", "必要な書類", "持ち物", "持参するもの", "持参品", "お持ちいただくもの", "持ってくるもの",
        "持ってきていただくもの", "お持ちください", "お持ちになるもの", "用意するもの", "ご用意いただくもの", "ご持参ください", "ものが必要", "書類が必要", "提出書類", "添付書類", "書類の例", "確認書類の例",
    ]

    /// Whether a heading or a line says that documents follow.
    static func announces(_ line: FoldedLine) -> Bool {
        if line.mentions(labels) { return true }
        return line.mentions(["example of", "examples of"]) && line.mentions(["documents", "document", "identification", "proof"])
    }

    /// Whether a line speaks of what stands below it.
    static func pointsBelow(_ line: FoldedLine) -> Bool {
        line.mentions(["次の", "以下の", "下記の", "following", "below"])
    }

    private static let counts: [(String, Int)] = [
        ("one", 1), ("two", 2), ("three", 3), ("一", 1), ("二", 2), ("三", 3), ("ひと", 1), ("ふた", 2),
    ]

    /// How many of a list are asked for: "one of the following", いずれか1点, 次のうち2点; nil where all are.
    static func choice(in line: FoldedLine) -> Int? {
        if line.mentions(["either of", "any of the following", "one of these", "any one of"]) { return 1 }
        for (word, number) in counts.prefix(3) + [("1", 1), ("2", 2), ("3", 3)] where line.findWord("\(word) of the ") != nil || line.findWord("\(word) or more of the ") != nil {
            return number
        }
        guard let found = ["いずれか", "どれか", "のうち", "の中から", "のなかから"].compactMap({ line.find($0) }).first else { return nil }
        let end = min(line.count, found.upperBound + 12)
        for position in found.upperBound..<max(found.upperBound, end) {
            var scanner = LineScanner(line, at: position)
            let number = scanner.digits(upTo: 1) ?? counts.first { scanner.take($0.0) }?.1
            if let number, number > 0, ["点", "つ", "種類", "枚", "部", "通"].contains(where: { scanner.take($0) }) { return number }
        }
        // "いずれか" without a number is one; "のうち" alone may be any share.
        return line.folded(found).hasPrefix("の") ? nil : 1
    }

    static func parse(_ text: String) -> Document? {
        var line = FoldedLine(text.trimmed(of: "・•。;；"))
        if let mark = HeadingMark(text), mark.number != nil, mark.length < line.count {
            line = FoldedLine(line.wording(mark.length..<line.count))
        }
        guard line.count > 0, text.width <= 400 else { return nil }
        var document = Document(name: line.wording(0..<line.count))
        if let open = line.find("("), open.lowerBound > 0 {
            let close = line.scalars.lastIndex(of: ")") ?? line.count
            document.name = line.wording(0..<open.lowerBound)
            read(FoldedLine(line.wording(open.upperBound..<max(open.upperBound, close))), into: &document)
        } else if let found = ["e.g.", "for example", "such as", "例:", "例えば"].compactMap({ line.find($0) }).first, found.lowerBound > 0 {
            document.name = line.wording(0..<found.lowerBound).trimmed(of: ",、")
            document.examples = list(FoldedLine(line.wording(found.upperBound..<line.count)), isOr: true)
        }
        document.name = document.name.trimmed(of: "・,、:：。")
        return document.name.isEmpty || HeadingRules.isSentence(document.name) ? nil : document
    }

    private static func read(_ bracket: FoldedLine, into document: inout Document) {
        for lead in ["for example:", "for example,", "for example", "e.g.:", "e.g.,", "e.g.", "such as", "example:", "examples:", "例:", "例えば、", "例えば", "例)", "例 "] {
            if let found = bracket.find(lead), found.lowerBound == 0 {
                document.examples = list(FoldedLine(bracket.wording(found.upperBound..<bracket.count)), isOr: true)
                return
            }
        }
        let text = bracket.wording(0..<bracket.count)
        if text.hasSuffix("など") || text.hasSuffix("等") || text.contains("いずれか") || text.hasSuffix("etc.") || text.hasSuffix("etc") {
            document.examples = list(bracket, isOr: true)
        } else if bracket.contains(" or ") || bracket.contains("または") || bracket.contains("又は") || bracket.contains("もしくは") {
            document.forms = list(bracket, isOr: true)
        }
    }

    /// Entries divided by commas, 、 and "or".
    private static func list(_ line: FoldedLine, isOr: Bool) -> [String] {
        var parts: [String] = []
        var start = 0
        var position = 0
        func add(to end: Int) {
            var part = line.wording(start..<end).trimmed(of: ",、。.；;：:")
            for article in ["a ", "an ", "the ", "or ", "and "] where part.lowercased().hasPrefix(article) {
                part = String(part.dropFirst(article.count))
            }
            if let found = FoldedLine(part).find("のいずれか") { part = FoldedLine(part).wording(0..<found.lowerBound) }
            for tail in ["など", "等", "etc"] where part.hasSuffix(tail) && part.count > tail.count { part = String(part.dropLast(tail.count)) }
            if !part.isEmpty, part.lowercased() != "etc" { parts.append(part) }
        }
        let words = [", ", ",", "、", " or ", "または", "又は", "もしくは", "・", "/"]
        while position < line.count {
            if let word = words.first(where: { line.find($0, from: position, to: position + $0.unicodeScalars.count) != nil }) {
                add(to: position)
                position += word.unicodeScalars.count
                start = position
            } else {
                position += 1
            }
        }
        add(to: line.count)
        return parts
    }
}

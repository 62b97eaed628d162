import Catalog

/// Which numbers of a line are to be called, and what a bracket behind one of them says of it alone.
extension PhoneTracker {
    /// 旧：0985-…, ※0985-…は終了しました
    func ended(of numbers: [PhoneNumberParser.Found], _ line: FoldedLine) -> [PhoneNumberParser.Found] {
        numbers.indices.filter { isEnded(numbers[$0], to: $0 + 1 < numbers.count ? numbers[$0 + 1].labelled.lowerBound : line.count, line) }.map { numbers[$0] }
    }

    private func isEnded(_ number: PhoneNumberParser.Found, to limit: Int, _ line: FoldedLine) -> Bool {
        for start in [number.range.lowerBound, number.labelled.lowerBound] {
            let before = line.folded(max(0, start - 16)..<start).trimmed(of: ":( ")
            if Self.oldLabels.contains(where: { before.hasSuffix($0) && !before.hasSuffix("旧" + $0) }) { return true }
        }
        var end = number.range.upperBound
        while end < limit, let scalar = line[end], !"。(".unicodeScalars.contains(scalar), !(scalar == "." && line[end + 1] == " ") { end += 1 }
        return FoldedLine(line, number.range.upperBound..<end).mentions(Self.ended)
    }

    /// 新：0985-… names nobody.
    static func isNew(_ name: String) -> Bool { ["新", "新番号", "新電話番号", "new", "new number"].contains(name.lowercased()) }

    private static let oldLabels = ["旧", "旧番号", "旧電話番号", "旧電話", "old", "old number", "former number", "formerly", "previously"]
    private static let ended: WordSet = [
        "終了しました", "廃止しました", "廃止されました", "廃止となりました", "つながりません", "使えません", "使用できません", "利用できません", "ご利用いただけません", "no longer", "discontinued", "not in use", "out of service",
    ]

    /// What the bracket directly behind a number says of languages and hours.
    struct Aside {
        var languages: [String]
        var hours: [ServiceHours]
        var range: Range<Int>
    }

    /// For each of several numbers what the bracket behind it says; nil where that says nothing of languages and hours.
    func asides(of numbers: [PhoneNumberParser.Found], _ line: FoldedLine) -> [Aside?] {
        guard numbers.count > 1 else { return [] }
        let asides = numbers.map { number -> Aside? in
            var open = number.range.upperBound
            while line[open] == " " { open += 1 }
            guard line[open] == "(", let close = line.find(")", from: open) else { return nil }
            let inner = FoldedLine(line.wording(open + 1..<close.lowerBound))
            let mentions = LanguageLexicon.spoken(in: inner)
            let reading = HoursParser.read(inner)
            guard reading.holding == nil, !mentions.isEmpty || !reading.hours.isEmpty else { return nil }
            return Aside(languages: LanguageLexicon.codes(mentions), hours: reading.hours, range: open..<close.upperBound)
        }
        // （0985-11-1111、0985-11-2222（平日9時～17時））: one bracket behind all is that of all, but for the languages.
        let isEach = asides.contains { $0.map { !$0.languages.isEmpty } ?? false } || asides.filter { $0 != nil }.count > 1
            || zip(numbers, numbers.dropFirst()).contains { isNamedApart(line, $0.range.upperBound, $1.labelled.lowerBound) }
        return isEach ? asides : []
    }

    /// Whether words stand between two numbers, brackets and labels aside.
    private func isNamedApart(_ line: FoldedLine, _ start: Int, _ end: Int) -> Bool {
        var depth = 0
        for position in start..<max(start, end) {
            if line[position] == "(" { depth += 1 }
            if line[position] == ")" { depth -= 1 }
            if depth <= 0, line.scalars[position].isAlphabetic { return true }
        }
        return false
    }

    /// The line without these brackets.
    func without(_ asides: [Aside?], _ line: FoldedLine) -> FoldedLine {
        var text = ""
        var from = 0
        for aside in asides.compactMap({ $0 }) {
            text += line.wording(from..<aside.range.lowerBound) + " "
            from = aside.range.upperBound
        }
        return FoldedLine(text + line.wording(from..<line.count))
    }

    mutating func add(_ asides: [Aside?], of numbers: [PhoneNumberParser.Found], in section: Int) {
        for (aside, number) in zip(asides, numbers) {
            guard let aside, let index = phones.suffix(400).lastIndex(where: { $0.section == section && $0.phone.e164 == number.e164 && $0.phone.kind == number.kind }) else { continue }
            if !aside.languages.isEmpty { phones[index].phone.languages = aside.languages }
            for hours in aside.hours.map({ bounded($0, of: index) }) where !phones[index].phone.hours.contains(hours) { phones[index].phone.hours.append(hours) }
        }
    }

    /// 日本語：0985-…, 外国語（英語、中国語）　0985-…: the languages that alone stand in front of a number.
    func languages(inFrontOf number: PhoneNumberParser.Found, from: Int, _ line: FoldedLine) -> [String]? {
        guard from < number.labelled.lowerBound else { return nil }
        let text = line.wording(from..<number.labelled.lowerBound).trimmed(of: "（(：:／/、,・|｜ ")
        guard !text.isEmpty, text.width <= 120 else { return nil }
        let prefix = FoldedLine(text)
        let mentions = LanguageLexicon.spoken(in: prefix)
        let isLabel = LanguageLexicon.isListOnly(prefix, mentions, besides: ["電話", "tel", "phone", "外国語"])
            || !mentions.isEmpty && LanguageLexicon.isServiceLabel(prefix)
        return isLabel ? LanguageLexicon.codes(mentions) : nil
    }
}

import Catalog

/// Documents to bring: a name, with examples or forms in brackets.
enum DocumentParser {
    private static let labels: WordSet = [
        "what to bring", "things to bring", "to bring", "bring", "you need", "required documents", "documents required", "required items",
        "items required", "necessary documents", "necessary items", "documents needed", "needed documents", "what counts as proof",
        "documents to submit", "必要なもの", "必要な物", "必要書類", "必要な書類", "持ち物", "持参するもの", "持参品", "お持ちいただくもの", "持ってくるもの",
        "持ってきていただくもの", "お持ちください", "お持ちになるもの", "用意するもの", "ご用意いただくもの", "ご持参ください", "ものが必要", "書類が必要", "提出書類", "添付書類",
        "所需材料", "所需文件", "所需物品", "需要的东西", "需要携带", "必备物品", "必備物品", "攜帶物品", "携带物品", "준비물", "구비서류", "필요한 것", "필요 서류", "필요서류", "지참물",
        "documentos necesarios", "qué llevar", "que llevar", "qué debe traer", "documentos necessários", "o que levar", "o que trazer",
        "giấy tờ cần thiết", "cần mang theo", "những thứ cần mang", "hồ sơ cần thiết", "dokumen yang diperlukan", "yang harus dibawa", "yang perlu dibawa",
        "mga kailangang dalhin", "mga kailangan", "mga dadalhin", "書類の例", "確認書類の例",
    ]

    /// 次のものを封筒に入れて送ってください
    private static let listed: WordSet = ["次のもの", "以下のもの", "下記のもの", "次の書類", "以下の書類", "下記の書類", "次の物", "以下の物"]
    private static let handing: WordSet = ["送って", "送付", "郵送", "同封", "提出して", "ご提出", "持参", "お持ち", "用意", "添付"]
    private static let exampleWords: WordSet = ["example of", "examples of"]

    /// Whether a heading or a line says that documents follow.
    static func announces(_ line: FoldedLine) -> Bool {
        line.mentions(labels) || line.contains(anyOf: listed) && line.contains(anyOf: handing) || line.mentions(exampleWords) && line.mentions(["documents", "document", "identification", "proof"])
    }

    /// Where the entries begin behind a label and a blank: 持ち物　印鑑、通帳.
    static func labelEnd(_ line: FoldedLine) -> Int? {
        guard let label = labels.match(line, at: 0, asWord: false), line[label.end] == " ", line[label.end + 1]?.isEastAsian == true else { return nil }
        return label.end + 1
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

    /// The documents that a sentence asks for by itself: "You will need your residence card and a seal",
    /// 本人確認書類と印鑑をお持ちください; empty where it names none so plainly.
    static func asked(in line: FoldedLine) -> [Document] {
        guard line.count <= 600 else { return [] }
        if let verb = asking.first(in: line), isPaper(line, before: verb), let start = clause(line, before: verb.lowerBound) {
            let asked = items(line, start..<verb.lowerBound, dividers: ["、", "及び", "および", "並びに", "ならびに", "と"])
            // 代理人の場合は、委任状をお持ちください
            guard let condition = condition(line, before: start) else { return asked }
            return asked.map { $0.asked(if: condition) }
        }
        let attached = attached(in: line)
        if !attached.isEmpty { return attached }
        let required = required(in: line)
        if !required.isEmpty { return required }
        guard let verb = needing.first(in: line) else { return [] }
        let rest = line.folded(verb.upperBound..<min(line.count, verb.upperBound + 16))
        // "You need a reservation" names nothing to bring.
        let isBringing = line.folded(verb).hasSuffix("bring")
        guard rest.hasPrefix(" your ") || isBringing && [" a ", " an ", ": "].contains(where: { rest.hasPrefix($0) }) else { return [] }
        let end = (verb.upperBound..<line.count).first { line[$0] == "." && (line[$0 + 1] == " " || line[$0 + 1] == nil) || line[$0] == ";" } ?? line.count
        let stop = [" when ", " if ", " to the ", " with you", " to city hall", " at the ", " for the "].compactMap { line.find($0, from: verb.upperBound, to: end)?.lowerBound }.min() ?? end
        return items(line, verb.upperBound..<stop, dividers: [",", " and ", " as well as "])
    }

    /// Whether what stands before "is needed" is a thing to bring; the other verbs are about nothing else.
    private static func isPaper(_ line: FoldedLine, before verb: Range<Int>) -> Bool {
        guard line.stands("が必要", at: verb.lowerBound) || line.stands("をご用意", at: verb.lowerBound) || line.stands("を用意", at: verb.lowerBound) else { return true }
        // 本人確認書類（運転免許証など）が必要です
        return isThing(line, before: verb.lowerBound)
    }

    /// Whether a line asks for documents in a sentence, so that a list behind it goes on with them.
    static func asksInSentence(_ line: FoldedLine) -> Bool {
        guard let verb = asking.first(in: line) else { return false }
        return isPaper(line, before: verb) && line.count - verb.upperBound <= 8
    }

    /// Whether a line may ask for documents in a sentence.
    static func asks(_ line: FoldedLine) -> Bool { asking.isIn(line) || needing.isIn(line) || requiring.isIn(line) || attaching.isIn(line) || enclosing.isIn(line) }

    /// The documents in one cell of a table, or in one of its lines. Japanese has no other use for a blank than to divide.
    static func entries(ofCell line: FoldedLine, isLine: Bool = false) -> [Document] {
        guard line.count <= 300 else { return [] }
        // 運転免許証または旅券 is one thing to bring.
        if alternatives.isIn(line), let whole = parse(line.wording(0..<line.count)) { return [whole] }
        let dividers = !line.wording(0..<line.count).isEastAsian ? ["; ", ", "] : isLine ? ["、"] : [" ", "、"]
        return items(line, 0..<line.count, dividers: dividers).filter { !HeadingRules.isNote($0.name) }
    }

    private static let alternatives: WordSet = ["または", "又は", "もしくは", "若しくは", "あるいは", "いずれか", "or"]

    /// Whether the head of a row says that the row is about something else than things to bring.
    static func namesOther(_ label: FoldedLine) -> Bool { label.count <= 20 && others.isIn(label) }

    private static let others: WordSet = [
        "手数料", "費用", "料金", "金額", "期間", "期限", "時間", "時期", "届出人", "届け出る人", "申請者", "申請人", "届出をする人", "窓口", "場所", "受付", "対象", "備考",
        "注意", "問い合わせ", "問合せ", "連絡先", "電話", "担当", "申請先", "届出先", "提出先", "fee", "fees", "cost", "period", "deadline", "hours", "who", "when", "where", "counter", "place",
        "notes", "contact", "inquiries",
    ]

    private static let asking: WordSet = [
        "をお持ちください", "を持参してください", "をご持参ください", "を持ってきてください", "をお持ちになって", "を御持参ください", "を持参のうえ", "を持参の上", "をご持参のうえ", "をご持参の上", "をお持ちのうえ", "をお持ちの上",
        "が必要です", "が必要となります", "が必要になります", "をご用意ください", "を用意してください", "を添付してください", "を添えてください",
    ]
    /// With what the name of a paper or a thing to show ends; a reservation is needed too, and is none.
    private static let paperEnds = ScalarSet("証書届類明帳状ド鑑影し真")
    private static let attaching: WordSet = ["を添付し", "を添付の", "を添付する", "を貼付", "を貼り", "を貼っ", "を同封", "を添えて"]
    private static let enclosing: WordSet = ["attaching", "attach", "enclosing", "enclose"]

    /// 申請書に顔写真を貼付し, "by attaching your face photo to the form": what is attached, and to what.
    private static func attached(in line: FoldedLine) -> [Document] {
        if let verb = attaching.first(in: line), isThing(line, before: verb.lowerBound), var start = clause(line, before: verb.lowerBound) {
            // 必要事項を記入し、: what stands before another verb is none of the list.
            if let other = line.scalars[start..<verb.lowerBound].lastIndex(of: "を"), let comma = line.find("、", from: other, to: verb.lowerBound) { start = comma.upperBound }
            let dividers = ["、", "及び", "および", "並びに", "ならびに", "と"]
            guard let joint = line.scalars[start..<verb.lowerBound].lastIndex(of: "に") else { return items(line, start..<verb.lowerBound, dividers: dividers) }
            let things = items(line, joint + 1..<verb.lowerBound, dividers: dividers)
            return (isThing(line, before: joint) ? items(line, start..<joint, dividers: dividers) : []) + things
        }
        guard let verb = enclosing.first(in: line) else { return [] }
        var scanner = LineScanner(line, at: verb.upperBound)
        scanner.skipBlanks()
        guard scanner.takeWord(["your", "a", "an", "the"]) != nil else { return [] }
        let end = (scanner.at..<line.count).first { line[$0] == "." && (line[$0 + 1] == " " || line[$0 + 1] == nil) || line[$0] == ";" } ?? line.count
        let to = line.find(" to ", from: scanner.at, to: end)
        let stop = [to?.lowerBound, line.find(" and mail", from: scanner.at, to: end)?.lowerBound, line.find(" and send", from: scanner.at, to: end)?.lowerBound].compactMap { $0 }.min() ?? end
        var found = items(line, scanner.at..<stop, dividers: [", ", " and "])
        if let to, to.lowerBound == stop, !found.isEmpty, let form = line.findWord("form", from: to.upperBound, to: end), form.lowerBound - to.upperBound <= 60 {
            found += items(line, to.upperBound..<form.upperBound, dividers: [", "])
        }
        return found
    }

    private static func isThing(_ line: FoldedLine, before end: Int) -> Bool {
        var last = end - 1
        if line[last] == ")", let open = line.scalars[..<last].lastIndex(of: "(") { last = open - 1 }
        return last > 0 && (line[last].map { paperEnds.mayContain($0) } ?? false)
    }
    private static let requiring: WordSet = ["is required", "are required", "is needed", "are needed", "is necessary", "are necessary"]
    private static let papers: WordSet = ["letter", "form", "certificate", "card", "document", "documents", "identification", "copy", "copies", "passport", "power of attorney", "proof", "license"]

    /// "A letter of consent signed by a parent is required."
    private static func required(in line: FoldedLine) -> [Document] {
        guard let verb = requiring.first(in: line) else { return [] }
        var start = verb.lowerBound
        while start > 0, !(line[start - 1] == " " && line[start - 2].map { ".,;:".unicodeScalars.contains($0) } ?? true) { start -= 1 }
        let end = [" signed ", " issued ", " that ", " which ", " for ", " from ", " by "].compactMap { line.find($0, from: start, to: verb.lowerBound)?.lowerBound }.min() ?? verb.lowerBound
        guard start < end, FoldedLine(line, start..<end).mentions(papers) else { return [] }
        return items(line, start..<end, dividers: [" and ", " or "])
    }

    private static let needing: WordSet = ["you will need", "you need", "please bring", "bring"]

    private static let procedures = ["申請", "申込", "申し込", "届出", "届け出", "手続", "受け取", "受取", "来庁", "来所", "来場", "お越し", "利用", "これ", "この", "希望"]

    /// For whom alone the sentence asks, where that stands before its list; the procedure itself is no case of some.
    private static func condition(_ line: FoldedLine, before start: Int) -> String? {
        let from = line.scalars[..<start].lastIndex(of: "。").map { $0 + 1 } ?? 0
        var text = line.wording(from..<start).trimmed(of: " 、※・(（")
        for particle in ["には", "は", "に"] where text.hasSuffix(particle) { text = String(text.dropLast(particle.count)) }
        guard CaseWords.isCase(text), !procedures.contains(where: { text.contains($0) }) else { return nil }
        return text
    }

    /// Where the list before the verb begins: behind the last は、, に、 or full stop.
    private static func clause(_ line: FoldedLine, before end: Int) -> Int? {
        var start = 0
        for mark in ["。", "は、", "には", "際は", "ときは", "場合は", "にて、", "ので、", "に、", "で、", "から、"] {
            var from = start
            while let found = line.find(mark, from: from, to: end) {
                from = found.upperBound
                start = max(start, found.upperBound)
            }
        }
        while let scalar = line[start], " 、(・※".unicodeScalars.contains(scalar) { start += 1 }
        return start < end ? start : nil
    }

    /// The entries of a list in a sentence; none where one of them is no name of a thing.
    private static func items(_ line: FoldedLine, _ range: Range<Int>, dividers: [String]) -> [Document] {
        var parts: [String] = []
        var (start, position, depth) = (range.lowerBound, range.lowerBound, 0)
        while position < range.upperBound {
            if line[position] == "(" || line[position] == "「" { depth += 1 }
            if line[position] == ")" || line[position] == "」" { depth -= 1 }
            if depth <= 0, let word = dividers.first(where: { line.find($0, from: position, to: position + $0.unicodeScalars.count) != nil }) {
                parts.append(line.wording(start..<position))
                position += word.unicodeScalars.count
                start = position
            } else {
                position += 1
            }
        }
        parts.append(line.wording(start..<range.upperBound))
        let named = parts.compactMap { part -> Document? in
            var text = part.trimmed(of: ",、。.:：・")
            for word in ["and ", "or ", "your ", "a ", "an ", "the "] where text.lowercased().hasPrefix(word) { text = String(text.dropFirst(word.count)).trimmed }
            return text.isEmpty ? nil : parse(text)
        }
        let areNames = named.allSatisfy { document in
            document.name.width <= 60 && !["次のもの", "以下のもの", "下記のもの", "次の書類", "以下の書類"].contains(where: { document.name.hasSuffix($0) }) && !["the following", "following", "it", "them", "次のもの", "以下のもの", "下記のもの", "必要書類", "もの", "次の書類", "以下の書類", "下記の書類"].contains { document.name.lowercased() == $0 }
        }
        return areNames ? named : []
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
            if close > open.lowerBound, close + 1 < line.count { read(behind: FoldedLine(line, close + 1..<line.count), into: &document) }
        } else if let found = ["e.g.", "for example", "such as", "例:", "例えば"].compactMap({ line.find($0) }).first, found.lowerBound > 0 {
            document.name = line.wording(0..<found.lowerBound).trimmed(of: ",、")
            document.examples = list(FoldedLine(line.wording(found.upperBound..<line.count)), isOr: true)
        }
        document.name = document.name.trimmed(of: "・,、:：。")
        return document.name.isEmpty || HeadingRules.isSentence(document.name) ? nil : document
    }

    /// What stands behind a bracket: "(koseki tohon), issued within 3 months" says of what form it must be, （旅券）の写し goes on with
    /// the name; a count, a note and など do neither.
    private static func read(behind rest: FoldedLine, into document: inout Document) {
        let text = rest.wording(0..<rest.count).trimmed(of: ",、。.;；：:")
        let isAddition = rest[0] == "," || rest[0] == "、"
        let isCount = !isAddition && FoldedLine(text)[0].map { $0.isASCIIDigit || $0 == "各" } ?? false
        guard !text.isEmpty, !isCount, !HeadingRules.isNote(text), !["など", "等", "etc", "etc."].contains(text) else { return }
        // Of the forms in the bracket any will do; this one is asked for besides.
        if isAddition, document.forms.isEmpty {
            document.forms = [text]
        } else {
            document.name += text.isEastAsian ? text : (isAddition ? ", " : " ") + text
        }
    }

    private static func read(_ bracket: FoldedLine, into document: inout Document) {
        for lead in ["for example:", "for example,", "for example", "e.g.:", "e.g.,", "e.g.", "such as", "example:", "examples:", "例:", "例えば、", "例えば", "例)", "例 "] {
            if let found = bracket.find(lead), found.lowerBound == 0 {
                document.examples = list(FoldedLine(bracket.wording(found.upperBound..<bracket.count)), isOr: true)
                return
            }
        }
        let text = bracket.wording(0..<bracket.count)
        // 委任状（代理人の方のみ）
        if CaseWords.isCase(text) {
            document.forms = [text]
            return
        }
        // 運転免許証、健康保険証等で、現住所を確認できるもの: examples, and what they must show.
        if ["もの", "物", "こと"].contains(where: { text.hasSuffix($0) }), !bracket.contains("いずれか") {
            if let joint = ["等で、", "などで、", "等で", "などで"].compactMap({ bracket.find($0) }).first {
                document.examples = list(FoldedLine(bracket.wording(0..<joint.lowerBound)), isOr: true)
                document.forms = [bracket.wording(joint.upperBound..<bracket.count)]
            } else if bracket.contains("記載") || bracket.contains("確認でき") || bracket.contains("わかる") || bracket.contains("分かる") || bracket.contains("のある") || bracket.contains("以内") {
                document.forms = [text]
            }
        } else if text.hasSuffix("など") || text.hasSuffix("等") || text.contains("いずれか") || text.hasSuffix("etc.") || text.hasSuffix("etc") {
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

extension Document {
    /// The same, asked for in one case only.
    func asked(if condition: String) -> Document {
        var document = self
        if !forms.contains(condition) { document.forms.append(condition) }
        return document
    }
}

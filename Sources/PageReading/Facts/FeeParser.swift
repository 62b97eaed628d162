import Catalog

/// What something costs, in yen.
enum FeeParser {
    private static let context: WordSet = [
        "手数料", "料金", "費用", "代金", "使用料", "利用料", "参加費", "受講料", "入場料", "自己負担", "有料", "納付", "1通", "1件", "1枚", "1部", "1回",
        "につき", "発行", "購入", "買", "buy", "fee", "fees", "cost", "costs", "charge", "charged", "price", "pay", "per copy", "each",
        "费用", "費用", "手续费", "手續費", "工本费", "수수료", "요금", "taxa", "tarifa", "custo", "costo", "coste", "lệ phí", "phí", "biaya", "bayad",
    ]
    private static let otherMoney: WordSet = [
        "所得", "収入", "を超え", "以上", "以下", "未満", "支給", "助成", "給付", "一時金", "手当", "奨励金", "benefit", "補助", "上限", "限度", "控除", "income", "allowance", "subsidy", "up to",
    ]

    /// Amounts where the line or its heading speaks of a price, and "free" of charge; each amount once, with the days on which it
    /// holds where the line tells them.
    static func find(in line: FoldedLine, heading: FoldedLine) -> [Fee] {
        let found = conditioned(amounts(in: line, heading: heading), in: line)
        let periods = found.isEmpty ? [] : HoldingPeriod.mentions(in: line)
        guard !periods.isEmpty else { return unique(found.map(\.fee)) }
        let bounds = HoldingPeriod.bounds(of: found.map(\.range), by: periods, in: line)
        return unique(zip(found, bounds).map { found, bound in found.fee.holding(bound?.period) })
    }

    private static func unique(_ fees: [Fee]) -> [Fee] {
        fees.reduce(into: []) { kept, fee in if !kept.contains(fee) { kept.append(fee) } }
    }

    private static func amounts(in line: FoldedLine, heading: FoldedLine) -> [(fee: Fee, range: Range<Int>)] {
        var fees: [(fee: Fee, range: Range<Int>)] = []
        // 戸籍謄本 450円 under 手数料; without a figure only "free" is left to find.
        let isPriced = line.hasDigit && (line.mentions(context) || heading.mentions(context))
        guard isPriced || line.contains("無料") || line.contains("free") || nothing.isIn(line) else { return [] }
        let isOther = isPriced && line.contains(anyOf: otherMoney)
        for clause in clauses(of: line) {
            var position = clause.lowerBound
            // A clause has its price or is free of charge: 「大人1,000円、未就学児無料」 says both in two.
            var isPaid = false
            while isPriced, position < clause.upperBound {
                if line[position]?.isASCIIDigit == true, line[position - 1]?.isASCIIDigit != true, line[position - 1] != ".",
                    let (yen, end) = amount(line, at: position)
                {
                    isPaid = true
                    if !isOther || !speaksOfOther(line, at: position) { fees.append((Fee(yen: yen), position..<end)) }
                    position = end
                } else {
                    position += 1
                }
            }
            if let free = free(line, in: clause), !isPaid || isFreeBeside(line, in: clause) { fees.append((Fee(yen: 0), free)) }
        }
        return fees
    }

    /// Each amount with the case that its words name: 特急発行の場合は2,000円, 70歳以上の方は無料; where a line has several, with what each is
    /// for (大人1,000円、子ども500円).
    private static func conditioned(_ found: [(fee: Fee, range: Range<Int>)], in line: FoldedLine) -> [(fee: Fee, range: Range<Int>)] {
        let isSeveral = Set(found.map(\.fee.yen)).count > 1
        return found.indices.map { index in
            var (fee, range) = found[index]
            let next = index + 1 < found.count ? found[index + 1].range.lowerBound : line.count
            let words = words(before: range.lowerBound, behind: index > 0 ? found[index - 1].range.upperBound : 0, in: line)
            fee.condition = condition(words, isSeveral) ?? bracket(behind: range.upperBound, to: next, in: line)
            return (fee, range)
        }
    }

    /// What stands before an amount in its sentence or bracket, behind the amount before it and the label of the line.
    private static func words(before end: Int, behind last: Int, in line: FoldedLine) -> FoldedLine {
        var start = end
        while start > last, let scalar = line[start - 1], !"。(;:|".unicodeScalars.contains(scalar), !(scalar == " " && line[start - 2] == ".") { start -= 1 }
        // 速達の場合: 560円, a row's head or a label.
        if line[start - 1] == ":" || line[start - 1] == "|", start - 1 > last, FoldedLine(line, start..<end).scalars.allSatisfy({ !$0.isAlphabetic }) {
            start -= 1
            while start > last, let scalar = line[start - 1], !"。(;:|".unicodeScalars.contains(scalar) { start -= 1 }
        }
        return FoldedLine(line, start..<end)
    }

    private static func condition(_ words: FoldedLine, _ isSeveral: Bool) -> String? {
        let parts = words.scalars.split { "、,".unicodeScalars.contains($0) }
        guard words.count <= 80 else { return nil }
        if CaseWords.areIn(words) {
            let first = parts.first { part in CaseWords.areIn(FoldedLine(words, part.startIndex..<part.endIndex)) }
            return trimmed(words.wording((first?.startIndex ?? 0)..<words.count))
        }
        guard isSeveral, let last = parts.last, last.count <= 14, words.wording(0..<words.count).isEastAsian, HoldingPeriod.mentions(in: words).isEmpty else { return nil }
        return trimmed(words.wording(last.startIndex..<last.endIndex))
    }

    /// 2,000円（特急発行の場合）
    private static func bracket(behind end: Int, to limit: Int, in line: FoldedLine) -> String? {
        guard line[end] == "(", let close = line.find(")", from: end, to: limit) else { return nil }
        let inner = line.wording(end + 1..<close.lowerBound)
        return CaseWords.isCase(inner) ? inner : nil
    }

    private static let tails = ["手数料", "料金", "費用", "代金", "金額", "別途", "追加で", "さらに", "一律", "各", "の", "は", "が", "¥", "\\", " the fee is", " it costs", " costs", " are", " is"]
    private static let counts: Set<String> = ["1通", "1件", "1枚", "1部", "1回", "1人", "1通につき", "1件につき", "1枚につき", "1回につき", "1人につき", "税込", "合計", "計", "約", "発行", "交付", "申請", "手続き", "証明", "閲覧", "通常"]

    /// Without the words of a price at its end; nil where nothing is left that tells a case.
    private static func trimmed(_ words: String) -> String? {
        let signs = " 　、,。・:：()（）|※*+＋「」"
        var text = words.trimmed(of: signs)
        while let tail = tails.first(where: { text.hasSuffix($0) }) { text = String(text.dropLast(tail.count)).trimmed(of: signs) }
        for head in ["the fee for ", "the cost for ", "fee for ", "fees for "] where text.lowercased().hasPrefix(head) { text = String(text.dropFirst(head.count)) }
        let line = FoldedLine(text)
        return text.isEmpty || counts.contains(line.folded(0..<line.count)) || !line.scalars.contains(where: \.isAlphabetic) ? nil : text
    }

    private static let turns: WordSet = ["ただし", "但し", "but ", "however"]

    /// The line cut at the ends of sentences, at commas and brackets, and where "but" or ただし turns it.
    private static func clauses(of line: FoldedLine) -> [Range<Int>] {
        var clauses: [Range<Int>] = []
        var start = 0
        for position in 0..<line.count {
            let isEnd = switch line[position] {
            // 1,000 and 4.5 have no blank behind theirs.
            case ".", ",": line[position + 1]?.isASCIIDigit != true
            case "。", "、", ";", "(", ")": true
            default: line[position - 1]?.isASCIILetter != true && turns.begins(line, at: position)
            }
            guard isEnd, position > start else { continue }
            clauses.append(start..<position)
            start = position
        }
        return line.count > start ? clauses + [start..<line.count] : clauses
    }

    /// Whether the sentence round an amount speaks of money that is none of a price's.
    private static func speaksOfOther(_ line: FoldedLine, at position: Int) -> Bool {
        let start = line.scalars[..<position].lastIndex(of: "。").map { $0 + 1 } ?? 0
        let sentence = FoldedLine(line, start..<(line.scalars[position...].firstIndex(of: "。") ?? line.count))
        return sentence.contains(anyOf: otherMoney) && !sentence.contains("手数料")
    }

    /// 大人1,000円 未就学児無料: free for some, behind a price for others.
    private static func isFreeBeside(_ line: FoldedLine, in clause: Range<Int>) -> Bool {
        let (from, end) = (clause.lowerBound, clause.upperBound)
        guard let free = line.find("無料", from: from, to: end) ?? line.findWord("free", from: from, to: end) else { return false }
        return line.find("円", from: from, to: free.lowerBound) != nil || line.findWord("yen", from: from, to: free.lowerBound) != nil
    }

    /// A cell that is a number and nothing else, under a head that gives the unit: 手数料（円）, "Fee (yen)".
    static func amount(inCell cell: FoldedLine, under header: FoldedLine) -> Fee? {
        guard cell.hasDigit, cell.count <= 9, header.mentions(context), header.contains("円") || header.mentions(["yen", "jpy", "¥"]) else { return nil }
        var scanner = LineScanner(cell)
        guard let value = scanner.decimal(), scanner.at == cell.count, value >= 0 else { return nil }
        return Fee(yen: Int(value.rounded()))
    }

    /// 1,000円, 50万円, 1万5千円, ¥1,000, 1,000 yen.
    private static func amount(_ line: FoldedLine, at position: Int) -> (Int, Int)? {
        var scanner = LineScanner(line, at: position)
        guard var value = scanner.decimal() else { return nil }
        if scanner.take("万") {
            value *= 10_000
            if let more = scanner.decimal() { value += scanner.take("千") ? more * 1000 : more }
        } else if scanner.take("千") {
            value *= 1000
        }
        scanner.skipBlanks()
        let before = line.folded(max(0, position - 4)..<position)
        let hasSign = before.hasSuffix("¥") || before.hasSuffix("\\") || before.hasSuffix("¥ ") || before.hasSuffix("jpy ") || before.hasSuffix("jpy")
        guard hasSign || ["円", "日元", "日圓", "日币", "엔"].contains(where: { scanner.take($0) })
            || scanner.takeWord(["yen", "jpy", "yenes", "ienes", "iene", "yên"]) != nil
        else { return nil }
        guard value >= 0, value < 1e12 else { return nil }
        return (Int(value.rounded()), scanner.at)
    }

    private static let nothing: WordSet = ["costs nothing", "no charge", "no fee", "without charge", "cost nothing", "no cost", "免费", "免費", "무료", "gratuito", "gratuita", "grátis", "gratis", "miễn phí"]

    /// Where a clause says that something is free of charge.
    private static func free(_ line: FoldedLine, in clause: Range<Int>) -> Range<Int>? {
        for position in clause where line[position - 1]?.isASCIILetter != true || line[position]?.isASCIILetter != true {
            if let end = nothing.match(line, at: position)?.end, end <= clause.upperBound { return position..<end }
        }
        var from = clause.lowerBound
        while let found = line.find("無料", from: from, to: clause.upperBound) {
            from = found.upperBound
            let after = line.folded(from..<min(line.count, from + 8))
            let before = line.folded(max(0, found.lowerBound - 6)..<found.lowerBound)
            if before.hasSuffix("有") || ["通話", "駐車", "送料", "送迎"].contains(where: { before.contains($0) }) || after.hasPrefix("ダウンロード") || after.hasPrefix("で配布")
                || after.hasPrefix("電話") || after.hasPrefix("通話") || after.hasPrefix("相談")
                || after.hasPrefix("駐車") || after.hasPrefix("送迎") || after.hasPrefix("では")
                // "0120-95-0178（無料）" is a free call.
                || line[found.lowerBound - 1] == "(" && line[found.lowerBound - 2]?.isASCIIDigit == true
            {
                continue
            }
            return found
        }
        from = clause.lowerBound
        while let found = line.findWord("free", from: from, to: clause.upperBound) {
            from = found.upperBound
            let before = line.folded(max(0, found.lowerBound - 6)..<found.lowerBound)
            let after = line.folded(from..<min(line.count, from + 12)).trimmed
            if before.hasSuffix("-") || before.hasSuffix("toll ") || before.hasSuffix("feel ") || before.hasSuffix("not ")
                || ["dial", "number", "call", "download", "wi", "from", "time", "to ", "space", "-", "parking"].contains(where: { after.hasPrefix($0) })
                || line[found.lowerBound - 1] == "(" && line.folded(max(0, found.lowerBound - 3)..<found.lowerBound).unicodeScalars.contains(where: \.isASCIIDigit)
                || line.mentions(["calls to", "free call", "free of calls"])
            {
                continue
            }
            return found
        }
        return nil
    }
}

extension Fee {
    /// The same fee in a period, where it has none of its own.
    func holding(_ period: HoldingPeriod?) -> Fee {
        guard let period, begins == nil, ends == nil else { return self }
        return Fee(yen: yen, begins: period.begins, ends: period.ends, condition: condition)
    }
}

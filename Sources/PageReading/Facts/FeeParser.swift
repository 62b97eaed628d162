import Catalog

/// What something costs, in yen.
enum FeeParser {
    private static let context = [
        "手数料", "料金", "費用", "代金", "使用料", "利用料", "参加費", "受講料", "入場料", "自己負担", "有料", "納付", "1通", "1件", "1枚", "1部", "1回",
        "につき", "発行", "fee", "fees", "cost", "costs", "charge", "charged", "price", "pay", "per copy", "each",
    ]
    private static let otherMoney = [
        "所得", "収入", "を超え", "以上", "以下", "未満", "支給", "助成", "給付", "補助", "上限", "限度", "控除", "income", "allowance", "subsidy", "up to",
    ]

    /// Amounts where the line or its heading speaks of a price, and "free" of charge; each amount once.
    static func find(in line: FoldedLine, heading: FoldedLine) -> [Fee] {
        var fees: [Fee] = []
        let isPriced = line.mentions(context) || heading.mentions(context)
        let isOther = otherMoney.contains { line.contains($0) } && !line.contains("手数料")
        if isPriced, !isOther {
            var position = 0
            while position < line.count {
                if line[position]?.isASCIIDigit == true, line[position - 1]?.isASCIIDigit != true, line[position - 1] != ".",
                    let (yen, end) = amount(line, at: position)
                {
                    if !fees.contains(Fee(yen: yen)) { fees.append(Fee(yen: yen)) }
                    position = end
                } else {
                    position += 1
                }
            }
        }
        if fees.isEmpty, isFree(line) { fees.append(Fee(yen: 0)) }
        return fees
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
        let hasSign = line[position - 1] == "¥" || line[position - 1] == "\\"
        guard hasSign || scanner.take("円") || scanner.takeWord(["yen", "jpy"]) != nil else { return nil }
        guard value >= 0, value < 1e12 else { return nil }
        return (Int(value.rounded()), scanner.at)
    }

    private static func isFree(_ line: FoldedLine) -> Bool {
        if line.mentions(["costs nothing", "no charge", "no fee", "without charge", "cost nothing", "no cost"]) { return true }
        var from = 0
        while let found = line.find("無料", from: from) {
            from = found.upperBound
            let after = line.folded(from..<min(line.count, from + 8))
            let before = line.folded(max(0, found.lowerBound - 6)..<found.lowerBound)
            if before.hasSuffix("有") || before.contains("通話") || after.hasPrefix("ダウンロード") || after.hasPrefix("で配布")
                || after.hasPrefix("電話") || after.hasPrefix("通話") || after.hasPrefix("相談")
                // "0120-95-0178（無料）" is a free call.
                || line[found.lowerBound - 1] == "(" && line[found.lowerBound - 2]?.isASCIIDigit == true
            {
                continue
            }
            return true
        }
        from = 0
        while let found = line.findWord("free", from: from) {
            from = found.upperBound
            let before = line.folded(max(0, found.lowerBound - 6)..<found.lowerBound)
            let after = line.folded(from..<min(line.count, from + 12)).trimmed
            if before.hasSuffix("-") || before.hasSuffix("toll ") || before.hasSuffix("feel ")
                || ["dial", "number", "call", "download", "wi", "from", "time", "to ", "space", "-", "parking"].contains(where: { after.hasPrefix($0) })
                || line[found.lowerBound - 1] == "(" && line.folded(max(0, found.lowerBound - 3)..<found.lowerBound).unicodeScalars.contains(where: \.isASCIIDigit)
                || line.mentions(["calls to", "free call", "free of calls"])
            {
                continue
            }
            return true
        }
        return false
    }
}

import Catalog

/// Measures of photos and the like, and counts of digits.
enum MeasureParser {
    /// "length 4.5 cm x width 3.5 cm", 縦4.5cm×横3.5cm, "4.5 cm long and 3.5 cm wide"; millimetres too. The first
    /// measure is the height unless the words say otherwise.
    static func sizes(in line: FoldedLine) -> [Size] {
        var measures: [(centimetres: Double, range: Range<Int>, isWidth: Bool?)] = []
        guard line.hasDigit, unitHints.isIn(line, asWords: false) else { return [] }
        var position = 0
        while position < line.count {
            guard line[position]?.isASCIIDigit == true, line[position - 1]?.isASCIIDigit != true, line[position - 1] != "." else {
                position += 1
                continue
            }
            var scanner = LineScanner(line, at: position)
            guard let value = scanner.decimal() else {
                position += 1
                continue
            }
            let bare = scanner.at
            scanner.skipBlanks()
            var factor: Double?
            if ["centimeters", "centimetres", "cm", "センチメートル", "センチ", "㎝"].contains(where: { scanner.take($0) }) {
                factor = 1
            } else if ["millimeters", "millimetres", "mm", "ミリメートル", "ミリ", "㎜"].contains(where: { scanner.take($0) }) {
                factor = 0.1
            }
            // "4.5cmx3.5cm": the sign of multiplication folds to a letter.
            if let next = line[scanner.at], next.isASCIILetter, next != "x" { factor = nil }
            guard let factor, value < 10_000 else {
                position = max(bare, position + 1)
                continue
            }
            let before = line.folded(max(0, position - 8, measures.last?.range.upperBound ?? 0)..<position)
            let after = line.folded(scanner.at..<min(line.count, scanner.at + 6))
            let isWidth: Bool? =
                before.contains("横") || before.contains("width") || before.contains("幅") || after.contains("wide") ? true
                : before.contains("縦") || before.contains("length") || before.contains("height") || after.contains("long")
                    || after.contains("high") || after.contains("tall") ? false : nil
            measures.append(((value * factor * 1000).rounded() / 1000, position..<scanner.at, isWidth))
            position = scanner.at
        }
        var sizes: [Size] = []
        var index = 0
        while index + 1 < measures.count {
            let (first, second) = (measures[index], measures[index + 1])
            let between = line.folded(first.range.upperBound..<second.range.lowerBound)
            let isPair = between.unicodeScalars.count <= 14
                && (between.contains("x") || between.contains("✕") || between.contains("by") || between.contains("and") || between.contains("、")
                    || second.isWidth != nil)
            guard isPair, first.isWidth != second.isWidth || first.isWidth == nil else {
                index += 1
                continue
            }
            let isTurned = first.isWidth == true || second.isWidth == false && first.isWidth == nil
            sizes.append(isTurned ? Size(height: second.centimetres, width: first.centimetres) : Size(height: first.centimetres, width: second.centimetres))
            index += 2
        }
        return sizes
    }

    private static let unitHints: WordSet = ["cm", "mm", "centim", "millim", "センチ", "ミリ", "㎝", "㎜"]

    /// "12-digit number", "12 digits", 12桁.
    static func quantities(in line: FoldedLine) -> [Quantity] {
        var found: [Quantity] = []
        guard line.hasDigit, line.present.mayContain("桁") || line.present.mayContain("け") || line.findWord("digit") != nil || line.findWord("digits") != nil else { return found }
        for position in 0..<line.count where line[position]?.isASCIIDigit == true && line[position - 1]?.isASCIIDigit != true {
            var scanner = LineScanner(line, at: position)
            guard let count = scanner.digits(upTo: 3) else { continue }
            _ = scanner.take("-") || scanner.take(" ")
            guard scanner.takeWord(["digits", "digit"]) != nil || scanner.take("桁") || scanner.take("けた") else { continue }
            let quantity = Quantity(count: count, unit: .digit)
            if !found.contains(quantity) { found.append(quantity) }
        }
        return found
    }
}

import Catalog

/// Phone and fax numbers in a line, as Japanese cities write them.
enum PhoneNumberParser {
    struct Found: Equatable {
        /// Where the digits stand, brackets round the area code included.
        var range: Range<Int>
        /// With its label ("TEL:"), where it has one.
        var labelled: Range<Int>
        /// ASCII digits and hyphens, the area code completed.
        var number: String
        var e164: String
        var kind: Phone.Kind
        var isTollFree: Bool
        var extensionNumber: String?
    }

    private static let faxLabels = ["fax", "ファクス", "ファックス", "ファクシミリ", "ファツクス", "传真", "傳真", "팩스"]
    private static let voiceLabels = [
        "ナビダイヤル", "フリーダイヤル", "フリーコール", "navi dial", "navi-dial", "toll-free", "toll free", "free dial", "tel", "telephone", "phone", "call", "電話", "直通", "代表", "☎", "℡", "📞", "☏", "携帯", "ダイヤル", "連絡先", "問い合わせ先", "問合せ先",
        "电话", "전화", "teléfono", "telefono", "telefone", "điện thoại", "telp", "telepon", "telepono", "โทร", "โทรศัพท์", "फोन",
    ]

    /// How a line begins in which a number after an office needs no label of its own: 問合せ 子育て支援課（33-4455）.
    private static let leads: WordSet = [
        "問合せ", "問合わせ", "問い合わせ", "お問合せ", "お問合わせ", "お問い合わせ", "連絡先", "申込", "申し込み", "お申し込み", "予約", "電話", "tel", "phone", "contact",
        "inquir", "call",
    ]

    /// A number without area code counts only with a label, where `column` says that the column holds numbers, or behind
    /// a name in a contact box.
    static func find(in line: FoldedLine, areaCode: String?, column: Phone.Kind? = nil, isContact: Bool = false) -> [Found] {
        var found: [Found] = []
        // No number has fewer, with the area code that may be left out.
        guard line.digitCount >= 10 - (areaCode?.utf8.count ?? 0) else { return found }
        let mark = line.scalars.firstIndex { $0.isAlphabetic } ?? 0
        let isLed = mark <= 2 && leads.begins(line, at: mark) || isContact && !line.contains("〒") && !line.contains("内線")
        var position = 0
        while position < line.count {
            guard startsNumber(line, at: position), var candidate = number(line, at: position),
                complete(candidate.groups, areaCode: areaCode, isLabelled: true) != nil
            else {
                position += 1
                continue
            }
            var label = label(line, before: position)
            if label == nil, let last = found.last, position - last.range.upperBound <= 3,
                line.scalars[last.range.upperBound..<position].allSatisfy({ " 、,/・".unicodeScalars.contains($0) })
            {
                label = (last.kind, position)
            }
            let isBehindName = isLed && position > mark + 1 && candidate.groups.count == 2
                && [" ", "(", ":"].contains { line[position - 1] == $0 } && line[candidate.end] != "-"
            let kind = label?.kind ?? column ?? (isBehindName ? .voice : nil)
            guard let full = complete(candidate.groups, areaCode: areaCode, isLabelled: kind != nil) else {
                position += 1
                continue
            }
            if line[candidate.end] == ")", line[position] == "(", !candidate.hasClosed { candidate.end += 1 }
            let inner = extensionNumber(line, after: candidate.end)
            candidate.end = inner?.end ?? candidate.end
            found.append(
                Found(
                    range: position..<candidate.end, labelled: (label?.start ?? position)..<candidate.end,
                    number: full.joined(separator: "-"), e164: "+81" + full.joined().dropFirst(), kind: kind ?? .voice,
                    isTollFree: full.joined().hasPrefix("0120") || full.joined().hasPrefix("0800"),
                    extensionNumber: inner?.digits))
            position = candidate.end
        }
        return found
    }

    /// The extension of a line that names one and nothing else: 内線：2123.
    static func innerNumber(alone line: FoldedLine) -> String? {
        guard line.count <= 24, let found = extensionNumber(line, after: 0), found.end >= line.count - 1 else { return nil }
        return found.digits
    }

    /// 内線2345, （内線：2345・2346）, "ext. 123", "extension 12" directly after a number.
    private static func extensionNumber(_ line: FoldedLine, after start: Int) -> (digits: String, end: Int)? {
        var scanner = LineScanner(line, at: start)
        while let scalar = line[scanner.at], " (（[、,・".unicodeScalars.contains(scalar) { scanner.at += 1 }
        let isBracketed = line.scalars[start..<scanner.at].contains("(")
        guard scanner.take("内線") || scanner.takeWord(["extension", "ext.", "ext"]) != nil else { return nil }
        _ = scanner.take("番号") || scanner.take(" number")
        while let scalar = line[scanner.at], " :.".unicodeScalars.contains(scalar) { scanner.at += 1 }
        let from = scanner.at
        while let scalar = line[scanner.at], scalar.isASCIIDigit { scanner.at += 1 }
        guard (2...6).contains(scanner.at - from) else { return nil }
        let digits = line.folded(from..<scanner.at)
        // Further extensions (2345・2346, 2345から2347) are not read, but not taken for anything else either.
        while let scalar = line[scanner.at], scalar.isASCIIDigit || "・、,~-から".unicodeScalars.contains(scalar), scanner.at - from < 40 {
            scanner.at += 1
        }
        if isBracketed, line[scanner.at] == ")" { scanner.at += 1 }
        return (digits, scanner.at)
    }

    /// Whether a line starts with a number, but for its label.
    static func begins(_ line: FoldedLine) -> Bool {
        find(in: line, areaCode: nil).first.map { $0.labelled.lowerBound <= 2 } ?? false
    }

    private static func startsNumber(_ line: FoldedLine, at position: Int) -> Bool {
        guard let scalar = line[position] else { return false }
        let before = line[position - 1]
        if let before, before.isASCIIDigit || before == "¥" { return false }
        // 0985-11-2222（日本語）／0985-11-3333, but no date and no address
        if before == "/", scalar != "0" || line[position - 2]?.isASCIILetter == true || line[position - 2] == "/" || line[position + 1] == "/" || line[position + 2] == "/" { return false }
        // "Tel.(22)3344" but not 1.25-2111
        if before == ".", line[position - 2]?.isASCIILetter != true { return false }
        if before == "-", line[position - 2]?.isASCIIDigit == true { return false }
        if before == "+", scalar.isASCIIDigit { return false }
        if scalar == "+" { return line[position + 1] == "8" && line[position + 2] == "1" }
        // (0985)74-5211, and (22)3344 without the area code.
        if scalar == "(" { return line[position + 1] == "0" || line[position + 1]?.isASCIIDigit == true && line[position + 2]?.isASCIIDigit == true }
        return scalar.isASCIIDigit
    }

    /// Groups of digits joined by hyphens, brackets or single blanks.
    private static func number(_ line: FoldedLine, at start: Int) -> (groups: [String], end: Int, hasClosed: Bool)? {
        var scanner = LineScanner(line, at: start)
        var isForeignForm = false
        if scanner.take("+81") {
            isForeignForm = true
            _ = scanner.take("-") || scanner.take(" ")
            _ = scanner.take("(0)")
        }
        var hasClosed = false
        var isOpen = scanner.take("(")
        var groups: [String] = []
        var end = scanner.at
        while groups.count < 4 {
            let from = scanner.at
            while let scalar = line[scanner.at], scalar.isASCIIDigit { scanner.at += 1 }
            guard scanner.at > from, scanner.at - from <= 11 else { break }
            groups.append(line.folded(from..<scanner.at))
            end = scanner.at
            if isOpen, scanner.take(")") {
                (isOpen, hasClosed) = (false, true)
                end = scanner.at
            } else if groups.count == 1 || hasClosed == false, !isOpen, total(groups) < 10, scanner.take("(") {
                isOpen = true
                if line[scanner.at]?.isASCIIDigit != true { break }
                continue
            }
            let before = scanner.at
            if scanner.take("-") || scanner.take(" - ") {
                _ = scanner.take(" ")
            } else if line[scanner.at] == ".", groups[0].hasPrefix("0"), line[scanner.at + 1]?.isASCIIDigit == true, line[scanner.at + 2]?.isASCIIDigit == true {
                // 012.345.6780, as pages in other languages have it
                scanner.at += 1
            } else if scanner.take(" ") {
                // "0985 25 2111"; a blank before anything but two digits or more ends the number.
                guard line[scanner.at]?.isASCIIDigit == true, line[scanner.at + 1]?.isASCIIDigit == true else { break }
            } else if !hasClosed || before != end {
                break
            }
            guard line[scanner.at]?.isASCIIDigit == true else { break }
            if total(groups) >= 10 { break }
        }
        if isForeignForm, !groups.isEmpty { groups[0] = "0" + groups[0] }
        guard !groups.isEmpty, line[end]?.isASCIIDigit != true else { return nil }
        return (groups, end, hasClosed)
    }

    private static func total(_ groups: [String]) -> Int { groups.reduce(0) { $0 + $1.utf8.count } }

    /// Nil where the groups cannot be a Japanese number: 10 digits with a leading 0, 11 for mobile, IP and 0800.
    private static func complete(_ groups: [String], areaCode: String?, isLabelled: Bool) -> [String]? {
        let digits = groups.joined()
        if digits.hasPrefix("0") {
            let long = ["050", "070", "080", "090", "0800"].contains { digits.hasPrefix($0) }
            guard digits.utf8.count == (long ? 11 : 10) || long && digits.utf8.count == 10 && digits.hasPrefix("0800"),
                !digits.hasPrefix("00")
            else { return nil }
            if groups.count == 1 { return isLabelled ? split(digits) : nil }
            return groups.dropFirst().allSatisfy { $0.utf8.count >= 2 && $0.utf8.count <= 4 } ? groups : nil
        }
        guard isLabelled, let areaCode, groups.count == 2, groups[1].utf8.count == 4, !groups[0].hasPrefix("1"),
            areaCode.utf8.count + digits.utf8.count == 10
        else { return nil }
        return [areaCode] + groups
    }

    /// Hyphens for a number written without: only where the length of the prefix is certain.
    private static func split(_ digits: String) -> [String] {
        let four = ["0120", "0570", "0800"].contains { digits.hasPrefix($0) }
        let lengths = four ? [4, 3] : digits.utf8.count == 11 ? [3, 4] : ["03", "06"].contains(digits.prefix(2)) ? [2, 4] : [4, 2]
        let first = digits.prefix(lengths[0])
        let second = digits.dropFirst(lengths[0]).prefix(lengths[1])
        return [String(first), String(second), String(digits.dropFirst(lengths[0] + lengths[1]))]
    }

    /// The label that stands directly before, over blanks, colons and a bracket: "電話（代表）：".
    private static func label(_ line: FoldedLine, before position: Int) -> (kind: Phone.Kind, start: Int)? {
        var end = position
        func skipSigns() { while let scalar = line[end - 1], " :.()[]・「」*#|".unicodeScalars.contains(scalar) { end -= 1 } }
        if line[end - 1] == ")" || line[end - 1] == ":" && line[end - 2] == ")" {
            var open = end - 1
            while open > 0, open > end - 16, line[open] != "(" { open -= 1 }
            if line[open] == "(", let inner = label(ending: open, line) { return inner }
        }
        skipSigns()
        return label(ending: end, line)
    }

    private static func label(ending: Int, _ line: FoldedLine) -> (kind: Phone.Kind, start: Int)? {
        var end = ending
        while let scalar = line[end - 1], " :.()・".unicodeScalars.contains(scalar) { end -= 1 }
        for suffix in ["番号", "number", "no"] where line.ends(suffix, at: end) {
            end -= suffix.unicodeScalars.count
            while line[end - 1] == " " { end -= 1 }
        }
        for (labels, kind) in [(faxLabels, Phone.Kind.fax), (voiceLabels, .voice)] {
            for label in labels {
                guard line.ends(label, at: end) else { continue }
                let start = end - label.unicodeScalars.count
                if label.unicodeScalars.first?.isASCIILetter == true, line[start - 1]?.isASCIILetter == true { continue }
                // "TEL/FAX 0985-…" is a phone as well.
                let before = line.folded(max(0, start - 4)..<start)
                if kind == .fax, before.hasSuffix("tel/") || before.hasSuffix("tel・") || before.hasSuffix("電話・") || before.hasSuffix("電話/") {
                    return (.voice, max(0, start - 4))
                }
                return (kind, start)
            }
        }
        return nil
    }
}

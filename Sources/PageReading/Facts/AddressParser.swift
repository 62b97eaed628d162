import Catalog

/// Postal addresses: a line with a postal code and an address before or after it; without a code only where a label says
/// so (住所：…) or, in a contact box, where the line is an address and nothing else.
enum AddressParser {
    static func find(in line: FoldedLine, isContact: Bool = false) -> [PostalAddress] {
        var found: [PostalAddress] = []
        var position = 0
        while line.digitCount >= 7, position < line.count {
            guard line[position]?.isASCIIDigit == true || line[position] == "〒" || line[position] == "郵", let code = postalCode(line, at: position) else {
                position += 1
                continue
            }
            position = code.range.upperBound
            let end = addressEnd(line, from: code.range.upperBound)
            let after = line.wording(code.range.upperBound..<end).trimmed(of: ",、:：|")
            let before = line.wording(addressStart(line, to: code.range.lowerBound)..<code.range.lowerBound).trimmed(of: ",、:：|")
            if looksLikeAddress(after) {
                found.append(PostalAddress(text: after, postalCode: code.text))
                position = end
            } else if looksLikeAddress(before), code.hasSign || !before.isEastAsian {
                found.append(PostalAddress(text: officeBefore(before)?.address ?? before, postalCode: code.text))
            }
        }
        if found.isEmpty, let plain = withoutCode(line, isContact: isContact) { found.append(PostalAddress(text: plain)) }
        return found
    }

    /// Sample City Hall, 2-3-4 Chuo, Sample City: the office and the address behind it; nil where no office stands before the number.
    static func officeBefore(_ text: String) -> (office: String, address: String)? {
        guard !text.isEastAsian else { return nil }
        let line = FoldedLine(text)
        guard let start = line.scalars.indices.first(where: { $0 > 1 && line.scalars[$0].isASCIIDigit && line[$0 - 1] == " " }) else { return nil }
        let office = line.wording(0..<start).trimmed(of: ",、:：|")
        return CounterParser.isOffice(office) ? (office, line.wording(start..<line.count)) : nil
    }

    private static func withoutCode(_ line: FoldedLine, isContact: Bool) -> String? {
        for label in ["住所", "所在地", "address"] {
            guard let found = line.findWord(label), found.lowerBound <= 6 else { continue }
            var start = found.upperBound
            while line[start] == " " { start += 1 }
            guard line[start] == ":" else { continue }
            let text = line.wording(start + 1..<addressEnd(line, from: start)).trimmed(of: ",、:：|")
            if looksLikeAddress(text), !isHalf(text) { return text }
        }
        guard isContact, line.present.mayContain("丁") || line.present.mayContain("番") else { return nil }
        let text = line.wording(0..<line.count)
        return text.isEastAsian && text.width <= 100 && looksLikeAddress(text) && hasNumber(line) && addressEnd(line, from: 0) == line.count ? text : nil
    }

    /// 2丁目5番, 999番地, 36番17号.
    private static func hasNumber(_ line: FoldedLine) -> Bool {
        line.scalars.indices.contains { position in
            guard line.scalars[position].isASCIIDigit || "一二三四五六七八九十".unicodeScalars.contains(line.scalars[position]) else { return false }
            return ["丁目", "番地", "番"].contains { line.find($0, from: position + 1, to: position + 1 + $0.unicodeScalars.count) != nil }
        }
    }

    /// Whether an address ends before its numbers.
    static func isHalf(_ text: String) -> Bool {
        !FoldedLine(text).scalars.contains { $0.isASCIIDigit || "一二三四五六七八九十".unicodeScalars.contains($0) }
    }

    /// 〒880-8505, ７ digits with a hyphen after the third, or the same without the sign.
    private static func postalCode(_ line: FoldedLine, at position: Int) -> (text: String, hasSign: Bool, range: Range<Int>)? {
        var scanner = LineScanner(line, at: position)
        let hasSign = scanner.take("〒") || scanner.take("郵便番号")
        if hasSign { while scanner.take(" ") || scanner.take(":") {} }
        let before = line[position - 1]
        guard hasSign || before?.isASCIIDigit != true && before != "-" && before != ")" && before != "(" else { return nil }
        let start = scanner.at
        guard scanner.digits(upTo: 3) != nil, scanner.at - start == 3 else { return nil }
        let hasHyphen = scanner.take("-") || scanner.take("ー")
        guard hasHyphen || hasSign else { return nil }
        let second = scanner.at
        guard scanner.digits(upTo: 4) != nil, scanner.at - second == 4, line[scanner.at]?.isASCIIDigit != true, line[scanner.at] != "-"
        else { return nil }
        let text = line.folded(start..<start + 3) + "-" + line.folded(second..<scanner.at)
        return (text, hasSign, position..<scanner.at)
    }

    private static let ends = ["電話", "tel", "phone", "fax", "ファクス", "ファックス", "代表", "e-mail", "email", "法人番号", "開庁", "業務時間", "reception"]

    private static func addressEnd(_ line: FoldedLine, from start: Int) -> Int {
        ends.compactMap { line.findWord($0, from: start)?.lowerBound }.min() ?? line.count
    }

    private static func addressStart(_ line: FoldedLine, to end: Int) -> Int {
        var start = 0
        for label in ["address", "住所", "所在地", "|"] {
            if let found = line.find(label, from: 0, to: end) { start = max(start, found.upperBound) }
        }
        while let scalar = line[start], scalar == ":" || scalar == " " { start += 1 }
        return start
    }

    /// Has both letters and digits, or is a Japanese place, and is no whole paragraph.
    private static func looksLikeAddress(_ text: String) -> Bool {
        guard text.width >= 4, text.width <= 160, !HeadingRules.isSentence(text) else { return false }
        let line = FoldedLine(text)
        let hasDigit = line.scalars.contains { $0.isASCIIDigit || "一二三四五六七八九十".unicodeScalars.contains($0) }
        if text.isEastAsian { return ["市", "区", "町", "村", "県", "都", "府", "郡"].contains { text.contains($0) } }
        return hasDigit && line.scalars.contains(where: \.isASCIILetter)
    }
}

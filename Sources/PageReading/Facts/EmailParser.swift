/// E-mail addresses in a line.
enum EmailParser {
    /// Addresses of letters, digits and `._%+-`, with a domain of two labels or more; the domain in small letters.
    static func find(in line: FoldedLine) -> [String] {
        var found: [String] = []
        if let sign = placeholder(in: line), sign != "@" {
            var text = String.UnicodeScalarView()
            for scalar in line.text.unicodeScalars { text.append(scalar == sign ? "@" : scalar) }
            let told = line.find("@に") ?? line.find("@」に")
            return find(in: FoldedLine(String(text.prefix(max(0, (told?.lowerBound ?? line.count) - 1)))))
        }
        guard line.present.mayContain("@") || written.isIn(line, asWords: false) else { return found }
        for position in 0..<line.count {
            guard let sign = sign(line, at: position) else { continue }
            var start = position
            while let scalar = line[start - 1], isLocal(scalar), position - start < 64 { start -= 1 }
            while line[start] == "." || line[start] == "-" { start += 1 }
            var end = sign
            while let scalar = line[end], isDomain(scalar), end - position < 254 { end += 1 }
            while end > sign, line[end - 1] == "." || line[end - 1] == "-" { end -= 1 }
            let domain = line.folded(sign..<end)
            let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
            guard start < position, labels.count >= 2, labels.allSatisfy({ !$0.isEmpty }),
                let top = labels.last, top.unicodeScalars.count >= 2, top.unicodeScalars.allSatisfy(\.isASCIILetter),
                !["png", "jpg", "jpeg", "gif", "svg", "webp"].contains(String(top))
            else { continue }
            let address = plain(line, start..<position) + "@" + domain
            if !found.contains(address) { found.append(address) }
        }
        return found
    }

    /// The sign that the line says stands for @: （◎を@に変えてください）, 「★」を「@」に.
    private static func placeholder(in line: FoldedLine) -> Unicode.Scalar? {
        guard line.present.mayContain("@"), line.present.mayContain("を"), let found = line.find("を@に") ?? line.find("を「@」に") else { return nil }
        var at = found.lowerBound - 1
        if line[at] == "」" || line[at] == "\"" { at -= 1 }
        guard let sign = line[at], !sign.isASCIILetter, !sign.isASCIIDigit, sign != ")", sign != " " else { return nil }
        return sign
    }

    /// How pages write the sign so that no robot reads it.
    private static let written: WordSet = ["(at)", "[at]", "<at>", "{at}", "(アットマーク)", "[アットマーク]", "_at_"]

    /// Where the domain begins behind the sign that stands here; blanks round a written one are none of the address.
    private static func sign(_ line: FoldedLine, at position: Int) -> Int? {
        if line[position] == "@" { return position + 1 }
        var scanner = LineScanner(line, at: position)
        scanner.skipBlanks()
        guard ["(at)", "[at]", "<at>", "{at}", "(アットマーク)", "[アットマーク]", "_at_"].contains(where: { scanner.take($0) }) else { return nil }
        guard line[position - 1].map(isLocal) ?? false else { return nil }
        scanner.skipBlanks()
        return scanner.at
    }

    /// The local part keeps its capitals: a server may tell them apart.
    private static func plain(_ line: FoldedLine, _ range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        let part = FoldedLine(line, range)
        for (original, folded) in zip(part.text.unicodeScalars, part.scalars) where folded != " " {
            text.append(original.value < 0x80 ? original : folded)
        }
        return String(text)
    }

    private static func isLocal(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCIILetter || scalar.isASCIIDigit || "._%+-".unicodeScalars.contains(scalar)
    }

    private static func isDomain(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCIILetter || scalar.isASCIIDigit || scalar == "." || scalar == "-"
    }
}

/// E-mail addresses in a line.
enum EmailParser {
    /// Addresses of letters, digits and `._%+-`, with a domain of two labels or more; in small letters.
    static func find(in line: FoldedLine) -> [String] {
        var found: [String] = []
        for position in 0..<line.count where line.scalars[position] == "@" {
            var start = position
            while let scalar = line[start - 1], isLocal(scalar), position - start < 64 { start -= 1 }
            while line[start] == "." || line[start] == "-" { start += 1 }
            var end = position + 1
            while let scalar = line[end], isDomain(scalar), end - position < 254 { end += 1 }
            while end > position + 1, line[end - 1] == "." || line[end - 1] == "-" { end -= 1 }
            let domain = line.folded(position + 1..<end)
            let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
            guard start < position, labels.count >= 2, labels.allSatisfy({ !$0.isEmpty }),
                let top = labels.last, top.unicodeScalars.count >= 2, top.unicodeScalars.allSatisfy(\.isASCIILetter),
                !["png", "jpg", "jpeg", "gif", "svg", "webp"].contains(String(top))
            else { continue }
            let address = line.folded(start..<position) + "@" + domain
            if !found.contains(address) { found.append(address) }
        }
        return found
    }

    private static func isLocal(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCIILetter || scalar.isASCIIDigit || "._%+-".unicodeScalars.contains(scalar)
    }

    private static func isDomain(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCIILetter || scalar.isASCIIDigit || scalar == "." || scalar == "-"
    }
}

import Catalog

/// What file a link leads to: by the end of its address, else by the words of its title.
enum LinkedFileParser {
    private static let endings: [(String, LinkedFile.Format)] = [
        (".pdf", .pdf), (".docx", .word), (".docm", .word), (".doc", .word), (".rtf", .word), (".xlsx", .excel), (".xlsm", .excel), (".xls", .excel),
        (".pptx", .powerpoint), (".ppt", .powerpoint), (".csv", .csv), (".txt", .text), (".zip", .zip), (".lzh", .zip),
    ]
    private static let words: [(String, LinkedFile.Format)] = [
        ("pdf", .pdf), ("word", .word), ("ワード", .word), ("excel", .excel), ("エクセル", .excel), ("powerpoint", .powerpoint), ("パワーポイント", .powerpoint),
        ("csv", .csv), ("zip", .zip),
    ]

    /// `title` is the link's own text; `after` what follows it on its line, where many sites put "(PDF: 123KB)".
    static func find(title: FoldedLine, after: FoldedLine, url: String) -> LinkedFile? {
        let address = url.utf8
        let end = address.firstIndex { $0 == 0x3F || $0 == 0x23 } ?? address.endIndex
        // No ending is longer.
        let path = (String(address[..<end].suffix(8)) ?? url).lowercased()
        let aside = FoldedLine(bracket(at: after))
        let ending = endings.first { path.hasSuffix($0.0) }?.1
        // A title about Word is no Word file; its format stands beside a size or alone in brackets.
        let size = bytes(in: title) ?? bytes(in: aside)
        let named = size == nil ? nil : words.first { title.findWord($0.0) != nil || aside.findWord($0.0) != nil }?.1
        guard let format = ending ?? named else { return nil }
        return LinkedFile(format: format, bytes: size)
    }

    /// The bracket with which a text begins.
    private static func bracket(at line: FoldedLine) -> String {
        var open = 0
        while line[open] == " " { open += 1 }
        guard line[open] == "(" || line[open] == "[", let close = line.scalars[open...].firstIndex(where: { $0 == ")" || $0 == "]" }) else { return "" }
        return line.wording(open + 1..<close)
    }

    /// 123KB, 1.2MB, 854キロバイト, 1,024KB.
    private static func bytes(in line: FoldedLine) -> Int? {
        for position in 0..<line.count where line[position]?.isASCIIDigit == true && line[position - 1]?.isASCIIDigit != true && line[position - 1] != "." {
            var scanner = LineScanner(line, at: position)
            guard let value = scanner.decimal(), value < 1e6 else { continue }
            scanner.skipBlanks()
            if scanner.takeWord(["kb", "kbyte", "kbytes", "キロバイト"]) != nil { return Int((value * 1024).rounded()) }
            if scanner.takeWord(["mb", "mbyte", "mbytes", "メガバイト"]) != nil { return Int((value * 1_048_576).rounded()) }
            if scanner.takeWord(["bytes", "byte", "バイト"]) != nil { return Int(value.rounded()) }
        }
        return nil
    }
}

/// The number, bracket or sign with which a heading begins: it tells how deep the heading stands and what its siblings are.
struct HeadingMark: Equatable {
    /// Names a style; headings of one style on one level are siblings: `(1)`, `[1]`, `1.`, `1-1`, `①`, `■`, `【`.
    var style: String
    /// Its place in the sequence; nil for signs and brackets round words.
    var number: Int?
    /// How many scalars it takes; for brackets round words, the whole bracket.
    var length: Int
    /// How deep the style commonly stands: chapters before numbers before brackets before signs.
    var rank: Int

    /// Nil for a text that begins with none of them.
    init?(_ text: String) { self.init(FoldedLine(text)) }

    init?(_ line: FoldedLine) {
        // Most lines begin with a letter that marks nothing.
        guard let first = line[0], Self.starts.mayContain(first) else { return nil }
        if let found = Self.chapter(line) ?? Self.bracketed(line) ?? Self.numbered(line) ?? Self.lettered(line) {
            self = found
        } else if let sign = Self.sign(first, original: line.original(0)) {
            self = sign
        } else {
            return nil
        }
    }

    /// All that a mark can begin with; what only looks like one of them is told apart afterwards.
    private static let starts: ScalarSet = {
        var set = ScalarSet("第([<【≪〈《〔〖«0123456789問質■□◆◇▼▽★☆▶►●○◎〇◯アイウエオカキクケコabcdefghijklmnopqrstuvwxyz")
        for value in Array(0x2460...0x2473) + Array(0x2776...0x277F) + Array(0x2160...0x216B) {
            if let scalar = Unicode.Scalar(UInt32(value)) { set.insert(scalar) }
        }
        return set
    }()

    private init(_ style: String, _ number: Int?, _ length: Int, _ rank: Int) {
        self.style = style
        self.number = number
        self.length = length
        self.rank = rank
    }

    /// 第1章, 第2節.
    private static func chapter(_ line: FoldedLine) -> HeadingMark? {
        guard line[0] == "第", let (value, after) = digits(line, at: 1) else { return nil }
        switch line[after] {
        case "章": return HeadingMark("章", value, after + 1, 0)
        case "節": return HeadingMark("節", value, after + 1, 1)
        default: return nil
        }
    }

    /// With what a bracket that opens a heading closes.
    private static func closing(_ open: Unicode.Scalar) -> (Unicode.Scalar, Unicode.Scalar)? {
        switch open {
        case "(": (")", ")")
        case "[": ("]", "]")
        case "<": (">", ">")
        case "【": ("】", "]")
        case "≪": ("≫", "≫")
        case "〈": ("〉", "〉")
        case "《": ("》", "》")
        case "〔": ("〕", "〕")
        case "〖": ("〗", "〗")
        case "«": ("»", "»")
        default: nil
        }
    }

    /// `(1)`, `[1]`, `<1>`, and brackets round words: `[…]`, `【…】`, `≪…≫`, `〈…〉`, `《…》`, `<…>`, `「…」` is speech and none.
    private static func bracketed(_ line: FoldedLine) -> HeadingMark? {
        guard let open = line[0], let closing = closing(open) else { return nil }
        if let (value, after) = digits(line, at: 1), let close = line[after], close == closing.0 || close == closing.1 {
            return HeadingMark("\(open)1", value, after + 1, open == "(" ? 5 : 6)
        }
        if open == "(", let letter = line[1], line[2] == ")" {
            if letter.isASCIILetter { return HeadingMark("(a", Int(letter.value) - 0x60, 3, 7) }
            if let number = kana.firstIndex(of: letter) { return HeadingMark("(ア", number + 1, 3, 7) }
            if let number = kanjiDigits.firstIndex(of: letter) { return HeadingMark("(一", number + 1, 3, 5) }
        }
        guard open != "(", let end = line.scalars.firstIndex(where: { $0 == closing.0 || $0 == closing.1 }), end > 1, end <= 80 else { return nil }
        return HeadingMark("\(open)", nil, end + 1, 8)
    }

    /// `1.`, `1-1`, `1-1-1`, `1 Title`, `1、`, ①, Ⅰ.
    private static func numbered(_ line: FoldedLine) -> HeadingMark? {
        guard let first = line[0] else { return nil }
        switch first.value {
        case 0x2460...0x2473: return HeadingMark("①", Int(first.value) - 0x245F, 1, 6)
        case 0x2776...0x277F: return HeadingMark("❶", Int(first.value) - 0x2775, 1, 6)
        case 0x2160...0x216B: return HeadingMark("Ⅰ", Int(first.value) - 0x215F, 1, 1)
        default: break
        }
        guard let (value, after) = digits(line, at: 0), value <= 99 else { return nil }
        var (last, next, depth) = (value, after, 1)
        while line[next] == "-" || line[next] == ".", let (part, end) = digits(line, at: next + 1), part <= 99, depth < 4 {
            (last, next, depth) = (part, end, depth + 1)
        }
        if depth > 1 {
            let ends = line[next].map { $0 == "." || $0.isBlank || $0.isEastAsian || $0 == ":" } ?? false
            // 8:30 and 4.5 cm are no headings: what follows must look like a title.
            guard ends, line[next + 1].map({ !$0.isASCIIDigit }) ?? false, !isUnit(line, at: next) else { return nil }
            return HeadingMark("1" + String(repeating: "-1", count: depth - 1), last, line[next] == "." ? next + 1 : next, 1 + depth)
        }
        switch line[next] {
        case ".", "、", "．":
            guard let title = line[next + 1], !title.isASCIIDigit else { return nil }
            return HeadingMark("1.", value, next + 1, 2)
        case " ":
            guard let title = line[next + 1], !title.isASCIIDigit, !isUnit(line, at: next + 1) else { return nil }
            // "2 copies" is a sentence, "2 Foreign nationals" a title.
            guard title.isEastAsian || line.original(next + 1).properties.isUppercase else { return nil }
            return HeadingMark("1.", value, next + 1, 2)
        default: return nil
        }
    }

    private static func isUnit(_ line: FoldedLine, at position: Int) -> Bool {
        guard let scalar = line[position] else { return true }
        return "年月日時分円人歳枚通件週か階名回度割倍個本点%〜~".unicodeScalars.contains(scalar)
    }

    /// Whether the number of an entry stands glued on the text: 4すでに犬を飼っている場合, and not 4年 or 4匹.
    static func isGlued(_ line: FoldedLine, at position: Int) -> Bool {
        guard line[position]?.isASCIIDigit == true, let next = line[position + 1], next.isEastAsian else { return false }
        return !"年月日人歳才時分回枚件円匹頭階点か割名週度以種項号つ通世".unicodeScalars.contains(next)
    }

    /// `A.`, `ア `, `Q1.`, `Q.`, 問1.
    private static func lettered(_ line: FoldedLine) -> HeadingMark? {
        guard let first = line[0] else { return nil }
        let original = line.original(0)
        if first == "q" || first == "問", original != "q" {
            if let (value, after) = digits(line, at: 1) { return HeadingMark("Q", value, after, 4) }
            if first == "q", let next = line[1], next == "." || next == " " || next == ":" || next.isEastAsian {
                return HeadingMark("Q", nil, 2, 4)
            }
        }
        if first == "質", line[1] == "問" {
            if let (value, after) = digits(line, at: 2) { return HeadingMark("Q", value, after, 4) }
            if line[2] == ":" || line[2] == " " { return HeadingMark("Q", nil, 3, 4) }
        }
        if original == "問", line[1] == ":" || line[1] == " " { return HeadingMark("Q", nil, 2, 4) }
        if original == "Ｑ", line[1] != nil { return HeadingMark("Q", nil, 1, 4) }
        if first.isASCIILetter, original.value != first.value, line[1] == ".", line[2]?.isBlank == true {
            return HeadingMark("A.", Int(first.value) - 0x60, 2, 7)
        }
        if let number = kana.firstIndex(of: first), line[1] == " " || line[1] == "." {
            return HeadingMark("ア", number + 1, 1, 7)
        }
        return nil
    }

    private static func sign(_ sign: Unicode.Scalar, original: Unicode.Scalar) -> HeadingMark? {
        switch sign {
        case "■", "□", "◆", "◇", "▼", "▽", "★", "☆", "▶", "►": HeadingMark("\(sign)", nil, 1, 8)
        case "●", "○", "◎", "〇", "◯": HeadingMark(sign == "◯" || sign == "〇" ? "○" : "\(sign)", nil, 1, 9)
        default: nil
        }
    }

    private static let kana = Array("アイウエオカキクケコ".unicodeScalars)
    private static let kanjiDigits = Array("一二三四五六七八九十".unicodeScalars)

    private static func digits(_ line: FoldedLine, at start: Int) -> (Int, Int)? {
        var end = start
        var value = 0
        while let scalar = line[end], scalar.isASCIIDigit, end - start < 4 {
            value = value * 10 + Int(scalar.value - 0x30)
            end += 1
        }
        return end > start ? (value, end) : nil
    }
}

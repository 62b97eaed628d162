/// What makes a line a heading, a label or the head of a contact box, by its wording alone.
enum HeadingRules {
    private static let hoursLabels: Set<String> = [
        "receptiontime", "receptiontimes", "receptionhours", "reception", "hours", "officehours", "businesshours",
        "openinghours", "servicehours", "time", "受付時間", "電話受付時間", "対応時間", "相談時間", "受付日時", "開設時間",
        "業務時間", "開庁時間", "営業時間", "受付",
    ]
    private static let dataLabels: Set<String> = [
        "tel", "phone", "telephone", "phonenumber", "telephonenumber", "fax", "faxnumber", "email", "mail", "address",
        "電話", "電話番号", "ファクス", "ファックス", "ファクシミリ", "ファクス番号", "ファックス番号", "メール", "eメール", "住所",
        "所在地", "メールアドレス", "ホームページ", "url", "直通", "代表", "代表電話",
    ]

    /// Letters and digits only, folded.
    private static func core(_ line: FoldedLine, to end: Int) -> String {
        var core = String.UnicodeScalarView()
        for scalar in line.scalars.prefix(end) where scalar.isASCIILetter || scalar.isASCIIDigit || scalar.value >= 0x80 && scalar.isAlphabetic {
            core.append(scalar)
        }
        return String(core)
    }

    /// Whether a line only says that opening hours follow: "[Reception time]", 受付時間.
    static func isHoursLabel(_ text: String) -> Bool { isHoursLabel(FoldedLine(text)) }

    static func isHoursLabel(_ line: FoldedLine) -> Bool { line.count <= longestLabel && mayBeLabel(line) && hoursLabels.contains(core(line, to: line.count)) }

    /// Whether the first letter is one that a label begins with.
    private static func mayBeLabel(_ line: FoldedLine) -> Bool {
        guard let first = line.scalars.first(where: { $0.isASCIILetter || $0.isASCIIDigit || $0.value >= 0x3041 && $0.isAlphabetic }) else { return false }
        return labelStarts.mayContain(first)
    }

    private static let labelStarts = ScalarSet(String(String.UnicodeScalarView(hoursLabels.union(dataLabels).compactMap(\.unicodeScalars.first))))

    /// In scalars, brackets and colons included; no label is longer.
    private static let longestLabel = 40

    /// Whether a line is the label of one datum or a list of languages, which never heads a section.
    static func isLabel(_ text: String) -> Bool { isLabel(FoldedLine(text)) }

    static func isLabel(_ line: FoldedLine) -> Bool {
        if line.count <= longestLabel, mayBeLabel(line) {
            let core = core(line, to: line.count)
            if hoursLabels.contains(core) || dataLabels.contains(core) { return true }
        }
        return LanguageLexicon.isListOnly(line)
    }

    /// Whether a line is a label with its datum: "開庁時間：午前8時30分から", "Address: …". However bold, it heads nothing.
    static func isDatum(_ text: String) -> Bool { isDatum(FoldedLine(text)) }

    static func isDatum(_ line: FoldedLine) -> Bool {
        guard let colon = line.find(":"), colon.lowerBound > 0, colon.lowerBound <= 40, colon.upperBound < line.count else { return false }
        let label = core(line, to: colon.lowerBound)
        return hoursLabels.contains(label) || dataLabels.contains(label) || opensContact(line.wording(0..<colon.lowerBound))
    }

    private static let contactHeads = [
        "お問い合わせ", "お問合せ", "お問合わせ", "問い合わせ", "問合せ", "問合わせ", "お問い合せ", "このページに関する", "このページについて",
        "この記事に関する", "この記事について", "このページの作成者", "このページの担当", "担当課", "連絡先",
    ]
    private static let contactHints: WordSet = ["問", "このページ", "この記事", "担当", "連絡", "inquir", "contact", "information", "ask us"]
    private static let contactWords = [
        "inquiries", "inquiry", "contact", "contact us", "contact information", "for inquiries", "for more information",
        "further information", "inquiries to", "ask us",
    ]

    /// Whether an unnumbered heading opens the contact box of the page.
    static func opensContact(_ text: String) -> Bool { opensContact(FoldedLine(text), text) }

    static func opensContact(_ line: FoldedLine, _ text: String) -> Bool {
        // 問合せ 子育て支援課（33-4455） is the contact itself.
        guard line.count <= 60, contactHints.isIn(line, asWords: false), HeadingMark(line)?.number == nil, !line.hasDigit else { return false }
        var line = FoldedLine(text.trimmed(of: "()（）[]【】<>≪≫■●◆○◎：:"))
        if let note = line.find("※") { line = FoldedLine(line.wording(0..<note.lowerBound).trimmed(of: "()（）[]【】")) }
        let plain = line.folded(0..<line.count)
        if plain.unicodeScalars.count <= 30, contactHeads.contains(where: { plain.hasPrefix($0) }) {
            return ["問", "連絡", "作成者", "担当"].contains { plain.contains($0) }
        }
        let words = plain.prefix { $0 != "(" }
        return contactWords.contains(String(words).trimmed)
    }

    /// Whether a bold line may be a heading: short, and no sentence, note or datum.
    static func canBeBoldHeading(_ text: String, _ line: FoldedLine) -> Bool {
        let mark = HeadingMark(line)
        guard text.width <= (mark?.number != nil ? 240 : 100), !isNote(text), mark?.style == "Q" || !isSentence(text) else { return false }
        return isNoContact(line)
    }

    /// 1-1-1 Chuo, 123-4567 begins like a numbered heading.
    private static func isNoContact(_ line: FoldedLine) -> Bool {
        PhoneNumberParser.find(in: line, areaCode: nil).isEmpty && !line.contains("@") && !line.contains("〒") && AddressParser.find(in: line).isEmpty
    }

    /// Whether a plain line may be a heading for the number, bracket or sign that it begins with.
    static func canBePlainHeading(_ text: String, _ line: FoldedLine, mark: HeadingMark) -> Bool {
        guard !isNote(text), mark.style == "Q" || !isSentence(text), text.width <= (mark.number != nil ? 200 : 80) else { return false }
        // A bracket round words must be the line, or nearly.
        if mark.number == nil, mark.length > 1, line.count - mark.length > 20 { return false }
        if mark.rank >= 8, text.width <= 2 { return false }
        return isNoContact(line)
    }

    /// Numbers and dates of the page itself, and its copyright: no text for a resident.
    static func isPageData(_ text: String) -> Bool {
        guard text.utf8.count <= 480, mayBePageData(text), text.width <= 160 else { return false }
        let line = FoldedLine(text)
        if line.contains("copyright") || line.contains("©") || line.contains("all rights reserved") { return true }
        return text.width <= 60 && ["ページ番号", "ページid", "更新日:", "更新日 :", "最終更新日", "掲載日:", "last updated"].contains { line.find($0)?.lowerBound == 0 }
    }

    /// A cheap look before the text is folded: how such a line begins, or a letter of "copyright" and "reserved".
    private static func mayBePageData(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        if "ペ更最掲lLｌＬ".unicodeScalars.contains(first) { return true }
        let bytes = text.utf8.span
        for offset in 0..<bytes.count {
            switch bytes[offset] {
            case 0x79, 0x59, 0x76, 0x56, 0xC2: return true
            default: break
            }
        }
        return false
    }

    static func isNote(_ text: String) -> Bool {
        for scalar in text.unicodeScalars where !scalar.isBlank && scalar != "(" && scalar != "（" {
            return scalar == "※" || scalar == "*" || scalar == "＊" || scalar == "注"
        }
        return false
    }

    /// Ends as a sentence does; a question may head a section.
    static func isSentence(_ text: String) -> Bool {
        let plain = text.trimmed(of: ")）」』\"")
        if plain.hasSuffix("。") || plain.hasSuffix("!") || plain.hasSuffix("！") || plain.hasSuffix(";") { return true }
        if plain.hasSuffix(".") { return plain.contains(" ") && plain.width > 12 }
        return ["ください", "ます", "ません", "です", "でした", "ました"].contains { plain.hasSuffix($0) } || plain.contains("。")
    }

    /// The sign with which an entry of a typed list begins, and its length; `○` and the like are left to `HeadingMark`.
    static func bulletLength(_ text: String) -> Int {
        var scalars = text.unicodeScalars.makeIterator()
        guard let first = scalars.next() else { return 0 }
        switch first {
        case "•", "・", "‣", "∙", "·", "･", "\u{F0B7}": return 1
        case "-", "–", "−", "‐": return scalars.next()?.isBlank == true ? 2 : 0
        default: return 0
        }
    }
}

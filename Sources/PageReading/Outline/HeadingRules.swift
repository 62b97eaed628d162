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
    private static func core(_ text: String) -> String {
        var core = String.UnicodeScalarView()
        for scalar in FoldedLine(text).scalars where scalar.properties.isAlphabetic || scalar.isASCIIDigit {
            core.append(scalar)
        }
        return String(core)
    }

    /// Whether a line only says that opening hours follow: "[Reception time]", 受付時間.
    static func isHoursLabel(_ text: String) -> Bool { hoursLabels.contains(core(text)) }

    /// Whether a line is the label of one datum or a list of languages, which never heads a section.
    static func isLabel(_ text: String) -> Bool {
        let core = core(text)
        return hoursLabels.contains(core) || dataLabels.contains(core) || LanguageLexicon.isListOnly(FoldedLine(text))
    }

    /// Whether a line is a label with its datum: "開庁時間：午前8時30分から", "Address: …". However bold, it heads nothing.
    static func isDatum(_ text: String) -> Bool {
        let line = FoldedLine(text)
        guard let colon = line.find(":"), colon.lowerBound > 0, colon.lowerBound <= 40, colon.upperBound < line.count else { return false }
        let label = core(line.wording(0..<colon.lowerBound))
        return hoursLabels.contains(label) || dataLabels.contains(label) || opensContact(line.wording(0..<colon.lowerBound))
    }

    private static let contactHeads = [
        "お問い合わせ", "お問合せ", "お問合わせ", "問い合わせ", "問合せ", "問合わせ", "お問い合せ", "このページに関する", "このページについて",
        "この記事に関する", "この記事について", "このページの作成者", "このページの担当", "担当課", "連絡先",
    ]
    private static let contactWords = [
        "inquiries", "inquiry", "contact", "contact us", "contact information", "for inquiries", "for more information",
        "further information", "inquiries to", "ask us",
    ]

    /// Whether an unnumbered heading opens the contact box of the page.
    static func opensContact(_ text: String) -> Bool {
        guard HeadingMark(text)?.number == nil else { return false }
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
    static func canBeBoldHeading(_ text: String) -> Bool {
        let mark = HeadingMark(text)
        guard text.width <= (mark?.number != nil ? 240 : 100), !isNote(text), mark?.style == "Q" || !isSentence(text) else { return false }
        let line = FoldedLine(text)
        return PhoneNumberParser.find(in: line, areaCode: nil).isEmpty && !line.contains("@")
    }

    /// Whether a plain line may be a heading for the number, bracket or sign that it begins with.
    static func canBePlainHeading(_ text: String, mark: HeadingMark) -> Bool {
        guard !isNote(text), mark.style == "Q" || !isSentence(text), text.width <= (mark.number != nil ? 200 : 80) else { return false }
        let line = FoldedLine(text)
        // A bracket round words must be the line, or nearly.
        if mark.number == nil, mark.length > 1, line.count - mark.length > 20 { return false }
        if mark.rank >= 8, text.width <= 2 { return false }
        return PhoneNumberParser.find(in: line, areaCode: nil).isEmpty && !line.contains("@")
    }

    /// Numbers and dates of the page itself, and its copyright: no text for a resident.
    static func isPageData(_ text: String) -> Bool {
        guard text.width <= 160 else { return false }
        let line = FoldedLine(text)
        if line.contains("copyright") || line.contains("©") || line.contains("all rights reserved") { return true }
        return text.width <= 60 && ["ページ番号", "ページid", "更新日:", "更新日 :", "最終更新日", "掲載日:", "last updated"].contains { line.find($0)?.lowerBound == 0 }
    }

    static func isNote(_ text: String) -> Bool {
        let first = FoldedLine(text.trimmed(of: "(（"))[0]
        return first == "※" || first == "*" || first == "注"
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
        let scalars = Array(text.unicodeScalars.prefix(3))
        guard let first = scalars.first else { return 0 }
        switch first {
        case "•", "・", "‣", "∙", "·", "･", "\u{F0B7}": return 1
        case "-", "–", "−", "‐": return scalars.count > 1 && scalars[1].isBlank ? 2 : 0
        default: return 0
        }
    }
}

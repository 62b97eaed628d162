import Catalog

/// Who answers a number, and about what.
extension PhoneTracker {
    func isMatter(_ text: String) -> Bool {
        let line = FoldedLine(text)
        if text.isEastAsian { return ["に関する", "について", "こと", "問い合わせ", "問合せ"].contains { line.contains($0) } && !CounterParser.isOffice(text) || line.contains("に関する") }
        return ["matters", "matter", "concerning", "regarding"].contains { line.findWord($0) != nil } || line.find("for ")?.lowerBound == 0
            || line.find("about ")?.lowerBound == 0 || line.find("inquiries")?.lowerBound == 0
    }

    /// 見本町役場（法人番号 1000020999999）, 環境課（本庁舎6階）, "Tax Division, City Hall 3F": what a bracket counts, and on which floor an office is,
    /// is no part of its name.
    static func withoutPlace(_ text: String) -> String {
        let line = FoldedLine(text)
        if !text.isEastAsian, let floor = CounterParser.floor(in: line), floor.range.lowerBound > 0, floor.range.upperBound == line.count {
            return line.wording(0..<floor.range.lowerBound).trimmed(of: ",")
        }
        guard line.hasDigit, let open = line.find("("), open.lowerBound > 0 else { return text }
        let inner = FoldedLine(line, open.upperBound..<line.count)
        return inner.digitCount >= 7 || CounterParser.floor(in: inner) != nil ? line.wording(0..<open.lowerBound) : text
    }

    /// A number of four figures behind a hash (#7119), which only some phones reach.
    func hasShortNumber(_ line: FoldedLine) -> Bool {
        guard line.present.mayContain("#"), line.hasDigit else { return false }
        return (0..<line.count).contains { position in
            line[position] == "#" && (1...4).allSatisfy { line[position + $0]?.isASCIIDigit == true } && line[position + 5]?.isASCIIDigit != true
        }
    }

    func isService(_ line: FoldedLine) -> Bool {
        line.count <= 80 && line.mentions(Self.services) && PhoneNumberParser.find(in: line, areaCode: nil).isEmpty
    }

    /// 開庁時間 and the like are hours of the place, whatever number stands beside them.
    func isPlaceLabel(_ line: FoldedLine) -> Bool {
        line.mentions(Self.placeLabels)
    }

    private static let services: WordSet = [
        "toll-free number", "toll free number", "call center", "call centre", "hotline", "help desk", "contact center", "フリーダイヤル",
        "コールセンター", "ナビダイヤル", "相談ダイヤル", "ホットライン",
    ]
    /// As cities call the number for everything.
    private static let callNames: WordSet = ["コール", "ダイヤル", "テレホン", "call", "dial", "hotline"]
    /// With which a line that names who answers may begin: 担当：市民課.
    static let nameLabels: WordSet = ["担当", "所属", "部署", "課名", "窓口:", "名称", "department:", "section:", "office:", "division:", "name:"]
    private static let placeLabels: WordSet = [
        "office hours", "opening hours", "business hours", "開庁時間", "開所時間", "開設時間", "開室時間", "開園時間", "業務時間", "開館時間", "窓口時間", "見学時間",
        "診療時間", "営業時間", "利用時間",
    ]

    func nameAndMatter(inPrefix line: FoldedLine, _ range: Range<Int>) -> (name: String?, matter: String?) {
        var text = line.wording(range).trimmed(of: ":：、,・|｜/／()（）[]【】「」-→⇒●○■◆※")
        if let stop = text.unicodeScalars.lastIndex(where: { "。".unicodeScalars.contains($0) }) {
            text = String(text.unicodeScalars[text.unicodeScalars.index(after: stop)...]).trimmed
        }
        if let colon = text.unicodeScalars.lastIndex(where: { ":：".unicodeScalars.contains($0) }), text.isEastAsian {
            let head = String(text.unicodeScalars[..<colon])
            if HeadingRules.isLabel(head) || HeadingRules.opensContact(head) { text = String(text.unicodeScalars[text.unicodeScalars.index(after: colon)...]).trimmed }
        }
        // 問合せ 子育て支援課
        if text.isEastAsian, let blank = text.unicodeScalars.firstIndex(where: \.isBlank), HeadingRules.opensContact(String(text.unicodeScalars[..<blank])) {
            text = String(text.unicodeScalars[blank...]).trimmed
        }
        // Sample City Hall, 2-3-4 Chuo, Sample City 999-1234
        if let office = AddressParser.officeBefore(text)?.office { text = office }
        if !text.isEastAsian { text = Self.called(text) }
        // 宿直室（夜間・休日）: the bracket is cut through by what is trimmed.
        if let open = text.unicodeScalars.lastIndex(where: { $0 == "（" || $0 == "(" }), open > text.unicodeScalars.startIndex, !text.unicodeScalars[open...].contains(where: { $0 == "）" || $0 == ")" }) {
            text = String(text.unicodeScalars[..<open]).trimmed
        }
        if text.isEastAsian {
            // 見本市役所 代表
            if let blank = text.unicodeScalars.lastIndex(where: \.isBlank), HeadingRules.isLabel(String(text.unicodeScalars[blank...])) { text = String(text.unicodeScalars[..<blank]).trimmed }
            // 見本市役所4階 says where the office of the line above is.
            let folded = FoldedLine(text)
            if let floor = CounterParser.floor(in: folded), floor.range.upperBound == folded.count {
                text = folded.wording(0..<floor.range.lowerBound)
                if ["役所", "役場", "庁舎", "館", "ビル", "棟"].contains(where: { text.hasSuffix($0) }) { return (nil, nil) }
            }
        }
        // "(until December 31, 2026; " before the next number says until when the one before it holds.
        if HoldingPeriod.label(FoldedLine(text)) != nil { return (nil, nil) }
        if let sign = text.unicodeScalars.firstIndex(of: "〒") { text = String(text.unicodeScalars[..<sign]).trimmed }
        guard text.width >= 2, text.unicodeScalars.contains(where: \.isAlphabetic), !HeadingRules.isLabel(text), !HeadingRules.opensContact(text), !LanguageLexicon.isListOnly(FoldedLine(text)) else { return (nil, nil) }
        if text.isEastAsian, let comma = text.unicodeScalars.lastIndex(where: { "、は，".unicodeScalars.contains($0) }) {
            let last = String(text.unicodeScalars[text.unicodeScalars.index(after: comma)...]).trimmed(of: "、（(「")
            if CounterParser.isOffice(last) { return (last, nil) }
        }
        // 携帯電話からは says from where to call, not who answers.
        if ["からは", "から", "場合は", "方は", "の方"].contains(where: { text.hasSuffix($0) }) { return (nil, text) }
        if isMatter(text) { return (nil, text) }
        // A clause of a sentence names nobody.
        guard text.width <= 80, CounterParser.isOffice(text) || text.isEastAsian && text.width <= 40 || text.width <= 40 else {
            return (nil, text.width <= 200 ? text : nil)
        }
        return (text, nil)
    }

    private static let calls: WordSet = ["please call", "call", "please contact", "contact", "please phone", "phone"]

    /// "If you have lost it, call the Card Center at": who is called.
    private static func called(_ text: String) -> String {
        let line = FoldedLine(text)
        var start = 0
        if !calls.begins(line, at: 0) {
            guard let comma = line.scalars.lastIndex(of: ","), calls.begins(line, at: comma + 2) else { return text }
            start = comma + 2
        }
        guard let verb = calls.match(line, at: start), line[verb.end] == " " else { return text }
        var scanner = LineScanner(line, at: verb.end)
        scanner.skipBlanks()
        if scanner.takeWord(["the", "our"]) != nil { scanner.skipBlanks() }
        var end = line.count
        for tail in [" at", " on"] where line.ends(tail, at: end) { end -= tail.unicodeScalars.count }
        return scanner.at < end ? line.wording(scanner.at..<end) : text
    }

    func nameAndMatter(inRow block: Block, _ number: PhoneNumberParser.Found) -> (name: String?, matter: String?) {
        // What names a number stands before it.
        let place = block.cells.firstIndex { !PhoneNumberParser.find(in: FoldedLine($0.text), areaCode: areaCode, column: .voice).isEmpty } ?? 0
        let before = place > 0 ? block.cells[..<place] : block.cells[...]
        let outer = before.first { !$0.text.isEmpty && $0.spansRows }
        let own = before.first { !$0.text.isEmpty && !$0.spansRows }
        guard let first = own ?? outer else { return (nil, nil) }
        let line = FoldedLine(first.text)
        if HeadingRules.isLabel(first.text), place > 0 {
            // 電話 | 受付センター 0985-11-1111
            let cell = FoldedLine(block.cells[place].text)
            guard let found = PhoneNumberParser.find(in: cell, areaCode: areaCode, column: .voice).first(where: { $0.e164 == number.e164 }) else { return (nil, nil) }
            return nameAndMatter(inPrefix: cell, 0..<found.labelled.lowerBound)
        }
        guard PhoneNumberParser.find(in: line, areaCode: areaCode).isEmpty, !HeadingRules.isLabel(first.text) else { return (nil, nil) }
        let header = FoldedLine(first.header)
        if header.mentions(["matter", "matters", "content", "内容", "用件", "手続き", "項目"]) || isMatter(first.text) {
            return (outer.flatMap { CounterParser.isOffice($0.text) && $0.text != first.text ? $0.text : nil }, first.text)
        }
        // 市民課 beside 戸籍係 and 住民記録係: a desk is named with its office.
        if let outer, own != nil, CounterParser.isOffice(outer.text), CounterParser.isOffice(first.text) { return ("\(outer.text) \(first.text)", nil) }
        return (first.text, nil)
    }

    /// From the lines above a number that stands alone: the last that can name it.
    /// `isEntry` says that the number stands below the first line of an entry of a list.
    func nameAndMatter(from lines: [Line], isBox: Bool, isEntry: Bool) -> (name: String?, matter: String?) {
        var name: [String] = []
        var matter: String?
        for line in lines.reversed() {
            let text = line.text
            let folded = FoldedLine(text)
            let isData = folded.contains("〒") || folded.contains("@") || HeadingRules.isLabel(text) || !AddressParser.find(in: folded).isEmpty
            if let colon = folded.find(":"), colon.upperBound < folded.count, colon.lowerBound <= 12,
                HeadingRules.opensContact(folded.wording(0..<colon.lowerBound)) || Self.nameLabels.begins(folded, at: 0)
            {
                return (folded.wording(colon.upperBound..<folded.count), nil)
            }
            if HeadingRules.opensContact(text) { break }
            // 札幌市役所 〒060-8611 …: the office stands before its address.
            if isBox, name.isEmpty, let code = folded.find("〒"), code.lowerBound > 1 {
                let before = folded.wording(0..<code.lowerBound).trimmed(of: "：:")
                if CounterParser.isOffice(before), before.width <= 60, !HeadingRules.isLabel(before) { return (before, nil) }
            }
            let isBracketed = folded[0] == "(" && folded[folded.count - 1] == ")"
            if isData || isBracketed || HeadingRules.isNote(text) { if name.isEmpty { continue } else { break } }
            if HeadingRules.isSentence(text) { if isBox, name.isEmpty { continue } else { break } }
            if isBox {
                // In a box too, the line above may say what its number is about.
                if text == lines.last?.text, !CounterParser.isOffice(text), !isService(folded), text.width <= 200, isMatter(text) || isEntry && line.isItem && !folded.hasDigit {
                    matter = text.trimmed(of: "：:")
                    continue
                }
                guard CounterParser.isOffice(text) || isService(folded), text.width <= 160 else { if name.isEmpty { continue } else { break } }
                name.insert(text, at: 0)
                // A call centre is a name of its own; an office may take several lines.
                if isService(folded) || name.count == 4 { break }
                continue
            }
            if isMatter(text) || line.isItem && !CounterParser.isOffice(text) { return (nil, text.trimmed(of: "：:")) }
            if CounterParser.isOffice(text), text.width <= 120 { return (text.trimmed(of: "：:"), nil) }
            return text.width <= 120 ? (nil, text.trimmed(of: "：:")) : (nil, nil)
        }
        return (name.isEmpty ? nil : name.joined(separator: " "), matter)
    }

    func officeHeading(_ section: Int) -> String? {
        guard sections.indices.contains(section) else { return nil }
        let heading = sections[section].heading
        // In the site's head or foot, what heads a number is the name of who answers it.
        if sections[section].region == .footer, !heading.isEmpty, heading.width <= 60, !HeadingRules.opensContact(heading), Self.callNames.isIn(FoldedLine(heading), asWords: false) { return heading }
        guard !heading.isEmpty, !HeadingRules.opensContact(heading), !CounterParser.isHeading(FoldedLine(heading)), CounterParser.isOffice(heading),
            heading.width <= 80
        else { return nil }
        guard let mark = HeadingMark(heading), mark.number != nil else { return heading }
        return FoldedLine(heading).wording(mark.length..<heading.unicodeScalars.count)
    }

    func matterHeading(_ section: Int) -> String? {
        guard sections.indices.contains(section), sections[section].region == .body else { return nil }
        let heading = sections[section].heading
        guard !heading.isEmpty, !HeadingRules.opensContact(heading), !HeadingRules.isLabel(heading), service[section] != heading else { return nil }
        guard let mark = HeadingMark(heading), mark.number != nil else { return heading }
        return FoldedLine(heading).wording(mark.length..<heading.unicodeScalars.count)
    }

    /// "Inquiries in Japanese" as a matter says who is served.
    func matterLanguages(_ matter: String?) -> [String]? {
        guard let matter else { return nil }
        let codes = LanguageLexicon.codes(LanguageLexicon.find(in: FoldedLine(matter)))
        return codes.isEmpty ? nil : codes
    }
}

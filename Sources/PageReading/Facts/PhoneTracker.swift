import Catalog

/// Walks the blocks of a page in order and gives each phone its name, matter, languages and hours.
///
/// What a page says once for several lines (an intro with languages, the name of a call centre) holds for the section
/// it stands in and those nested in it; hours belong to the phone named last before them in their section.
struct PhoneTracker {
    struct Entry {
        var section: Int
        var line: Int
        var quote: String
        var phone: Phone
    }

    /// Hours that no phone claimed: those of the place the section is about.
    struct Hours {
        var section: Int
        var line: Int
        var quote: String
        var hours: ServiceHours
    }

    let sections: [Section]
    let areaCode: String?
    private(set) var phones: [Entry] = []
    private(set) var hours: [Hours] = []

    private struct State {
        var section = -1
        /// The phones that hours now belong to.
        var current: [Int] = []
        /// Lines since the last phone that may name it or its matter.
        var lines: [Line] = []
        var languages: [String] = []
        var days = DaySet()
        var closures: [YearlyPeriod] = []
        /// Hours seen before any phone of the section, with how many blocks ago.
        var held: [(hours: Hours, age: Int)] = []
        var isPlaceHours = false
        /// Whether the hours read last were those of the place.
        var lastIsPlace = false
        /// The name given last in this section; a contact box names its office once for phone and fax.
        var name: String?
    }

    private struct Line {
        var text: String
        var isItem: Bool
    }

    private var state = State()
    /// Languages that a section's own text gives to all phones in it.
    private var intro: [Int: [String]] = [:]
    /// The line of a section that names its call centre.
    private var service: [Int: String] = [:]
    private var kinds: [Int: Phone.Kind] = [:]

    init(sections: [Section], areaCode: String?) {
        self.sections = sections
        self.areaCode = areaCode
    }

    mutating func finish() { enter(-1) }

    mutating func read(_ block: Block, in section: Int, quote: String) {
        if section != state.section { enter(section) }
        let line = FoldedLine(block.text)
        var numbers = PhoneNumberParser.find(in: line, areaCode: areaCode)
        if block.kind == .row, numbers.isEmpty { numbers = numbersInColumns(block, line) }
        // Rows of a table below one of these say which columns hold numbers.
        for index in state.held.indices { state.held[index].age += 1 }
        let reading = HoursParser.read(line)
        let mentions = LanguageLexicon.find(in: line)

        if !numbers.isEmpty {
            add(numbers, line, block, section, quote)
            attach(reading, line, block, section)
            state.lines = []
            return
        }
        if reading.hours.isEmpty, !reading.excluded.isEmpty, block.continues || line[0] == "(" {
            // "（土曜日、日曜日を除く）" on a line of its own takes days from the hours above it.
            exclude(reading.excluded)
            if !state.lastIsPlace { close(reading.closures) }
            return
        }
        if !reading.isEmpty {
            if reading.hours.isEmpty {
                if !state.lastIsPlace { close(reading.closures) }
                if block.kind != .row { keep(block, line) }
            } else {
                attach(reading, line, block, section)
            }
            return
        }
        if isPlaceLabel(line) { state.isPlaceHours = true }
        if HeadingRules.isHoursLabel(block.text) { return }
        if LanguageLexicon.isListOnly(line) {
            state.languages = LanguageLexicon.codes(mentions)
            return
        }
        if !reading.days.isEmpty, block.text.width <= 40 {
            state.days = reading.days
            return
        }
        if !mentions.isEmpty { introduce(mentions, line, section) }
        keep(block, line)
    }

    // MARK: Sections

    private mutating func enter(_ section: Int) {
        for held in state.held { hours.append(held.hours) }
        state = State()
        state.section = section
        guard sections.indices.contains(section) else { return }
        let heading = sections[section].heading
        state.isPlaceHours = isPlaceLabel(FoldedLine(heading))
        if isService(FoldedLine(heading)) { service[section] = heading }
    }

    private func inherited<Value>(_ values: [Int: Value], _ section: Int) -> Value? {
        var next: Int? = section
        while let index = next, sections.indices.contains(index) {
            if let value = values[index] { return value }
            next = sections[index].parent
        }
        return nil
    }

    private mutating func keep(_ block: Block, _ line: FoldedLine) {
        // The rows of a table speak for themselves only.
        if block.kind == .row, block.cells.count > 2 { return }
        if isService(line), !HeadingRules.isSentence(block.text) {
            service[state.section] = block.text
            if sections.indices.contains(state.section), sections[state.section].region == .body { return }
        }
        state.lines.append(Line(text: block.text, isItem: block.kind == .item || block.kind == .row || block.continues))
        if state.lines.count > 12 { state.lines.removeFirst() }
    }

    // MARK: Languages

    private mutating func introduce(_ mentions: [LanguageLexicon.Mention], _ line: FoldedLine, _ section: Int) {
        let codes = LanguageLexicon.codes(mentions)
        let isOnly = codes == ["ja"] && (line.mentions(["only"]) || line.contains("のみ") || line.contains("だけ"))
        let speaks = line.mentions([
            "languages", "language", "answer", "answered", "answers", "available", "inquiries", "support", "speak", "service", "interpreter",
            "対応", "外国語", "お答え", "言語", "通訳", "相談でき", "話せ",
        ])
        guard isOnly || speaks else { return }
        // A matter ("Inquiries in Japanese") is a line of its own beside its number and speaks for that number only.
        if !isOnly, !HeadingRules.isSentence(line.wording(0..<line.count)), codes.count == 1 { return }
        intro[section] = codes
        if isOnly {
            for index in phones.indices where phones[index].section == section && phones[index].phone.languages.isEmpty {
                phones[index].phone.languages = codes
            }
        }
    }

    // MARK: Phones

    private mutating func add(_ numbers: [PhoneNumberParser.Found], _ line: FoldedLine, _ block: Block, _ section: Int, _ quote: String) {
        let isBox = sections.indices.contains(section) && sections[section].region != .body
        let before = state.current
        if !isBox, numbers.contains(where: { $0.kind == .voice }) { state.current = [] }
        var from = 0
        let earlier = nameAndMatter(from: state.lines, isBox: isBox)
        var lastOwn: (name: String?, matter: String?) = (nil, nil)
        for number in numbers {
            var own: (name: String?, matter: String?)
            if block.kind == .row, block.cells.count > 1 {
                own = nameAndMatter(inRow: block, number)
            } else {
                own = nameAndMatter(inPrefix: line, from..<number.labelled.lowerBound)
            }
            if let name = officeInBracket(line, after: number.range.upperBound) { own.name = name }
            if own.name == nil, own.matter == nil { own = lastOwn }
            lastOwn = own
            from = number.range.upperBound
            var phone = Phone(number: number.number, e164: number.e164, kind: number.kind, isTollFree: number.isTollFree)
            phone.name = own.name ?? earlier.name ?? (isBox ? state.name : nil) ?? inherited(service, section) ?? officeHeading(section)
            phone.matter = own.matter ?? (own.name == nil ? earlier.matter : nil)
            if phone.matter == nil, phone.name == nil || inherited(service, section) == phone.name { phone.matter = matterHeading(section) }
            phone.languages = matterLanguages(phone.matter) ?? inherited(intro, section) ?? []
            // One number written twice in one section (as text and as a link) is one phone.
            if let same = phones.lastIndex(where: { $0.section == section && $0.phone.e164 == phone.e164 && $0.phone.kind == phone.kind }) {
                if !state.current.contains(same) { state.current.append(same) }
                continue
            }
            if isBox, let name = phone.name {
                // A box may hold several offices, each with its hours.
                if let last = state.name, last != name, number.kind == .voice { state.current = [] }
                state.name = name
            }
            phones.append(Entry(section: section, line: block.line, quote: quote, phone: phone))
            if number.kind == .voice { state.current.append(phones.count - 1) }
        }
        if state.current.isEmpty { state.current = before }
        (state.languages, state.days) = ([], [])
        guard before.isEmpty, !state.current.isEmpty else { return }
        // Hours that stand directly before the first number of a section ("受付時間：…" then "電話番号：…") are its own.
        let own = state.held.filter { $0.age <= 3 }
        state.held.removeAll { $0.age <= 3 }
        for held in own { give([held.hours.hours]) }
        if !own.isEmpty { close(state.closures) }
    }

    /// 093-582-4894（北九州市コールセンター）
    private func officeInBracket(_ line: FoldedLine, after position: Int) -> String? {
        var open = position
        while line[open] == " " { open += 1 }
        guard line[open] == "(", let close = line.find(")", from: open) else { return nil }
        let text = line.wording(open + 1..<close.lowerBound)
        return text.width <= 60 && (CounterParser.isOffice(text) || isService(FoldedLine(text))) && !text.lowercased().contains("toll") ? text : nil
    }

    private func numbersInColumns(_ block: Block, _ line: FoldedLine) -> [PhoneNumberParser.Found] {
        for cell in block.cells {
            let header = FoldedLine(cell.header)
            let kind: Phone.Kind? =
                header.mentions(["fax", "ファクス", "ファックス"]) ? .fax
                : header.mentions(["tel", "phone", "telephone", "電話", "電話番号", "連絡先", "問い合わせ先"]) ? .voice : nil
            guard let kind else { continue }
            let found = PhoneNumberParser.find(in: FoldedLine(cell.text), areaCode: areaCode, column: kind)
            if !found.isEmpty {
                return found.map { number in
                    var number = number
                    number.labelled = line.count..<line.count
                    return number
                }
            }
        }
        return []
    }

    // MARK: Names and matters

    private static let matterWords = [
        "matters", "matter", "concerning", "regarding", "about", "for", "に関する", "について", "のこと", "こと", "問い合わせ", "問合せ", "相談", "予約",
    ]

    private func isMatter(_ text: String) -> Bool {
        let line = FoldedLine(text)
        if text.isEastAsian { return ["に関する", "について", "こと", "問い合わせ", "問合せ"].contains { line.contains($0) } && !CounterParser.isOffice(text) || line.contains("に関する") }
        return ["matters", "matter", "concerning", "regarding"].contains { line.findWord($0) != nil } || line.find("for ")?.lowerBound == 0
            || line.find("about ")?.lowerBound == 0 || line.find("inquiries")?.lowerBound == 0
    }

    private func isService(_ line: FoldedLine) -> Bool {
        line.count <= 80
            && line.mentions([
                "toll-free number", "toll free number", "call center", "call centre", "hotline", "help desk", "contact center", "フリーダイヤル",
                "コールセンター", "ナビダイヤル", "相談ダイヤル", "ホットライン",
            ]) && PhoneNumberParser.find(in: line, areaCode: nil).isEmpty
    }

    /// 開庁時間 and the like are hours of the place, whatever number stands beside them.
    private func isPlaceLabel(_ line: FoldedLine) -> Bool {
        line.mentions(["office hours", "opening hours", "business hours", "開庁時間", "業務時間", "開館時間", "窓口時間", "見学時間", "診療時間", "営業時間", "利用時間"])
    }

    private func nameAndMatter(inPrefix line: FoldedLine, _ range: Range<Int>) -> (name: String?, matter: String?) {
        var text = line.wording(range).trimmed(of: ":：、,・|()（）[]【】「」-→⇒●○■◆※")
        if let stop = text.unicodeScalars.lastIndex(where: { "。".unicodeScalars.contains($0) }) {
            text = String(text.unicodeScalars[text.unicodeScalars.index(after: stop)...]).trimmed
        }
        if let colon = text.unicodeScalars.lastIndex(where: { ":：".unicodeScalars.contains($0) }), text.isEastAsian {
            let head = String(text.unicodeScalars[..<colon])
            if HeadingRules.isLabel(head) || HeadingRules.opensContact(head) { text = String(text.unicodeScalars[text.unicodeScalars.index(after: colon)...]).trimmed }
        }
        if let sign = text.unicodeScalars.firstIndex(of: "〒") { text = String(text.unicodeScalars[..<sign]).trimmed }
        guard text.width >= 2, !HeadingRules.isLabel(text), !HeadingRules.opensContact(text), !LanguageLexicon.isListOnly(FoldedLine(text)) else { return (nil, nil) }
        if text.isEastAsian, let comma = text.unicodeScalars.lastIndex(where: { "、は，".unicodeScalars.contains($0) }) {
            let last = String(text.unicodeScalars[text.unicodeScalars.index(after: comma)...]).trimmed(of: "、（(「")
            if CounterParser.isOffice(last) { return (last, nil) }
        }
        if isMatter(text) { return (nil, text) }
        // A clause of a sentence names nobody.
        guard text.width <= 80, CounterParser.isOffice(text) || text.isEastAsian && text.width <= 40 || text.width <= 40 else {
            return (nil, text.width <= 200 ? text : nil)
        }
        return (text, nil)
    }

    private func nameAndMatter(inRow block: Block, _ number: PhoneNumberParser.Found) -> (name: String?, matter: String?) {
        guard let first = block.cells.first(where: { !$0.text.isEmpty }) else { return (nil, nil) }
        let line = FoldedLine(first.text)
        guard PhoneNumberParser.find(in: line, areaCode: areaCode).isEmpty, !HeadingRules.isLabel(first.text) else { return (nil, nil) }
        let header = FoldedLine(first.header)
        if header.mentions(["matter", "matters", "content", "内容", "用件", "手続き", "項目"]) || isMatter(first.text) { return (nil, first.text) }
        return (first.text, nil)
    }

    /// From the lines above a number that stands alone: the last that can name it.
    private func nameAndMatter(from lines: [Line], isBox: Bool) -> (name: String?, matter: String?) {
        var name: [String] = []
        for line in lines.reversed() {
            let text = line.text
            let folded = FoldedLine(text)
            let isData = folded.contains("〒") || folded.contains("@") || HeadingRules.isLabel(text) || !AddressParser.find(in: folded).isEmpty
            if let colon = folded.find(":"), colon.upperBound < folded.count, HeadingRules.opensContact(folded.wording(0..<colon.lowerBound)) {
                return (folded.wording(colon.upperBound..<folded.count), nil)
            }
            if HeadingRules.opensContact(text) { break }
            let isBracketed = folded[0] == "(" && folded[folded.count - 1] == ")"
            if isData || isBracketed || HeadingRules.isNote(text) { if name.isEmpty { continue } else { break } }
            if HeadingRules.isSentence(text) { if isBox, name.isEmpty { continue } else { break } }
            if isBox {
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
        return (name.isEmpty ? nil : name.joined(separator: " "), nil)
    }

    private func officeHeading(_ section: Int) -> String? {
        guard sections.indices.contains(section) else { return nil }
        let heading = sections[section].heading
        guard !heading.isEmpty, !HeadingRules.opensContact(heading), !CounterParser.isHeading(FoldedLine(heading)), CounterParser.isOffice(heading),
            heading.width <= 80
        else { return nil }
        guard let mark = HeadingMark(heading), mark.number != nil else { return heading }
        return FoldedLine(heading).wording(mark.length..<heading.unicodeScalars.count)
    }

    private func matterHeading(_ section: Int) -> String? {
        guard sections.indices.contains(section), sections[section].region == .body else { return nil }
        let heading = sections[section].heading
        guard !heading.isEmpty, !HeadingRules.opensContact(heading), service[section] != heading else { return nil }
        guard let mark = HeadingMark(heading), mark.number != nil else { return heading }
        return FoldedLine(heading).wording(mark.length..<heading.unicodeScalars.count)
    }

    /// "Inquiries in Japanese" as a matter says who is served.
    private func matterLanguages(_ matter: String?) -> [String]? {
        guard let matter else { return nil }
        let codes = LanguageLexicon.codes(LanguageLexicon.find(in: FoldedLine(matter)))
        return codes.isEmpty ? nil : codes
    }

    // MARK: Hours

    private mutating func attach(_ reading: HoursParser.Reading, _ line: FoldedLine, _ block: Block, _ section: Int) {
        guard !reading.hours.isEmpty else {
            if !reading.closures.isEmpty { close(reading.closures) }
            return
        }
        let isNote = HeadingRules.isNote(block.text) || line[0] == "※"
        let found = reading.hours.map { hours in
            var hours = hours
            if hours.languages.isEmpty { hours.languages = state.languages }
            if !reading.namesDays, !state.days.isEmpty { hours.days = state.days }
            return hours
        }
        let isPlace = isPlaceLabel(line) || state.isPlaceHours
        state.lastIsPlace = isPlace
        if !state.current.isEmpty, !isPlace {
            // A note that gives one matter longer hours does not change those of the line.
            if isNote, state.current.contains(where: { !phones[$0].phone.hours.isEmpty }) { return }
            give(found)
            close(reading.closures)
        } else {
            // Only hours of reception can be those of a number that follows.
            let isReception = line.mentions(["受付", "電話", "対応", "reception", "phone", "call", "calls", "support"])
            for hours in found {
                state.held.append((Hours(section: section, line: block.line, quote: block.text, hours: hours), isPlace || !isReception ? 1000 : 0))
            }
            state.closures = reading.closures
        }
    }

    private mutating func give(_ hours: [ServiceHours]) {
        for index in state.current {
            for item in hours where !phones[index].phone.hours.contains(item) {
                phones[index].phone.hours.append(item)
                for language in item.languages where !phones[index].phone.languages.contains(language) {
                    phones[index].phone.languages.append(language)
                }
            }
        }
    }

    private mutating func exclude(_ days: DaySet) {
        if state.lastIsPlace || state.current.isEmpty {
            for index in state.held.indices { state.held[index].hours.hours.days.subtract(days) }
            return
        }
        for index in state.current {
            for item in phones[index].phone.hours.indices { phones[index].phone.hours[item].days.subtract(days) }
            phones[index].phone.hours.removeAll { $0.days.isEmpty }
        }
    }

    private mutating func close(_ periods: [YearlyPeriod]) {
        if state.current.isEmpty { state.closures = periods }
        for index in state.current {
            for period in periods where !phones[index].phone.closures.contains(period) {
                phones[index].phone.closures.append(period)
            }
        }
    }
}

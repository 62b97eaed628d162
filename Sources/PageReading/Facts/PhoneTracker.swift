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

    /// When a place is closed.
    struct Closing {
        var section: Int
        var line: Int
        var quote: String
        var closure: Closure
    }

    let sections: [Section]
    let areaCode: String?
    var phones: [Entry] = []
    var hours: [Hours] = []
    /// What numbers are answered for at other times than else, in the page's words.
    var notes: [(section: Int, line: Int, text: String)] = []
    var closures: [Closing] = []

    struct State {
        var section = -1
        /// The phones that hours now belong to.
        var current: [Int] = []
        /// Lines since the last phone that may name it or its matter.
        var lines: [Line] = []
        var languages: [String] = []
        /// Of a line that named nothing else; empty where the days come in unknown weeks.
        var days: [HoursParser.DayGroup]?
        /// Spans in which nothing is done, of hours that follow.
        var breaks: [ClosedSpan] = []
        /// Days that a list of closed days names, for hours that name none.
        var closedDays = DaySet()
        /// What the same list says of closed days that are holidays.
        var shift: HolidayShift?
        /// 【令和7年12月まで】 above hours.
        var holding: HoldingPeriod?
        var closures: [YearlyPeriod] = []
        /// How many blocks of the section were read.
        var count = 0
        /// Hours seen before any phone of the section, or below an office behind another's.
        var held: [Held] = []
        /// What the line of such hours says of closed days.
        var heldClosing: (reading: HoursParser.Reading, block: Block, section: Int)?
        var isPlaceHours = false
        /// Whether the section's heading is such a label.
        var isClosedList = false
        /// Whether the line before was a label that lists closed days: 閉庁日.
        var listsClosures = false
        /// Whether the hours read last were those of the place.
        var lastIsPlace = false
        /// The language that alone is spoken, as a line said for numbers that may follow.
        var only: Only?
        /// The list that the last numbers are entries of, and those numbers.
        var listed: (list: Int, phones: [Int])?
        /// The numbers of the paragraph.
        var paragraph: [Int] = []
        /// The name given last in this section; a contact box names its office once for phone and fax.
        var name: String?
    }

    struct Line {
        var text: String
        var isItem: Bool
    }

    /// Hours that no number has claimed.
    struct Held {
        var hours: Hours
        /// How many blocks of the section were read before, where they may be those of a number that follows at once; nil for those of the place.
        var seen: Int?
        /// Whether they stand below the name of an office, whose number they may be followed by.
        var isOffice = false
    }

    var state = State()
    /// Languages that a section's own text gives to all phones in it.
    var intro: [Int: [String]] = [:]
    /// The same of a table.
    var tableLanguages: [Int: [String]] = [:]
    /// The line of a section that names its call centre.
    var service: [Int: String] = [:]
    var kinds: [Int: Phone.Kind] = [:]
    /// From when or until when a number is to be called.
    var periods: [Int: HoldingPeriod] = [:]

    /// How many of the hours last read are looked through; more before a number, or above a break, are no page's.
    static let mostHeld = 50

    private static let closed: WordSet = ["休み", "休館", "休業", "閉庁", "休所", "休診", "閉館", "休庁", "closed"]

    init(sections: [Section], areaCode: String?) {
        self.sections = sections
        self.areaCode = areaCode
    }

    mutating func finish() {
        enter(-1)
        completeDays()
    }

    /// `quote` gives the whole paragraph or item that the block is a line of.
    mutating func read(_ block: Block, _ line: FoldedLine, in section: Int, quote: () -> String) {
        if section != state.section { enter(section) }
        if !block.continues { beginParagraph() }
        let isBox = sections.indices.contains(section) && sections[section].region == .contactBox
        var numbers = PhoneNumberParser.find(in: line, areaCode: areaCode, isContact: isBox)
        if block.kind == .row, numbers.isEmpty { numbers = numbersInColumns(block, line) }
        let ended = ended(of: numbers, line)
        if !ended.isEmpty {
            numbers.removeAll(where: ended.contains)
            if numbers.isEmpty { return }
        }
        state.count += 1
        let columns = HoursParser.read(columns: block)
        if columns == nil, numbers.isEmpty, isOfSeveral(block) { return }
        let asides = asides(of: numbers, line)
        let reading = columns ?? HoursParser.read(asides.isEmpty ? line : without(asides, line), isClosedList: state.isClosedList)
        let mentions = LanguageLexicon.spoken(in: line)
        if let words = reading.roundTheClock, words.width <= 120 { notes.append((section, block.line, words)) }

        if !numbers.isEmpty {
            add(numbers, periods: reading.hours.isEmpty ? periods(of: numbers, line) : [], behind: ended, line, block, section, quote())
            // Hours in the number's own line are no other number's.
            if !reading.hours.isEmpty, state.current.count > 1 {
                let own = state.current.filter { index in numbers.contains { $0.e164 == phones[index].phone.e164 } }
                if !own.isEmpty { state.current = own }
            }
            if !reading.breaks.isEmpty { divide(by: reading.breaks) }
            add(asides, of: numbers, in: section)
            attach(reading, line, block, section, isBesideNumber: true)
            if columns != nil, !state.lastIsPlace { closePlace(reading, block, section, isColumn: true) }
            if numbers.count == 1, let codes = languages(behind: numbers[0], line) { speak(codes, Array(state.paragraph.suffix(1))) }
            if isOnly(mentions, line) { speak(LanguageLexicon.codes(mentions), Array(state.paragraph.suffix(numbers.count))) }
            state.lines = []
            return
        }
        if hasShortNumber(line) {
            // #7119 is no number that can be called from everywhere, and its hours are no other number's.
            (state.current, state.lines) = ([], [])
            return
        }
        if columns != nil {
            if !reading.hours.isEmpty { attach(reading, line, block, section) }
            closePlace(reading, block, section, isColumn: true)
            state.heldClosing = nil
            return
        }
        if !reading.breaks.isEmpty { divide(by: reading.breaks) }
        if !reading.announced.isEmpty, let begins = reading.holding?.begins { change(to: reading.announced, from: begins) }
        if reading.hours.isEmpty, let holding = HoldingPeriod.label(line) {
            state.holding = holding
            return
        }
        let isClosingLabel = HoursParser.closingLabels.begins(line, at: 0) || HoursParser.closingLabels.begins(line, at: 1)
        let wasClosingLabel = state.listsClosures
        state.listsClosures = isClosingLabel && block.text.width <= 16 && reading.days.isEmpty && reading.excluded.isEmpty && reading.closures.isEmpty && !reading.isYearEnd
        if reading.hours.isEmpty, reading.excluded.isEmpty, let rule = reading.onHolidays, shiftClosure(by: rule, in: section) { return }
        if reading.hours.isEmpty, isClosingLabel || wasClosingLabel || state.isClosedList, !state.listsClosures {
            // Beside a number's hours, its days too.
            if !state.isClosedList, isOfNumber(line) { close(reading.closedPeriods) }
            closePlace(reading, block, section, isListed: true)
            return
        }
        if reading.hours.isEmpty, !reading.excluded.isEmpty || reading.isYearEnd, block.continues || line[0] == "(" || isOfNumber(line) {
            // "（土曜日、日曜日を除く）" on a line of its own takes days from the hours above it.
            if isOfAll(reading, block, line) {
                closeAll(reading)
                return
            }
            exclude(reading.excluded)
            let isOfPlace = state.lastIsPlace || state.current.isEmpty && !state.held.isEmpty
            if !isOfPlace { close(reading.closedPeriods) } else { closePlace(reading, block, section) }
            return
        }
        if !reading.isEmpty || reading.isYearEnd {
            if reading.hours.isEmpty {
                // With neither a number nor hours above it, "closed from December 29 to January 3" is said of the place.
                let isOfPlace = state.lastIsPlace || state.current.isEmpty && line.mentions(Self.closed)
                if isOfAll(reading, block, line) {
                    closeAll(reading)
                } else if !isOfPlace { close(reading.closedPeriods) } else { closePlace(reading, block, section) }
                if block.kind != .row { keep(block, line) }
            } else {
                attach(reading, line, block, section)
            }
            return
        }
        if !reading.extensions.isEmpty {
            extend(by: reading.extensions)
            return
        }
        // 内線：2123 below its number.
        if let inner = PhoneNumberParser.innerNumber(alone: line), let last = state.current.last {
            if phones[last].phone.extensionNumber == nil { phones[last].phone.extensionNumber = inner }
            return
        }
        if isPlaceLabel(line) { state.isPlaceHours = true }
        if HeadingRules.isHoursLabel(line) { return }
        if LanguageLexicon.isListOnly(line, mentions) {
            state.languages = LanguageLexicon.codes(mentions)
            speakBelow(state.languages, block, line)
            // Below its number.
            if block.continues { speak(state.languages, Array(state.paragraph.suffix(1))) }
            return
        }
        if !reading.breaks.isEmpty {
            keep(block, line)
            return
        }
        if reading.namesDays, reading.excluded.isEmpty, !block.isHead, block.text.width <= 40 {
            state.days = reading.groups
            return
        }
        if !mentions.isEmpty { introduce(mentions, line, block, section) }
        keep(block, line)
    }

    // MARK: Sections

    mutating func enter(_ section: Int) {
        beginParagraph()
        for held in state.held { hours.append(held.hours) }
        // No number has claimed them.
        if let (reading, block, section) = state.heldClosing, !state.held.isEmpty { closePlace(reading, block, section) }
        let before = state
        state = State()
        state.section = section
        guard sections.indices.contains(section) else { return }
        let heading = sections[section].heading
        let line = FoldedLine(heading)
        // "[Reception time]" as a heading beside the one with the number, or under it, heads the number's hours.
        if sections.indices.contains(before.section), sections[before.section].region == sections[section].region, HeadingRules.isHoursLabel(line),
            !isPlaceLabel(line), sections[section].parent == before.section || sections[section].parent == sections[before.section].parent
        {
            state.current = before.current
        }
        state.isPlaceHours = isPlaceLabel(line)
        state.isClosedList = line.count <= 16 && HoursParser.closingLabels.begins(line, at: HeadingMark(line)?.length ?? 0)
        state.holding = HoldingPeriod.label(line)
        if isService(line) { service[section] = heading }
    }

    func inherited<Value>(_ values: [Int: Value], _ section: Int) -> Value? {
        var next: Int? = section
        while let index = next, sections.indices.contains(index) {
            if let value = values[index] { return value }
            next = sections[index].parent
        }
        return nil
    }

    mutating func keep(_ block: Block, _ line: FoldedLine) {
        (state.days, state.holding) = (nil, nil)
        // The rows of a table speak for themselves only.
        if block.kind == .row, block.cells.count > 2 { return }
        if isService(line), !HeadingRules.isSentence(block.text) {
            service[state.section] = block.text
            if sections.indices.contains(state.section), sections[state.section].region == .body { return }
        }
        state.lines.append(Line(text: block.text, isItem: block.kind == .item || block.kind == .row || block.continues))
        if state.lines.count > 12 { state.lines.removeFirst() }
        // The hours above were those of the office before, which has no number.
        if namesOffice(state.lines[state.lines.count - 1].text) {
            for index in state.held.indices.suffix(Self.mostHeld) where state.held[index].isOffice { (state.held[index].seen, state.held[index].isOffice) = (nil, false) }
        }
    }

    // MARK: Phones

    mutating func add(_ numbers: [PhoneNumberParser.Found], periods: [HoldingPeriod?], behind ended: [PhoneNumberParser.Found], _ line: FoldedLine, _ block: Block, _ section: Int, _ quote: String) {
        let isBox = sections.indices.contains(section) && sections[section].region != .body
        let before = state.current
        // A box names its office once for several numbers; those that have their hours share no others.
        let isTold = state.current.contains { !phones[$0].phone.hours.isEmpty }
        if !isBox || isTold, numbers.contains(where: { $0.kind == .voice }) { state.current = [] }
        var from = 0
        var isBare = block.kind != .row
        let earlier = nameAndMatter(from: state.lines, isBox: isBox, isEntry: block.kind == .item && block.continues)
        var lastOwn: (name: String?, matter: String?) = (nil, nil)
        for (position, number) in numbers.enumerated() {
            var own: (name: String?, matter: String?)
            if block.kind == .row, block.cells.count > 1 {
                own = nameAndMatter(inRow: block, number)
            } else {
                // A label in front of two numbers is no prefix of the second.
                let label = number.labelled.lowerBound
                from = max(from, ended.last { $0.range.upperBound <= label }?.range.upperBound ?? 0)
                own = nameAndMatter(inPrefix: line, min(from, label)..<label)
            }
            if let name = officeInBracket(line, after: number.range.upperBound) { own.name = name }
            if let name = own.name, Self.isNew(name) { own.name = nil }
            let label = own.matter ?? (own.name == nil ? earlier.matter : nil)
            own = Self.withoutLanguages(own)
            if own.name == nil, own.matter == nil { own = lastOwn }
            lastOwn = own
            isBare = isBare && own.name == nil && own.matter == nil
            let front = languages(inFrontOf: number, from: from, line)
            from = number.range.upperBound
            var phone = Phone(
                number: number.number, e164: number.e164, extensionNumber: number.extensionNumber, kind: number.kind, isTollFree: number.isTollFree)
            let above = Self.withoutLanguages(earlier)
            phone.name = own.name ?? above.name ?? (isBox ? state.name : nil) ?? inherited(service, section) ?? officeHeading(section)
            phone.name = phone.name.map(Self.withoutPlace)
            phone.matter = own.matter ?? (own.name == nil ? above.matter : nil)
            if phone.matter == nil, phone.name == nil || inherited(service, section) == phone.name { phone.matter = matterHeading(section) }
            phone.languages = languages(inColumnsOf: block) ?? matterLanguages(phone.matter ?? label) ?? block.table.flatMap { tableLanguages[$0] } ?? inherited(intro, section) ?? []
            if let front { phone.languages = front }
            // One number written twice in one section (as text and as a link) is one phone.
            // Beyond some hundreds of numbers, repetition costs less than looking for it.
            if let same = phones.suffix(400).lastIndex(where: { $0.section == section && $0.phone.e164 == phone.e164 && $0.phone.kind == phone.kind }) {
                if !state.current.contains(same) { state.current.append(same) }
                if phones[same].phone.extensionNumber == nil { phones[same].phone.extensionNumber = phone.extensionNumber }
                continue
            }
            if isBox, let name = phone.name {
                // A box may hold several offices, each with its hours.
                let isOther = state.current.contains { phones[$0].phone.name != name }
                if isOther, number.kind == .voice { state.current = [] }
                state.name = name
            }
            if let codes = only(for: phone) { phone.languages = codes }
            state.paragraph.append(phones.count)
            if let list = block.list, number.kind == .voice {
                if state.listed?.list == list { state.listed?.phones.append(phones.count) } else { state.listed = (list, [phones.count]) }
            } else {
                state.listed = nil
            }
            if periods.indices.contains(position), let period = periods[position] { self.periods[phones.count] = period }
            phones.append(Entry(section: section, line: block.line, quote: quote, phone: phone))
            if number.kind == .voice { state.current.append(phones.count - 1) }
        }
        if state.current.isEmpty { state.current = before }
        (state.languages, state.days) = ([], nil)
        guard !state.current.isEmpty else { return }
        // Hours that stand directly before the first number of a section ("受付時間：…" then "電話番号：…") are its own.
        let first = state.count - 3
        func isOwn(_ held: Held) -> Bool { (held.isOffice ? isBare : before.isEmpty) && held.seen.map { $0 >= first } ?? false }
        let own = state.held.suffix(Self.mostHeld).filter(isOwn)
        if !own.isEmpty { state.held.removeAll(where: isOwn) }
        for held in own { give([held.hours.hours]) }
        if !own.isEmpty {
            close(state.closures)
            state.heldClosing = nil
        }
    }

    /// 093-582-4894（北九州市コールセンター）
    func officeInBracket(_ line: FoldedLine, after position: Int) -> String? {
        var open = position
        while line[open] == " " { open += 1 }
        guard line[open] == "(", let close = line.find(")", from: open) else { return nil }
        let text = line.wording(open + 1..<close.lowerBound)
        return text.width <= 60 && (CounterParser.isOffice(text) || isService(FoldedLine(text))) && !text.lowercased().contains("toll") ? text : nil
    }

    func numbersInColumns(_ block: Block, _ line: FoldedLine) -> [PhoneNumberParser.Found] {
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
}

import Catalog

/// Outline → facts, each with its section, line and the block that states it.
struct FactReader {
    let outline: Outline
    let areaCode: String?
    /// What relative links are resolved against.
    let base: String?

    /// A longer block, in UTF-8 bytes, is no text that a person wrote, and no facts are looked for in it.
    static let longestBlock = 20_000

    private var facts: [Fact] = []
    /// A value already found in a section, with its words where these tell it apart.
    private struct Known: Hashable {
        var section: Int
        var value: FactValue
        var quote: String?

        /// By the bytes of what tells most values apart, and not as Swift hashes text, which it brings to a normal form first. The
        /// same text in two forms may so become two facts.
        func hash(into hasher: inout Hasher) {
            hasher.combine(section)
            func add(_ text: String) {
                var text = text
                text.withUTF8 { unsafe hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
            }
            switch value {
            case .link(let link): add(link.url)
            case .caution(let statement), .condition(let statement): add(statement.text)
            case .document(let document): add(document.name)
            case .email(let email): add(email.address)
            case .postalAddress(let address): add(address.text)
            default: if let quote { add(quote) } else { hasher.combine(value) }
            }
        }
    }

    private var known: Set<Known> = []
    /// For each section whether its heading is one of counters.
    private var counterHeadings: [Int: Bool] = [:]
    /// For each section whether its heading is one of cautions.
    private var cautionHeadings: [Int: Bool] = [:]
    /// For each section its headings from the outermost down, in one folded line.
    private var headings: [Int: FoldedLine] = [:]
    /// The entry that was read as the end of the address before it.
    private var addressTail: Int?

    init(outline: Outline, areaCode: String?, base: String?) {
        self.outline = outline
        self.areaCode = areaCode
        self.base = base
    }

    /// In the order of the page.
    static func read(_ outline: Outline, areaCode: String?, base: String?) -> [Fact] {
        var reader = FactReader(outline: outline, areaCode: areaCode, base: base)
        reader.read()
        return reader.facts
    }

    private mutating func read() {
        var phones = PhoneTracker(sections: outline.sections, areaCode: areaCode)
        var documents = DocumentReader(sections: outline.sections, areaCode: areaCode)
        var requirements = RequirementReader(sections: outline.sections)
        let steps = StepReader(outline: outline).read()
        let stepEntries = Set(steps.compactMap(\.entry))
        for (position, entry) in outline.entries.enumerated() {
            let (block, section, line) = (entry.block, entry.section, entry.line)
            guard block.text.utf8.count <= Self.longestBlock else { continue }
            phones.read(block, line, in: section) { wholeText(at: position) }
            readAddresses(at: position)
            readLinks(block, line, section)
            let isHeading = block.text == outline.sections[section].heading
            guard !isHeading else { continue }
            guard outline.sections[section].region == .body else {
                // ※受付時間を変更します below the number to call
                if let caution = StatementParser.caution(in: line) {
                    add(block, section, .caution(caution))
                } else {
                    for caution in StatementParser.warnings(in: line) { add(block, section, .caution(caution)) }
                }
                // …を希望される方は、店へ直接お問い合わせください
                if outline.sections[section].region == .contactBox, HeadingRules.isSentence(block.text) {
                    for condition in StatementParser.conditions(in: line) { add(block, section, .condition(condition)) }
                }
                continue
            }
            readFigures(block, line, section)
            readCounter(block, line, section)
            let announces = DocumentParser.announces(line)
            let needed = stepEntries.contains(position) ? [] : documents.read(block, line, at: position, in: section, announces: announces)
            for document in needed { add(block, section, .document(document)) }
            let required = requirements.read(block, line, at: position, in: section)
            for condition in required where needed.isEmpty { add(block, section, .condition(condition)) }
            readStatements(
                block, line, section, isDocument: !needed.isEmpty, announces: announces, isStep: stepEntries.contains(position),
                isRequirement: !required.isEmpty && needed.isEmpty)
        }
        for step in steps {
            facts.append(Fact(section: step.section, line: step.line, quote: step.quote, value: .step(step.step)))
        }
        readHeadings()
        readHeadedCounters()
        phones.finish()
        for entry in phones.phones {
            facts.append(Fact(section: entry.section, line: entry.line, quote: entry.quote, value: .phone(entry.phone)))
        }
        for entry in phones.notes {
            facts.append(Fact(section: entry.section, line: entry.line, quote: entry.text, value: .caution(Statement(text: entry.text))))
        }
        for entry in phones.hours {
            facts.append(Fact(section: entry.section, line: entry.line, quote: entry.quote, value: .hours(entry.hours)))
        }
        for entry in phones.closures {
            facts.append(Fact(section: entry.section, line: entry.line, quote: entry.quote, value: .closure(entry.closure)))
        }
        facts = facts.enumerated().sorted {
            ($0.element.section, $0.element.line, $0.offset) < ($1.element.section, $1.element.line, $1.offset)
        }.map(\.element)
    }

    /// In bytes of UTF-8; a paragraph of more lines is quoted round its fact.
    private static let longestQuote = 4_000

    /// The lines of the paragraph or item that a block is a line of.
    private func wholeText(at position: Int) -> String {
        let entries = outline.entries
        var first = position
        var length = entries[position].block.text.utf8.count
        while first > 0, length < Self.longestQuote, entries[first].block.continues, entries[first - 1].section == entries[position].section {
            first -= 1
            length += entries[first].block.text.utf8.count
        }
        var last = position
        while last + 1 < entries.count, length < Self.longestQuote, entries[last + 1].block.continues, entries[last + 1].section == entries[position].section {
            last += 1
            length += entries[last].block.text.utf8.count
        }
        return entries[first...last].map(\.block.text).joined(separator: "\n")
    }

    private mutating func add(_ block: Block, _ section: Int, _ value: FactValue) {
        // Two certificates may cost the same, two reports be due in the same time: their words tell what for.
        let quote: String? = switch value {
        case .fee, .duration, .deadline, .dueDate, .validity: block.text
        default: nil
        }
        guard known.insert(Known(section: section, value: value, quote: quote)).inserted else { return }
        facts.append(Fact(section: section, line: block.line, quote: block.text, value: value))
    }

    private mutating func readAddresses(at position: Int) {
        let (block, section) = (outline.entries[position].block, outline.entries[position].section)
        let line = outline.entries[position].line
        var emails = EmailParser.find(in: line)
        for email in block.emails where !emails.contains(email) { emails.append(email) }
        for email in emails { add(block, section, .email(Email(address: email, name: officeName(before: position, section)))) }
        guard position != addressTail else { return }
        let isBox = outline.sections[section].region != .body
        var addresses = AddressParser.find(in: line, isContact: isBox)
        // An address broken by <br> after its code or in its middle goes on in the next line.
        if position + 1 < outline.entries.count, addresses.isEmpty && line.contains("〒") || addresses.count == 1 && AddressParser.isHalf(addresses[0].text) {
            let next = outline.entries[position + 1]
            if next.section == section, next.block.continues, next.block.text.utf8.count <= Self.longestBlock {
                let whole = AddressParser.find(in: FoldedLine(block.text + " " + next.block.text), isContact: isBox)
                if whole.count == 1 { (addresses, addressTail) = (whole, position + 1) }
            }
        }
        for address in addresses { add(block, section, .postalAddress(address)) }
    }

    /// In a contact box, the lines that name the office before the address.
    private func officeName(before position: Int, _ section: Int) -> String? {
        guard outline.sections[section].region != .body else { return nil }
        var names: [String] = []
        // A contact box is short; what stands a hundred lines above names nobody here.
        let line = outline.entries[position].block.line
        for entry in outline.entries[max(0, position - 100)..<min(outline.entries.count, position + 20)] where entry.section == section && entry.block.line <= line {
            let (text, line) = (entry.block.text, entry.line)
            if CounterParser.isOffice(text), text.width <= 160, text != outline.sections[section].heading, !line.contains("@"), !line.contains("〒"),
                PhoneNumberParser.find(in: line, areaCode: areaCode).isEmpty, AddressParser.find(in: line).isEmpty, !HeadingRules.isSentence(text), HoursParser.read(line).hours.isEmpty
            {
                let colon = line.find(":").map(\.upperBound)
                names.append(PhoneTracker.nameLabels.begins(line, at: 0) && colon ?? 99 <= 12 ? line.wording((colon ?? 0)..<line.count) : text)
            }
        }
        return names.isEmpty || names.count > 4 ? nil : names.joined(separator: " ")
    }

    private mutating func readLinks(_ block: Block, _ line: FoldedLine, _ section: Int) {
        // 電子申請はこちら（受付終了）
        if !block.anchors.isEmpty, line.count <= 160, EndedService.marks(line) { return }
        let isFooter = outline.sections[section].region == .footer
        for anchor in block.anchors where !anchor.title.isEmpty {
            guard let url = URLReference.resolve(anchor.href, base: base) else { continue }
            let title = FoldedLine(anchor.title)
            let end = line.find(title)?.upperBound ?? line.count
            let file = LinkedFileParser.find(title: title, after: FoldedLine(line, end..<line.count), url: url)
            // Of a footer's links, only papers to read.
            if isFooter, file == nil { continue }
            add(block, section, .link(Link(title: anchor.title, url: url, file: file)))
        }
    }

    /// The heading and those above it: under "Fees", a subsection's amounts are fees too.
    private mutating func headingLine(of section: Int) -> FoldedLine {
        if let known = headings[section] { return known }
        var text = ""
        var next: Int? = section
        while let index = next {
            text = outline.sections[index].heading + " " + text
            next = outline.sections[index].parent
        }
        let line = FoldedLine(text)
        headings[section] = line
        return line
    }

    private mutating func readFigures(_ block: Block, _ line: FoldedLine, _ section: Int) {
        var heading = headingLine(of: section)
        var isDated = false
        // What a cell says under its head, the line says again without it.
        var told: Set<Int> = []
        if block.cells.contains(where: { !$0.header.isEmpty }), line.hasDigit {
            let headers = block.cells.map { FoldedLine($0.header) }
            for (cell, header) in zip(block.cells, headers) {
                let own = FoldedLine(cell.text)
                // A column for this year, another for the next: also what is free stands in one of them.
                let period = HoldingPeriod.find(in: header)
                isDated = isDated || period != nil
                let condition = CaseWords.areIn(header) ? cell.header : nil
                if var fee = FeeParser.amount(inCell: own, under: header) {
                    fee.condition = condition
                    told.insert(fee.yen)
                    add(block, section, .fee(fee.holding(period)))
                }
                // What other cells say (高さ120センチ以下, 3歳以上) does not make a cell's amount another than a price.
                if !header.text.isEmpty, own.hasDigit || period != nil {
                    let above = FoldedLine((period == nil ? "" : block.cells[0].text + " ") + header.text + " " + heading.text)
                    for var fee in FeeParser.find(in: own, heading: above) {
                        fee.condition = fee.condition ?? condition
                        told.insert(fee.yen)
                        add(block, section, .fee(fee.holding(period)))
                    }
                }
            }
            heading = FoldedLine(block.cells.map(\.header).joined(separator: " ") + " " + outline.sections[section].heading)
        }
        if !isDated { for fee in FeeParser.find(in: line, heading: heading) where !told.contains(fee.yen) { add(block, section, .fee(fee)) } }
        for found in DurationParser.find(in: line) { add(block, section, found.isDeadline ? .deadline(found.span) : .duration(found.span)) }
        for date in DueDateParser.find(in: line) { add(block, section, .dueDate(date)) }
        for validity in ValidityParser.find(in: line) { add(block, section, .validity(validity)) }
        for size in MeasureParser.sizes(in: line) { add(block, section, .size(size)) }
        for quantity in MeasureParser.quantities(in: line) { add(block, section, .quantity(quantity)) }
    }

    private mutating func isCounterHeading(_ section: Int) -> Bool {
        if let known = counterHeadings[section] { return known }
        let isHeading = CounterParser.isHeading(FoldedLine(outline.sections[section].heading))
        counterHeadings[section] = isHeading
        return isHeading
    }

    private mutating func readCounter(_ block: Block, _ whole: FoldedLine, _ section: Int) {
        if EndedService.marks(whole) { return }
        // 住民課（本庁舎1階） in a column headed 窓口
        var isInColumn = false
        for cell in block.cells where !block.isHead && !cell.header.isEmpty && !cell.text.isEmpty && cell.text.width <= 120 {
            guard CounterParser.isHeading(FoldedLine(cell.header)), CounterParser.isOffice(cell.text), !HeadingRules.isSentence(cell.text),
                let counter = CounterParser.parse(cell.text, isListed: true)
            else { continue }
            add(block, section, .counter(counter))
            isInColumn = true
        }
        // 受付窓口 | 市民課（1階）: the head of the row is the label of the counter.
        if block.kind == .row, block.cells.count == 2, !block.isHead, block.cells[0].header.isEmpty, block.cells[0].text.utf8.count <= 60,
            CounterParser.isHeading(FoldedLine(block.cells[0].text)), !CounterParser.isNamed(block.cells[0].text)
        {
            for text in block.cells[1].lines.isEmpty ? [block.cells[1].text] : block.cells[1].lines where text.width <= 120 {
                guard CounterParser.isOffice(text), !HeadingRules.isSentence(text), !HeadingRules.isNote(text),
                    PhoneNumberParser.find(in: FoldedLine(text), areaCode: areaCode).isEmpty, let counter = CounterParser.parse(text, isListed: true)
                else { continue }
                add(block, section, .counter(counter))
            }
            return
        }
        if isInColumn { return }
        var text = block.text
        // A counter has a floor, or stands under a heading of counters.
        let isListed = isCounterHeading(section)
        guard !block.isHead, isListed || CounterParser.floor(in: whole) != nil, whole.count <= 200 else { return }
        if block.kind == .row, block.cells.count == 2, block.cells[0].header.isEmpty, !CounterParser.isListedName(block.cells[0].text) {
            // 場所 | 市民課（1階） below 窓口でとる: what is told of the counter, of which only the place names it.
            guard CounterParser.isPlaceLabel(block.cells[0].text) else { return }
            text = block.cells[1].lines.first ?? block.cells[1].text
        } else if block.kind == .row, block.cells.count > 1 {
            let place = block.cells.dropFirst().first { FoldedLine($0.header).mentions(["場所", "所在地", "place", "location"]) || CounterParser.floor(in: FoldedLine($0.text)) != nil }
            text = (block.cells.first { !$0.spansRows } ?? block.cells[0]).text + (place.map { " (\($0.text))" } ?? "")
        }
        // 市民課（1階） 電話0985-11-1111 in a list of counters
        if isListed, text == block.text, let phone = PhoneNumberParser.find(in: whole, areaCode: areaCode).first, phone.labelled.lowerBound > 1 {
            text = whole.wording(0..<phone.labelled.lowerBound).trimmed(of: "：:")
            guard CounterParser.isOffice(text) else { return }
        }
        let line = text == block.text ? whole : FoldedLine(text)
        guard !HeadingRules.isNote(text), !HeadingRules.isSentence(text), HoursParser.read(line).hours.isEmpty,
            PhoneNumberParser.find(in: line, areaCode: areaCode).isEmpty, AddressParser.find(in: line).isEmpty, text.width <= 160
        else { return }
        let isEntry = isListed && (block.kind == .item || block.kind == .row || CounterParser.isOffice(text))
        if let counter = CounterParser.parse(text, isListed: isEntry) { add(block, section, .counter(counter)) }
    }

    /// Longer, what stands below a heading is a text and no card of an office.
    private static let mostOfCard = 12

    /// Offices that head their place and hours: 市民課（本庁舎1階） above 住所 and 受付時間.
    private mutating func readHeadedCounters() {
        var first: [Int: Int] = [:]
        for (position, entry) in outline.entries.enumerated() where first[entry.section] == nil { first[entry.section] = position }
        for (index, section) in outline.sections.enumerated() where section.region == .body && !section.heading.isEmpty {
            guard let start = first[index], let counter = CounterParser.heading(section.heading).flatMap({ told($0, from: start, in: index) }) else { continue }
            facts.append(Fact(section: index, line: section.line, quote: section.heading, value: .counter(counter)))
        }
    }

    /// The counter with the place told below it; nil where the section is none of an office.
    private mutating func told(_ named: Counter, from start: Int, in section: Int) -> Counter? {
        var counter = named
        var (hasAddress, hasHours) = (false, false)
        for entry in outline.entries[start...].prefix(Self.mostOfCard) {
            guard entry.section == section else { break }
            guard entry.block.text.utf8.count <= 400, !EndedService.isTold(in: entry.line) else { return nil }
            hasAddress = hasAddress || !AddressParser.find(in: entry.line, isContact: true).isEmpty
            hasHours = hasHours || !HoursParser.read(entry.line).hours.isEmpty
            // 場所：本庁舎1階
            if counter.floor == nil, let place = CounterParser.place(in: entry.line) { (counter.building, counter.floor) = (place.building ?? counter.building, place.floor) }
        }
        let isListed = outline.sections[section].parent.map { isCounterHeading($0) } ?? false
        let isPlaced = counter.floor != nil && (hasHours || hasAddress || isListed)
        return hasAddress && hasHours || isPlaced || isListed && (hasAddress || hasHours) ? counter : nil
    }

    private mutating func headsCautions(_ section: Int) -> Bool {
        if let known = cautionHeadings[section] { return known }
        let heads = StatementParser.headsCautions(outline.sections[section].heading)
        cautionHeadings[section] = heads
        return heads
    }

    private mutating func readStatements(_ block: Block, _ line: FoldedLine, _ section: Int, isDocument: Bool, announces: Bool, isStep: Bool, isRequirement: Bool) {
        if let caution = StatementParser.caution(in: line), !announces || HeadingRules.isSentence(block.text) {
            add(block, section, .caution(caution))
        } else if block.kind != .row, !isDocument, !announces, headsCautions(section), HeadingRules.isSentence(block.text) {
            add(block, section, .caution(Statement(text: block.text)))
        } else if !isDocument, !announces, !isStep, !isRequirement, block.kind != .row || block.cells.count <= 2 {
            for caution in StatementParser.warnings(in: line) { add(block, section, .caution(caution)) }
        }
        guard !isRequirement else { return }
        // The rows of a table state cases for their columns only; a pair of term and definition is a text.
        guard block.kind != .row || block.cells.count <= 2 else { return }
        for condition in StatementParser.conditions(in: line) { add(block, section, .condition(condition)) }
    }

    /// "[1] If you have the form": the condition of all that stands beneath.
    private mutating func readHeadings() {
        for (index, section) in outline.sections.enumerated() where section.region == .body && !section.heading.isEmpty && section.heading.width <= 400 {
            let line = FoldedLine(section.heading)
            let start = HeadingMark(line).map { $0.number != nil ? $0.length : 0 } ?? 0
            for condition in StatementParser.conditions(in: line.wording(start..<line.count)) {
                facts.append(Fact(section: index, line: section.line, quote: section.heading, value: .condition(condition)))
            }
            for notice in StatementParser.notices(in: line) {
                facts.append(Fact(section: index, line: section.line, quote: section.heading, value: .caution(notice)))
            }
        }
    }
}

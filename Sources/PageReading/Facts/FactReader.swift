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
    /// For each section the values already found in it.
    private var known: [Int: [FactValue]] = [:]

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
        var announcement: (section: Int, position: Int, takesItems: Bool, isListing: Bool)?
        for (position, entry) in outline.entries.enumerated() {
            let (block, section) = (entry.block, entry.section)
            guard block.text.utf8.count <= Self.longestBlock else { continue }
            phones.read(block, in: section, quote: wholeText(at: position))
            readAddresses(block, section)
            readLinks(block, section)
            let isHeading = block.text == outline.sections[section].heading
            guard outline.sections[section].region == .body, !isHeading else { continue }
            readFigures(block, section)
            readCounter(block, section)

            // Documents stand under a heading that announces them, or after a line that does.
            let line = FoldedLine(block.text)
            let isAnnounced = DocumentParser.announces(FoldedLine(outline.sections[section].heading))
            let isList = block.kind == .item || block.kind == .row
            let follows = announcement.map { $0.position == position - 1 && (block.continues || isList && $0.takesItems) }
            if let last = announcement, last.section != section || follows == false && !(isList && last.isListing) {
                announcement = nil
            }
            let isLabel = !isList || HeadingRules.isNote(block.text)
            let pointsBelow = line.mentions(["次の", "以下の", "下記の", "following", "below"])
            if DocumentParser.announces(line), isLabel && block.text.width <= 100 && !HeadingRules.isSentence(block.text) || pointsBelow && block.text.width <= 200 {
                announcement = (section, position, isLabel, false)
                readInlineDocuments(block, line, section)
                continue
            }
            guard isAnnounced || announcement != nil, !HeadingRules.isNote(block.text), block.text.width <= 320 else { continue }
            if announcement != nil {
                announcement?.position = position
                announcement?.isListing = isList && !block.continues
            }
            guard isList || !HeadingRules.isSentence(block.text), PhoneNumberParser.find(in: line, areaCode: areaCode).isEmpty,
                HoursParser.read(line).isEmpty
            else { continue }
            if let document = DocumentParser.parse(block.kind == .row ? block.cells.first?.text ?? block.text : block.text) {
                add(block, section, .document(document))
            }
        }
        phones.finish()
        for entry in phones.phones {
            facts.append(Fact(section: entry.section, line: entry.line, quote: entry.quote, value: .phone(entry.phone)))
        }
        for entry in phones.hours {
            facts.append(Fact(section: entry.section, line: entry.line, quote: entry.quote, value: .hours(entry.hours)))
        }
        facts = facts.enumerated().sorted {
            ($0.element.section, $0.element.line, $0.offset) < ($1.element.section, $1.element.line, $1.offset)
        }.map(\.element)
    }

    /// All lines of the paragraph or item that a block is a line of.
    private func wholeText(at position: Int) -> String {
        let entries = outline.entries
        var first = position
        while first > 0, entries[first].block.continues, entries[first - 1].section == entries[position].section { first -= 1 }
        var last = position
        while last + 1 < entries.count, entries[last + 1].block.continues, entries[last + 1].section == entries[position].section { last += 1 }
        return entries[first...last].map(\.block.text).joined(separator: "\n")
    }

    private mutating func add(_ block: Block, _ section: Int, _ value: FactValue) {
        // Beyond some hundreds of facts in a section, repetition costs less than looking for it.
        guard !(known[section, default: []].suffix(400).contains(value)) else { return }
        known[section, default: []].append(value)
        facts.append(Fact(section: section, line: block.line, quote: block.text, value: value))
    }

    private mutating func readAddresses(_ block: Block, _ section: Int) {
        let line = FoldedLine(block.text)
        var emails = EmailParser.find(in: line)
        for email in block.emails where !emails.contains(email) { emails.append(email) }
        for email in emails { add(block, section, .email(Email(address: email, name: officeName(before: block, section)))) }
        for address in AddressParser.find(in: line) { add(block, section, .postalAddress(address)) }
    }

    /// In a contact box, the lines that name the office before the address.
    private func officeName(before block: Block, _ section: Int) -> String? {
        guard outline.sections[section].region != .body else { return nil }
        var names: [String] = []
        for entry in outline.entries where entry.section == section && entry.block.line <= block.line {
            let text = entry.block.text
            let line = FoldedLine(text)
            if CounterParser.isOffice(text), text.width <= 160, text != outline.sections[section].heading, !line.contains("@"), !line.contains("〒"),
                PhoneNumberParser.find(in: line, areaCode: areaCode).isEmpty, AddressParser.find(in: line).isEmpty, !HeadingRules.isSentence(text)
            {
                names.append(text)
            }
        }
        return names.isEmpty || names.count > 4 ? nil : names.joined(separator: " ")
    }

    private mutating func readLinks(_ block: Block, _ section: Int) {
        guard outline.sections[section].region != .footer else { return }
        for anchor in block.anchors where !anchor.title.isEmpty {
            guard let url = URLReference.resolve(anchor.href, base: base) else { continue }
            add(block, section, .link(Link(title: anchor.title, url: url)))
        }
    }

    private mutating func readFigures(_ block: Block, _ section: Int) {
        let line = FoldedLine(block.text)
        for fee in FeeParser.find(in: line, heading: FoldedLine(outline.sections[section].heading)) { add(block, section, .fee(fee)) }
        for span in DurationParser.find(in: line) { add(block, section, .duration(span)) }
        for size in MeasureParser.sizes(in: line) { add(block, section, .size(size)) }
        for quantity in MeasureParser.quantities(in: line) { add(block, section, .quantity(quantity)) }
    }

    private mutating func readCounter(_ block: Block, _ section: Int) {
        let heading = FoldedLine(outline.sections[section].heading)
        let isListed = CounterParser.isHeading(heading)
        var text = block.text
        if block.kind == .row, block.cells.count > 1 {
            let place = block.cells.dropFirst().first { FoldedLine($0.header).mentions(["場所", "所在地", "place", "location"]) || CounterParser.floor(in: FoldedLine($0.text)) != nil }
            text = block.cells[0].text + (place.map { " (\($0.text))" } ?? "")
        }
        let line = FoldedLine(text)
        guard !HeadingRules.isNote(text), !HeadingRules.isSentence(text), HoursParser.read(line).hours.isEmpty,
            PhoneNumberParser.find(in: line, areaCode: areaCode).isEmpty, AddressParser.find(in: line).isEmpty, text.width <= 160
        else { return }
        let isEntry = isListed && (block.kind == .item || block.kind == .row || CounterParser.isOffice(text))
        if let counter = CounterParser.parse(text, isListed: isEntry) { add(block, section, .counter(counter)) }
    }

    /// 持ち物：印鑑、通帳 in one line.
    private mutating func readInlineDocuments(_ block: Block, _ line: FoldedLine, _ section: Int) {
        guard let colon = line.find(":"), colon.upperBound < line.count else { return }
        let rest = line.wording(colon.upperBound..<line.count)
        var depth = 0
        let parts = rest.split { character in
            if character == "(" || character == "（" { depth += 1 }
            if character == ")" || character == "）" { depth -= 1 }
            return depth <= 0 && (character == "、" || character == ",")
        }
        for part in parts { if let document = DocumentParser.parse(String(part).trimmed) { add(block, section, .document(document)) } }
    }
}

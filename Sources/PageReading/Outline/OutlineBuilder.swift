import Catalog

/// Blocks → sections: finds headings that are only text, and nests all as a reader would.
struct OutlineBuilder {
    private struct Open {
        var section: Int
        /// The level of an h1–h6; nil for a heading that is only text.
        var level: Int?
        var style: String
        /// Whether it is a row's head or a term.
        var isRow: Bool
        var rank: Int
        var isNumbered: Bool
        var scope: Int
    }

    private let blocks: [(block: Block, line: FoldedLine)]
    private var outline = Outline()
    private var stack: [Open] = []
    private var bodyStack: [Open] = []
    /// The section that the next block belongs to.
    private var current: Int?
    private var region = Section.Region.body
    /// Level of the heading in the body that opened a contact box; such a box ends at the next heading of that level.
    private var contactLevel: Int?
    /// Whether the current section has named a phone number, so that a label of hours speaks of it.
    private var sawPhone = false

    /// For each level of h1–h6 the place of the last heading of the body.
    private var lastOfLevel = Array(repeating: -1, count: 7)

    private init(blocks: [(block: Block, line: FoldedLine)]) {
        self.blocks = blocks
        for (position, entry) in blocks.enumerated() where entry.block.region == .body {
            if case .heading(let level) = entry.block.kind, level < 7 { lastOfLevel[level] = position }
        }
    }

    static func build(_ blocks: [Block]) -> Outline {
        var builder = OutlineBuilder(blocks: TypedLists.mark(blocks))
        for position in builder.blocks.indices { builder.add(position) }
        return builder.outline
    }

    private mutating func add(_ position: Int) {
        var (block, line) = blocks[position]
        if let heading = heading(at: position) {
            open(block, line, heading, isAmongOthers: isAmongOthers(heading, at: position))
            return
        }
        if case .heading = block.kind { block.kind = .paragraph }
        if case .placedHeading = block.kind { block.kind = .item }
        let wanted = block.region == .body && contactLevel != nil ? Section.Region.contactBox : block.region
        enter(wanted)
        if block.endsRow { endRow(block.scope) }
        let section: Int
        if let current {
            section = current
        } else {
            section = append(heading: "", parent: nil, line: block.line, language: block.language)
            current = section
        }
        outline.entries.append(Outline.Entry(section: section, block: block, line: line))
        if block.continues, let last = outline.sections[section].paragraphs.indices.last {
            // In place: a paragraph may have as many lines as the page.
            outline.sections[section].paragraphs[last] += "\n" + block.text
        } else if !block.text.isEmpty {
            outline.sections[section].paragraphs.append(block.text)
        }
        if !sawPhone, block.text.utf8.count <= FactReader.longestBlock {
            sawPhone = !PhoneNumberParser.find(in: line, areaCode: nil).isEmpty
        }
    }

    // MARK: What is a heading

    private struct Heading {
        var level: Int?
        var mark: HeadingMark?
        /// How an unnumbered one is marked: its place, or bold.
        var style: String
    }

    private func heading(at position: Int) -> Heading? {
        let (block, line) = blocks[position]
        let next = position + 1 < blocks.count ? position + 1 : nil
        let text = block.text
        switch block.kind {
        case .item, .row: return nil
        // What a heading is short enough for.
        case .paragraph: guard line.count <= 240 else { return nil }
        default: break
        }
        let mark = HeadingMark(line)
        if HeadingRules.isDatum(line) { return nil }
        switch block.kind {
        case .heading(let level):
            if isHoursLabelHere(line, level: level) { return nil }
            return Heading(level: level, mark: mark, style: "plain")
        case .placedHeading(let style):
            if isHoursLabelHere(line, level: nil) || LanguageLexicon.isListOnly(line) { return nil }
            return Heading(level: nil, mark: mark, style: style)
        case .item, .row:
            return nil
        case .paragraph:
            if block.region != .body {
                // The head of a contact box is often a plain paragraph.
                let isFirst = current == nil || block.region != region
                return isFirst && HeadingRules.opensContact(line, text) ? Heading(level: nil, mark: mark, style: "text") : nil
            }
            guard next != nil, !HeadingRules.isLabel(line) else { return nil }
            if block.isBold, HeadingRules.canBeBoldHeading(text, line), !continues(next) || text.width <= 60 {
                return Heading(level: nil, mark: mark, style: "text")
            }
            if HeadingRules.opensContact(line, text), text.width <= 40, let next,
                blocks[next].block.text.width <= 120, !HeadingRules.isSentence(blocks[next].block.text)
            {
                return Heading(level: nil, mark: nil, style: "text")
            }
            guard let mark, HeadingRules.canBePlainHeading(text, line, mark: mark) else { return nil }
            // A run of the same marks is a list, not a row of empty sections.
            for beside in [position - 1, position + 1] where blocks.indices.contains(beside) {
                if blocks[beside].block.kind == .paragraph, HeadingMark(blocks[beside].line)?.style == mark.style { return nil }
            }
            if block.continues, mark.number != nil, !continues(next), next.map({ blocks[$0].block.kind }) != .item { return nil }
            return Heading(level: nil, mark: mark, style: "text")
        }
    }

    private func continues(_ position: Int?) -> Bool { position.map { blocks[$0].block.continues } ?? false }

    /// "[Reception time]" under a phone number labels its hours; elsewhere 受付時間 may well head a section.
    private func isHoursLabelHere(_ line: FoldedLine, level: Int?) -> Bool {
        guard HeadingRules.isHoursLabel(line) else { return false }
        guard sawPhone, let level, let top = stack.last?.level else { return sawPhone }
        return level > top
    }

    // MARK: Nesting

    /// 問い合わせについて with sentences beneath it, and other headings of its level behind it: a section like those, no box.
    private func isAmongOthers(_ heading: Heading, at position: Int) -> Bool {
        guard let level = heading.level, level < 7, contactLevel == nil, lastOfLevel[level] > position, blocks[position].block.region == .body,
            position + 1 < blocks.count, case .paragraph = blocks[position + 1].block.kind
        else { return false }
        let (line, next) = (blocks[position].line, blocks[position + 1].block)
        let isOfPage = ["このページ", "この記事", "contact", "inquir"].contains { line.contains($0) }
        return !isOfPage && next.text.width >= 60 && HeadingRules.isSentence(next.text)
    }

    private mutating func open(_ block: Block, _ line: FoldedLine, _ heading: Heading, isAmongOthers: Bool) {
        if block.region == .body {
            if let level = contactLevel, heading.level ?? Int.max > level, heading.mark?.number == nil {
                // Still in the contact box.
            } else {
                contactLevel = !isAmongOthers && HeadingRules.opensContact(line, block.text) ? heading.level ?? 6 : nil
            }
        }
        enter(block.region == .body && contactLevel != nil ? .contactBox : block.region)
        let style = heading.mark?.style ?? heading.style
        let rank = heading.mark?.rank ?? 0
        let isNumbered = heading.mark?.number != nil
        while let top = stack.last, top.scope > block.scope { stack.removeLast() }
        let siblings = stack.lastIndex {
            $0.scope == block.scope && $0.style == style
                && ($0.level == heading.level || ($0.level == nil || heading.level == nil))
        }
        if let siblings {
            stack.removeSubrange(siblings...)
        } else if let level = heading.level {
            while let top = stack.last, top.scope == block.scope {
                if let topLevel = top.level {
                    if topLevel < level { break }
                    // On one level of markup, `(1)` below `1.` is still nested to a reader.
                    if topLevel == level, isNumbered, top.isNumbered, rank > top.rank { break }
                }
                stack.removeLast()
            }
        }
        let section = append(heading: block.text, parent: stack.last?.section, line: block.line, language: block.language)
        stack.append(
            Open(
                section: section, level: heading.level, style: style, isRow: block.endsRow, rank: rank, isNumbered: isNumbered,
                scope: block.scope))
        current = section
        sawPhone = false
        // Links and addresses in a heading belong to what it heads.
        if !block.anchors.isEmpty || !block.emails.isEmpty || LanguageLexicon.namesLanguage(line) {
            outline.entries.append(Outline.Entry(section: section, block: block, line: line))
        }
    }

    /// What a row or a term heads ends at the next one, though that one heads nothing.
    private mutating func endRow(_ scope: Int) {
        guard stack.contains(where: { $0.scope > scope || $0.scope == scope && $0.isRow }) else { return }
        while let top = stack.last, top.scope > scope || top.scope == scope && top.isRow { stack.removeLast() }
        current = stack.last?.section
        sawPhone = false
    }

    /// Contact boxes and footers stand beside the body: the body goes on where it was.
    private mutating func enter(_ wanted: Section.Region) {
        guard wanted != region else { return }
        if region == .body { bodyStack = stack }
        stack = wanted == .body ? bodyStack : []
        current = wanted == .body ? bodyStack.last?.section : nil
        sawPhone = false
        region = wanted
    }

    private mutating func append(heading: String, parent: Int?, line: Int, language: String?) -> Int {
        outline.sections.append(
            Section(page: "", parent: parent, heading: heading, region: region, line: line, language: language, paragraphs: []))
        return outline.sections.count - 1
    }
}

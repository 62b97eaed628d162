import Catalog

/// Finds lists of documents: under a heading that announces them, or after a line that does.
struct DocumentReader {
    let sections: [Section]
    let areaCode: String?

    private struct Announcement {
        var section: Int
        /// Of the entry read last that belongs to it.
        var position: Int
        /// Whether entries of a list that begins after it are its documents.
        var takesItems: Bool
        var isListing = false
        /// The list of the first document; one that stands in another is none of them.
        var list: Int?
        var choice: Document.Choice?
        /// In which case alone the sentence that asks for them asks for them.
        var condition: String?
    }

    private var announcement: Announcement?
    /// The section read last, its heading, and whether that announces documents.
    private var headed: (section: Int, heading: FoldedLine, isAnnounced: Bool)?
    private var groups = 0
    /// For a section whose heading asks for some of its documents only.
    private var choices: [Int: Document.Choice] = [:]

    init(sections: [Section], areaCode: String?) {
        self.sections = sections
        self.areaCode = areaCode
    }

    /// The documents that a block names; blocks come in the order of the page, `position` counts them.
    mutating func read(_ block: Block, _ line: FoldedLine, at position: Int, in section: Int, announces isAnnouncing: Bool) -> [Document] {
        if block.isHead { return [] }
        // A column headed 必要なもの holds the documents of each row.
        let columns = block.cells.filter { !$0.header.isEmpty && DocumentParser.announces(FoldedLine($0.header)) }
        if !columns.isEmpty {
            let found = columns.flatMap { documents(of: $0) }
            return Self.condition(of: block, besides: columns).map { condition in found.map { $0.asked(if: condition) } } ?? found
        }
        if block.kind == .row, block.cells.count == 2, block.cells[0].header.isEmpty, block.cells[0].text.utf8.count <= 120 {
            let label = FoldedLine(block.cells[0].text)
            if DocumentParser.announces(label), !HeadingRules.isSentence(block.cells[0].text) {
                announcement = nil
                return documents(of: block.cells[1], choice: DocumentParser.choice(in: label).map { choice($0) })
            }
            // 手数料 and 届出人 beside 必要なもの are rows of their own.
            if DocumentParser.namesOther(label) { return [] }
        }
        if headed?.section != section {
            let heading = FoldedLine(sections[section].heading)
            headed = (section, heading, announcesDocuments(section))
        }
        guard let (_, heading, isAnnounced) = headed else { return [] }
        if announcement == nil, !isAnnounced, !isAnnouncing, !DocumentParser.asks(line) { return [] }
        let isList = block.kind == .item || block.kind == .row
        if let last = announcement {
            let follows = last.position == position - 1 && (block.continues || isList && last.takesItems)
            let isElsewhere = last.list != nil && block.list != nil && last.list != block.list
            if last.section != section || !follows && !(isList && last.isListing) || isElsewhere { announcement = nil }
        }
        let isLabel = !isList || HeadingRules.isNote(block.text)
        let pointsBelow = DocumentParser.pointsBelow(line)
        let announces = isAnnouncing
            && (isLabel && block.text.width <= 100 && !HeadingRules.isSentence(block.text) || pointsBelow && block.text.width <= 200)
        let needed = DocumentParser.choice(in: line)
        if announces || needed != nil && (pointsBelow || block.text.width <= 60) && (isAnnounced || announcement != nil) && !line.contains("(") {
            var opened = Announcement(section: section, position: position, takesItems: isLabel || pointsBelow || needed != nil)
            if let needed { opened.choice = choice(needed) }
            announcement = opened
            let named = inline(line)
            if named.isEmpty { return DocumentParser.asked(in: line) }
            return named.map { document in
                var document = document
                document.choice = opened.choice
                return document
            }
        }
        // 本人確認書類と印鑑をお持ちください。
        if !isList, announcement == nil || HeadingRules.isSentence(block.text) {
            let asked = DocumentParser.asked(in: line)
            if !asked.isEmpty {
                if DocumentParser.asksInSentence(line) { 
                    announcement = Announcement(section: section, position: position, takesItems: true)
                    announcement?.condition = asked.first?.forms.last.flatMap { CaseWords.isCase($0) ? $0 : nil }
                }
                return asked
            }
        }
        guard isAnnounced || announcement != nil, !HeadingRules.isNote(block.text), block.text.width <= 320 else { return [] }
        if announcement != nil {
            announcement?.position = position
            announcement?.isListing = isList && !block.continues
            if announcement?.list == nil { announcement?.list = block.list }
        }
        guard isList || !HeadingRules.isSentence(block.text), PhoneNumberParser.find(in: line, areaCode: areaCode).isEmpty, HoursParser.read(line).isEmpty,
            var document = DocumentParser.parse(block.kind == .row ? Self.named(block)?.text ?? block.text : block.text)
        else { return [] }
        document.choice = announcement?.choice ?? choice(heading, section)
        if let condition = announcement?.condition { document = document.asked(if: condition) }
        if block.kind == .row, let name = Self.named(block), let condition = Self.condition(of: block, besides: [name]) { return [document.asked(if: condition)] }
        return [document]
    }

    /// Whether a heading announces documents: its own, or one above it where those between tell of cases only (必要なもの > ご本人が来る場合).
    private func announcesDocuments(_ section: Int) -> Bool {
        var current: Int? = section
        while let index = current {
            let heading = FoldedLine(sections[index].heading)
            if DocumentParser.announces(heading) { return true }
            if DocumentParser.namesOther(heading) { return false }
            current = sections[index].parent
        }
        return false
    }

    /// What another cell of a document's row says of for whom it is: 委任状 | 代理人の方のみ.
    private static func condition(of block: Block, besides named: [Block.Cell]) -> String? {
        block.cells.first { cell in !named.contains { $0.text == cell.text } && CaseWords.isForSome(cell.text) }?.text
    }

    /// The cell of a row that names its document: of a column headed so, else the first with a letter (番号 | 書類 | 備考).
    private static func named(_ block: Block) -> Block.Cell? {
        block.cells.first { ["書類", "必要書類", "書類名", "書類の名称", "名称", "品名", "document", "documents", "item"].contains(FoldedLine($0.header).folded(0..<$0.header.unicodeScalars.count)) }
            ?? block.cells.first { $0.text.unicodeScalars.contains(where: \.isAlphabetic) }
    }

    /// The documents of a cell, line by line where it has lines.
    private mutating func documents(of cell: Block.Cell, choice given: Document.Choice? = nil) -> [Document] {
        var choice = given
        var found: [Document] = []
        for text in cell.lines.isEmpty ? [cell.text] : cell.lines where !HeadingRules.isNote(text) {
            let line = FoldedLine(text)
            if !cell.lines.isEmpty, line.count <= 60, let needed = DocumentParser.choice(in: line), !line.contains("(") {
                choice = self.choice(needed)
                continue
            }
            let named = HeadingRules.isSentence(text) ? DocumentParser.asked(in: line) : DocumentParser.entries(ofCell: line, isLine: !cell.lines.isEmpty)
            found += named.map { document in
                var document = document
                document.choice = document.choice ?? choice
                return document
            }
        }
        return found
    }

    private mutating func choice(_ needed: Int) -> Document.Choice {
        groups += 1
        return Document.Choice(needed: needed, group: groups)
    }

    private mutating func choice(_ heading: FoldedLine, _ section: Int) -> Document.Choice? {
        if let known = choices[section] { return known }
        guard let needed = DocumentParser.choice(in: heading) else { return nil }
        let made = choice(needed)
        choices[section] = made
        return made
    }

    /// 持ち物：印鑑、通帳 in one line, or with a blank for the colon.
    private func inline(_ line: FoldedLine) -> [Document] {
        guard let start = line.find(":")?.upperBound ?? DocumentParser.labelEnd(line), start < line.count else { return [] }
        let rest = line.wording(start..<line.count)
        var depth = 0
        let parts = rest.split { character in
            if character == "(" || character == "（" { depth += 1 }
            if character == ")" || character == "）" { depth -= 1 }
            return depth <= 0 && (character == "、" || character == ",")
        }
        return parts.compactMap { part in
            var text = String(part).trimmed(of: ".。")
            for word in ["or ", "and ", "an ", "a ", "the ", "your "] where text.lowercased().hasPrefix(word) { text = String(text.dropFirst(word.count)) }
            return DocumentParser.parse(text)
        }
    }
}

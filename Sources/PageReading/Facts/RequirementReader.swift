import Catalog

/// Finds lists of requirements: under a heading that announces them, or after a line that does (次の条件を満たす方).
/// Each entry is a condition as a whole, whatever words it is made of.
struct RequirementReader {
    let sections: [Section]

    private var headed: (section: Int, isAnnounced: Bool)?
    /// The section and the entry read last of an announced list.
    private var open: (section: Int, position: Int)?
    /// The list that the first entry stands in.
    private var list: Int?

    init(sections: [Section]) { self.sections = sections }

    private static let pointers: WordSet = ["次の", "以下の", "下記の", "the following", "all of these"]
    private static let names: WordSet = ["条件", "要件", "資格", "全てに該当", "すべてに該当", "いずれにも該当", "いずれかに該当", "に該当する方", "に該当する人", "conditions", "requirements", "criteria"]
    private static let headings = [
        "条件", "要件", "資格", "対象者", "対象となる方", "対象となる人", "対象になる方", "できる方", "できる人", "の基準", "eligibility", "requirements", "conditions", "who can apply", "who is eligible",
        "eligible persons",
    ]
    private static let labels: WordSet = ["対象", "資格", "条件", "要件", "eligibility", "who can apply", "requirements", "eligible"]

    static func announces(_ line: FoldedLine) -> Bool { line.count <= 120 && line.contains(anyOf: pointers) && line.mentions(names) && !line.contains("条件付") }

    static func heads(_ heading: FoldedLine) -> Bool {
        guard heading.count <= 60 else { return false }
        var end = heading.count
        while end > 0, let scalar = heading[end - 1], ")]】>≫:。 ".unicodeScalars.contains(scalar) { end -= 1 }
        return headings.contains { heading.ends($0, at: end) }
    }

    /// The requirements that a block states; blocks come in the order of the page, `position` counts them.
    mutating func read(_ block: Block, _ line: FoldedLine, at position: Int, in section: Int) -> [Statement] {
        if block.kind == .row {
            // 対象 | 市内に住む方: the row's head says what its cell is.
            guard block.cells.count == 2, block.cells[0].header.isEmpty, !block.isHead, block.cells[0].text.utf8.count <= 60 else { return [] }
            let label = FoldedLine(block.cells[0].text)
            guard label.count <= 14, Self.labels.isIn(label), !label.contains("対象外") else { return [] }
            return (block.cells[1].lines.isEmpty ? [block.cells[1].text] : block.cells[1].lines).compactMap { Self.statement($0) }
        }
        if Self.announces(line) {
            (open, list) = ((section, position), nil)
            return []
        }
        if headed?.section != section { headed = (section, Self.heads(FoldedLine(sections[section].heading))) }
        // A table within an entry ends neither the entry nor the list.
        if open?.section != section, let list, block.list == list, block.kind == .item, !HeadingRules.isNote(block.text), line[0] != "(", !block.continues {
            return Self.statement(block.text).map { [$0] } ?? []
        }
        let isEntry = block.kind == .item || block.continues && Self.isNumbered(block.text, line)
        if let last = open, last.section == section {
            let isSame = list == nil || block.list == nil || block.list == list
            // A line that explains an entry belongs to it.
            let isNote = HeadingRules.isNote(block.text) || line[0] == "("
            guard isSame, isEntry || isNote || block.continues else {
                open = nil
                return []
            }
            open = (section, position)
            guard isEntry, !isNote else { return [] }
            if list == nil { list = block.list }
        } else {
            open = nil
            guard headed?.isAnnounced == true, isEntry, !HeadingRules.isNote(block.text), line[0] != "(" else { return [] }
        }
        // A link leads to requirements; it is none.
        if let anchor = block.anchors.first, anchor.title.utf8.count * 10 >= block.text.utf8.count * 8 { return [] }
        return Self.statement(block.text).map { [$0] } ?? []
    }

    private static func isNumbered(_ text: String, _ line: FoldedLine) -> Bool {
        line[0]?.isASCIIDigit == true && line[1]?.isASCIIDigit != true || HeadingMark(line)?.number != nil
    }

    private static func statement(_ text: String) -> Statement? {
        let line = FoldedLine(text)
        var start = 0
        if let mark = HeadingMark(line), mark.number != nil {
            start = mark.length
        } else if HeadingMark.isGlued(line, at: 0) {
            start = 1
        }
        let own = line.wording(start..<line.count).trimmed(of: "・•。")
        return own.width >= 6 && own.width <= 300 && !HeadingRules.isNote(own) && PhoneNumberParser.find(in: line, areaCode: nil).isEmpty ? Statement(text: own) : nil
    }
}

import Catalog

/// Finds the runs of steps among a page's headings and lines.
struct StepReader {
    /// Where a step stands; `entry` is nil for a heading.
    struct Found {
        var section: Int
        var line: Int
        var quote: String
        var step: Step
        var entry: Int?
    }

    let outline: Outline

    /// In the order of the page. A run begins with 1, counts on, and has two steps or more.
    func read() -> [Found] { headings() + lines() }

    private func headings() -> [Found] {
        let sections = outline.sections
        let groups = Dictionary(grouping: sections.indices) { sections[$0].parent }
        return groups.keys.sorted { ($0 ?? -1) < ($1 ?? -1) }.flatMap { parent -> [Found] in
            let isFlow = parent.map { StepParser.announces(FoldedLine(sections[$0].heading)) } ?? false
            let found = (groups[parent] ?? []).compactMap { index -> Found? in
                guard sections[index].region == .body, let entry = StepParser.entry(sections[index].heading, ordinal: nil), entry.isNamed || isFlow else { return nil }
                // "Step 1" alone heads its step: the text below it says what to do.
                let text = entry.text.isEmpty ? sections[index].paragraphs.first ?? "" : entry.text
                guard !text.isEmpty else { return nil }
                return Found(section: index, line: sections[index].line, quote: entry.text.isEmpty ? text : sections[index].heading, step: Step(number: entry.number, text: text))
            }
            return runs(found)
        }
    }

    private func lines() -> [Found] {
        var found: [Found] = []
        var group: [Found] = []
        var list: Int?
        var style: String?
        // Below 申請の方法, entries are steps if one of them says what comes before or after, else ways to choose from.
        var isCertain = true
        func close(_ group: inout [Found]) {
            if isCertain || group.contains(where: { StepParser.saysWhen(FoldedLine($0.step.text)) }) { found += runs(group) }
            group = []
        }
        for (position, entry) in outline.entries.enumerated() {
            let block = entry.block
            guard outline.sections[entry.section].region == .body, block.text != outline.sections[entry.section].heading, block.text.utf8.count <= FactReader.longestBlock,
                block.kind != .row
            else { continue }
            guard let step = StepParser.entry(entry.line, block.text, ordinal: block.ordinal), !step.text.isEmpty else { continue }
            let own = step.isNamed ? "step" : block.ordinal != nil ? "ol" : HeadingMark(entry.line)?.style
            let isFlow = isAnnounced(entry.section, before: position)
            let goesOn = group.last.map { $0.section == entry.section && $0.step.number + 1 == step.number } ?? false && own == style && block.list == list
            if !goesOn {
                close(&group)
                guard step.number == 1, step.isNamed || isFlow || StepParser.mayAnnounce(FoldedLine(outline.sections[entry.section].heading)) else { continue }
            }
            if group.isEmpty { isCertain = step.isNamed || isFlow }
            (style, list) = (own, block.list)
            group.append(Found(section: entry.section, line: block.line, quote: block.text, step: Step(number: step.number, text: step.text), entry: position))
        }
        close(&group)
        return found
    }

    /// Whether the heading, or the line before, announces an order.
    private func isAnnounced(_ section: Int, before position: Int) -> Bool {
        let isHeaded = StepParser.announces(FoldedLine(outline.sections[section].heading))
        guard position > 0, outline.entries[position - 1].section == section else { return isHeaded }
        let before = outline.entries[position - 1].line
        return !DocumentParser.announces(before) && (isHeaded || StepParser.announces(before))
    }

    private func runs(_ found: [Found]) -> [Found] {
        // "[1] If you have the form, [2] If you do not": one of these holds, they do not follow each other.
        guard found.count >= 2, found[0].step.number == 1, !found.contains(where: { StatementParser.isCondition($0.step.text) }) else { return [] }
        var kept = [found[0]]
        for next in found.dropFirst() {
            guard next.step.number == kept.count + 1 else { break }
            kept.append(next)
        }
        return kept.count >= 2 ? kept : []
    }
}

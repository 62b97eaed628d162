import Catalog
import HTMLReader

extension BlockReader {
    private struct TableCell {
        var node: Int
        var column: Int
        var columns: Int
        var isHeader: Bool
        /// Whether it stands beside several rows.
        var spansRows: Bool
        /// Whether it began in a row above.
        var isInherited = false
        var line: InlineText
        var text: String { line.text }
    }

    /// A table: rows of data stay rows; a table laid out as heading and content becomes headings with what they head.
    mutating func readTable(_ table: Int, _ context: Context) {
        flush(context)
        var context = context
        context.table = table
        if let caption = page.children(of: table).first(where: { page[$0].name == .caption }) {
            var line = InlineText()
            collect(caption, into: &line)
            if !line.isEmpty {
                stream.blocks.append(
                    Block(
                        kind: .placedHeading(style: "caption"), text: line.text, line: max(1, line.line),
                        region: context.region, scope: context.scope))
            }
        }
        let rows = cells(of: table)
        let width = rows.flatMap { $0 }.map { $0.column + $0.columns }.max() ?? 0
        let isLayout = width <= 1 || isPageLayout(rows)
        // Beside the content of a page that is laid out with tables.
        if context.isLaidOut, isMenu(table, rows) { return }
        if isPageLayout(rows) { context.isLaidOut = true }
        var entries = context
        (entries.isItem, entries.list) = (true, table)
        var headers: [Int: String] = [:]
        // The cell whose text became the heading of the rows beside it.
        var heading: Int?
        let headRow = isLayout ? nil : boldHead(of: rows)
        let isOutline = !isLayout && (width == 2 || width <= 4 && isWideOutline(rows))
        for (position, row) in rows.enumerated() where !row.isEmpty {
            if isLayout {
                for cell in row where !cell.isInherited { walkCell(cell, width == 1 && isEntry(cell, context) ? entries : context) }
            } else if row.count == 1 {
                readSingle(row[0], context)
            } else if row.allSatisfy(\.isInherited) {
                continue
            } else if row[0].isInherited, row[0].node == heading, row.count == 2 {
                var inner = context
                inner.scope += 1
                for cell in row where !cell.isInherited { walkCell(cell, inner) }
            } else if row.allSatisfy(\.isHeader) || position == headRow {
                headers = Dictionary(row.map { ($0.column, $0.text) }, uniquingKeysWith: { first, _ in first })
                emitHeaderRow(row, context)
            } else if isOutline, row.count == 3 {
                // A heading with headings of its own beneath.
                if row[0].node != heading { head(row[0], context) }
                heading = row[0].node
                var inner = context
                inner.scope += 1
                if headsContent(row[1], row[2]) { head(row[1], over: row[2], inner) } else { emitPair(row[1], row[2], inner) }
            } else if isOutline, row.count == 2, headsContent(row[0], row[1]) || width > 2 && row[0].spansRows {
                head(row[0], over: row[1], context)
                heading = row[0].node
            } else if isOutline, row.count == 2, headers.isEmpty {
                emitPair(row[0], row[1], context)
            } else {
                let isPair = row.count == 2 && row[0].isHeader && headers.isEmpty
                emitRow(
                    row.map(\.text), joined: isPair ? ": " : " | ", headers: row.map { headers[$0.column] ?? "" }, spanning: row.map(\.spansRows),
                    from: row.map(\.line), context)
            }
        }
    }

    /// Whether a cell of a table of one column is an entry of a list by another name, and neither a heading nor a box of its own.
    private func isEntry(_ cell: TableCell, _ context: Context) -> Bool {
        context.region == .body && !context.isLaidOut && !cell.isHeader && !cell.line.isBold && HeadingMark(cell.text) == nil && !hasStructure(cell.node)
    }

    private mutating func head(_ cell: TableCell, over content: TableCell? = nil, _ context: Context) {
        stream.blocks.append(
            Block(
                kind: .placedHeading(style: "th"), text: cell.text, line: max(1, cell.line.line), region: context.region, scope: context.scope,
                anchors: cell.line.anchors, table: context.table, endsRow: true))
        guard let content else { return }
        var inner = context
        inner.scope += 1
        walkCell(content, inner)
    }

    private mutating func emitPair(_ head: TableCell, _ content: TableCell, _ context: Context) {
        emitRow(
            [head.text, content.text], joined: head.isHeader ? ": " : " | ", spanning: [head.spansRows, content.spansRows], from: [head.line, content.line],
            endsRow: !HeadingRules.isLabel(head.text), context)
    }

    /// Whether a table of more than two columns is laid out as headings with their content: before the last cell of each row
    /// stand heads only, one, or two where the first reaches over several rows.
    private func isWideOutline(_ rows: [[TableCell]]) -> Bool {
        var hasContent = false
        for row in rows where row.count > 1 && !row.allSatisfy(\.isInherited) {
            guard let content = row.last, row.count <= 3, !content.isHeader,
                row.dropLast().allSatisfy(\.isHeader), row.count < 3 || row[0].spansRows
            else { return false }
            hasContent = hasContent || hasStructure(content.node) || content.text.width > 120
        }
        return hasContent
    }

    /// The rows that belong to this table itself, with each cell's column after row spans above it.
    private func cells(of table: Int) -> [[TableCell]] {
        var rows: [Int] = []
        for child in page.children(of: table) {
            if page[child].name == .tr { rows.append(child) }
            if [.thead, .tbody, .tfoot].contains(page[child].name) {
                rows += page.children(of: child).filter { page[$0].name == .tr }
            }
        }
        // For each column, how many more rows a cell above reaches down.
        var reaching: [Int: Int] = [:]
        // The cells that reach down, by their first column, and how many rows are left to each.
        var spanning: [Int: (cell: TableCell, rows: Int)] = [:]
        var inherited = 0
        return rows.map { row in
            var column = 0
            var result: [TableCell] = []
            let spanned = reaching
            for (key, value) in reaching { reaching[key] = value > 1 ? value - 1 : nil }
            for (column, entry) in spanning.sorted(by: { $0.key < $1.key }) {
                spanning[column] = entry.rows > 1 ? (entry.cell, entry.rows - 1) : nil
                // The sum is bounded: a cell that reaches down a thousand rows would otherwise be copied as often.
                guard inherited < Self.mostInherited else { continue }
                inherited += entry.cell.line.length + 1
                result.append(entry.cell)
            }
            for child in page.children(of: row) where page[child].name == .td || page[child].name == .th {
                while spanned[column] != nil { column += 1 }
                guard column < Self.mostColumns else { break }
                let columns = Self.span(page.attribute(.colspan, of: child))
                let down = Self.span(page.attribute(.rowspan, of: child))
                var line = InlineText()
                collect(child, into: &line)
                if down > 1 { for offset in 0..<min(columns, Self.mostColumns - column) { reaching[column + offset] = down - 1 } }
                if !line.isEmpty || !line.emails.isEmpty {
                    let cell = TableCell(
                        node: child, column: column, columns: columns, isHeader: page[child].name == .th, spansRows: down > 1, line: line)
                    result.append(cell)
                    if down > 1, !line.isEmpty, line.length <= Self.longestInherited {
                        var below = cell
                        below.isInherited = true
                        (below.line.anchors, below.line.emails) = ([], [])
                        spanning[column] = (below, down - 1)
                    }
                }
                column += columns
            }
            return result.sorted { $0.column < $1.column }
        }
    }

    /// In bytes: what stands beside several rows is a name, a time, a price; a longer text is told once.
    private static let longestInherited = 240
    /// In bytes, for all cells of a table together.
    private static let mostInherited = 20_000

    /// No table for people is wider; cells that reach down for ever would fill it up without end.
    private static let mostColumns = 256

    /// HTML allows spans of 1 to 1,000 columns.
    private static func span(_ text: String?) -> Int { min(1000, max(1, text.flatMap { Int($0.trimmed) } ?? 1)) }

    /// The first row of a table without `<th>`, where it alone is bold throughout.
    private func boldHead(of rows: [[TableCell]]) -> Int? {
        guard let first = rows.firstIndex(where: { !$0.isEmpty }), rows[first].count >= 2, rows.count > first + 1,
            rows[first].allSatisfy({ $0.line.isBold && !$0.isHeader && !$0.spansRows && $0.line.length <= 90 }),
            rows[(first + 1)...].allSatisfy({ row in !row.allSatisfy(\.line.isBold) || row.isEmpty })
        else { return nil }
        return first
    }

    /// A menu by another name: entries that are links and nothing else.
    private func isMenu(_ table: Int, _ rows: [[TableCell]]) -> Bool {
        let cells = rows.flatMap { $0 }.filter { !$0.isInherited && !page.descendants(of: $0.node).contains { page[$0].name == .table } }
        let linked = cells.filter { cell in
            let own = cell.line.anchors.reduce(0) { $0 + $1.title.utf8.count }
            return own > 0 && own * 10 >= cell.line.length * 9
        }
        return linked.count >= 3 && linked.count + 1 >= cells.count && !page.text(of: table).unicodeScalars.contains(where: \.isASCIIDigit)
    }

    /// An old page laid out with a table: cells hold headings or tables.
    private func isPageLayout(_ rows: [[TableCell]]) -> Bool {
        rows.flatMap { $0 }.contains { cell in
            page.descendants(of: cell.node).contains { page[$0].name == .table || page[$0].name?.headingLevel.map { $0 <= 4 } == true }
        }
    }

    private func headsContent(_ head: TableCell, _ content: TableCell) -> Bool {
        let isNumbered = HeadingMark(head.text) != nil
        guard head.isHeader || head.line.isBold || isNumbered, !HeadingRules.isLabel(head.text), head.text.width <= 220
        else { return false }
        return isNumbered || hasStructure(content.node) || content.text.width > 120
    }

    private mutating func readSingle(_ cell: TableCell, _ context: Context) {
        if cell.isHeader || cell.line.isBold, cell.text.width <= 220 {
            stream.blocks.append(
                Block(
                    kind: .placedHeading(style: "th"), text: cell.text, line: max(1, cell.line.line),
                    region: context.region, scope: context.scope, anchors: cell.line.anchors, table: context.table))
        } else {
            var inner = context
            inner.scope += 1
            walkCell(cell, inner)
        }
    }

    private mutating func walkCell(_ cell: TableCell, _ context: Context) {
        // A page laid out with tables keeps its dates and tools in cells.
        if context.isLaidOut, isLeftOut(cell.node, isProtected: isProtected(cell.node)) { return }
        flush(context)
        walkChildren(of: cell.node, context)
        flush(context)
    }

    private mutating func emitHeaderRow(_ row: [TableCell], _ context: Context) {
        let count = stream.blocks.count
        emitRow(row.map(\.text), joined: " | ", from: row.map(\.line), context)
        if stream.blocks.count > count { stream.blocks[count].isHead = true }
    }
}

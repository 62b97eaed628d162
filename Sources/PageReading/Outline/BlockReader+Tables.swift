import Catalog
import HTMLReader

extension BlockReader {
    private struct TableCell {
        var node: Int
        var column: Int
        var columns: Int
        var isHeader: Bool
        var line: InlineText
        var text: String { line.text }
    }

    /// A table: rows of data stay rows; a table laid out as heading and content becomes headings with what they head.
    mutating func readTable(_ table: Int, _ context: Context) {
        flush(context)
        if let caption = page.children(of: table).first(where: { page[$0].name == "caption" }) {
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
        var headers: [Int: String] = [:]
        for row in rows where !row.isEmpty {
            if isLayout {
                for cell in row { walkCell(cell, context) }
            } else if row.count == 1 {
                readSingle(row[0], context)
            } else if row.allSatisfy(\.isHeader) {
                headers = Dictionary(row.map { ($0.column, $0.text) }, uniquingKeysWith: { first, _ in first })
                emitHeaderRow(row, context)
            } else if width == 2, row.count == 2, headsContent(row[0], row[1]) {
                stream.blocks.append(
                    Block(
                        kind: .placedHeading(style: "th"), text: row[0].text, line: max(1, row[0].line.line),
                        region: context.region, scope: context.scope, anchors: row[0].line.anchors))
                var inner = context
                inner.scope += 1
                walkCell(row[1], inner)
            } else {
                let pair = row.count == 2 && row[0].isHeader && headers.isEmpty
                emitRow(
                    row.map(\.text), joined: pair ? ": " : " | ", headers: row.map { headers[$0.column] ?? "" },
                    from: row.map(\.line), context)
            }
        }
    }

    /// The rows that belong to this table itself, with each cell's column after row spans above it.
    private func cells(of table: Int) -> [[TableCell]] {
        var rows: [Int] = []
        for child in page.children(of: table) {
            if page[child].name == "tr" { rows.append(child) }
            if ["thead", "tbody", "tfoot"].contains(page[child].name) {
                rows += page.children(of: child).filter { page[$0].name == "tr" }
            }
        }
        // For each column, how many more rows a cell above reaches down.
        var reaching: [Int: Int] = [:]
        return rows.map { row in
            var column = 0
            var result: [TableCell] = []
            let spanned = reaching
            for (key, value) in reaching { reaching[key] = value > 1 ? value - 1 : nil }
            for child in page.children(of: row) where page[child].name == "td" || page[child].name == "th" {
                while spanned[column] != nil { column += 1 }
                guard column < Self.mostColumns else { break }
                let columns = Self.span(page[child].attribute("colspan"))
                let down = Self.span(page[child].attribute("rowspan"))
                var line = InlineText()
                collect(child, into: &line)
                if down > 1 { for offset in 0..<min(columns, Self.mostColumns - column) { reaching[column + offset] = down - 1 } }
                if !line.isEmpty || !line.emails.isEmpty {
                    result.append(
                        TableCell(
                            node: child, column: column, columns: columns, isHeader: page[child].name == "th", line: line))
                }
                column += columns
            }
            return result
        }
    }

    /// No table for people is wider; cells that reach down for ever would fill it up without end.
    private static let mostColumns = 256

    /// HTML allows spans of 1 to 1,000 columns.
    private static func span(_ text: String?) -> Int { min(1000, max(1, text.flatMap { Int($0.trimmed) } ?? 1)) }

    /// An old page laid out with a table: cells hold headings or tables.
    private func isPageLayout(_ rows: [[TableCell]]) -> Bool {
        rows.flatMap { $0 }.contains { cell in
            page.descendants(of: cell.node).contains { ["h1", "h2", "h3", "h4"].contains(page[$0].name) }
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
                    region: context.region, scope: context.scope, anchors: cell.line.anchors))
        } else {
            var inner = context
            inner.scope += 1
            walkCell(cell, inner)
        }
    }

    private mutating func walkCell(_ cell: TableCell, _ context: Context) {
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

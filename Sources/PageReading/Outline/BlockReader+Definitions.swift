import Catalog
import HTMLReader

extension BlockReader {
    /// A list of definitions: its terms are headings where they have much beneath them, else labels.
    mutating func readDefinitions(_ list: Int, _ context: Context) {
        flush(context)
        var groups: [(terms: [Int], definitions: [Int])] = []
        for child in definitionChildren(of: list) {
            if page[child].name == .dt {
                if let last = groups.last, last.definitions.isEmpty {
                    groups[groups.count - 1].terms.append(child)
                } else {
                    groups.append(([child], []))
                }
            } else if groups.isEmpty {
                groups.append(([], [child]))
            } else {
                groups[groups.count - 1].definitions.append(child)
            }
        }
        for group in groups { readDefinition(group.terms, group.definitions, context) }
    }

    private func definitionChildren(of list: Int) -> [Int] {
        page.children(of: list).flatMap { child in
            page[child].name == .div ? Array(page.children(of: child)) : [child]
        }.filter { page[$0].name == .dt || page[$0].name == .dd }
    }

    private mutating func readDefinition(_ terms: [Int], _ definitions: [Int], _ context: Context) {
        var term = InlineText()
        for node in terms { collect(node, into: &term) }
        let termText = term.text
        var first = InlineText()
        if let definition = definitions.first { collect(definition, into: &first) }
        let firstText = first.text
        let isShort = definitions.count == 1 && firstText.width <= 120 && !hasStructure(definitions[0])
        let isNumbered = HeadingMark(termText) != nil
        let isLabel = HeadingRules.isLabel(termText) || PhoneNumberParser.begins(FoldedLine(firstText))

        if context.region != .body || isLabel || isShort && !isNumbered {
            if isShort {
                let glue = termText.isEmpty || ":：".contains(termText.last ?? ":") ? " " : ": "
                emitRow([termText, firstText], joined: glue, from: [term, first], endsRow: !HeadingRules.isLabel(termText), context)
                return
            }
            var item = context
            item.isItem = true
            inline = term
            flush(item)
        } else if !termText.isEmpty {
            stream.blocks.append(
                Block(
                    kind: .placedHeading(style: "dt"), text: termText, line: max(1, term.line), region: context.region,
                    scope: context.scope, anchors: term.anchors, endsRow: true))
        }
        var inner = context
        if !isLabel { inner.scope += 1 }
        inner.isItem = definitions.count > 1
        for definition in definitions {
            walkChildren(of: definition, inner)
            flush(inner)
        }
    }

    /// Whether an element holds more than a line or two.
    func hasStructure(_ node: Int) -> Bool {
        var lines = 0
        for child in page.descendants(of: node) {
            switch page[child].name {
            case .ul, .ol, .dl, .table, .h2, .h3, .h4, .h5, .h6: return true
            case .p, .br: lines += 1
            default: break
            }
        }
        return lines >= 2
    }

    mutating func emitRow(_ texts: [String], joined glue: String, headers: [String] = [], spanning: [Bool] = [], from parts: [InlineText], endsRow: Bool = false, _ context: Context) {
        let text = texts.filter { !$0.isEmpty }.joined(separator: glue)
        guard !text.isEmpty else { return }
        let cells = texts.enumerated().map { index, text in
            Block.Cell(
                text: text, header: headers.indices.contains(index) ? headers[index] : "", spansRows: spanning.indices.contains(index) && spanning[index],
                lines: parts.indices.contains(index) ? parts[index].lines : [])
        }
        stream.blocks.append(
            Block(
                kind: .row, text: text, line: max(1, parts.first { !$0.isEmpty }?.line ?? 1), region: context.region,
                scope: context.scope, isBold: false, anchors: parts.flatMap(\.anchors), emails: parts.flatMap(\.emails), table: context.table,
                cells: cells, endsRow: endsRow))
    }
}

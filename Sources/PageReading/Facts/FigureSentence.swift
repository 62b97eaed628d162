package import Catalog

/// The sentences of a paragraph in which a figure stands: what the paragraph says besides may be about other matters.
package enum FigureSentence {
    /// The sentences of a fact's quote that state its figure; none where the quote is one sentence or the fact no figure.
    package static func sentences(of fact: Fact) -> [String] {
        guard fact.value.kind.isFigure else { return [] }
        let whole = FoldedLine(fact.quote)
        let sentences = split(whole)
        guard sentences.count > 1 else { return [] }
        return sentences.filter { states(fact.value, $0, in: whole) }.map(\.text)
    }

    private static func split(_ line: FoldedLine) -> [FoldedLine] {
        var parts: [FoldedLine] = []
        var start = 0
        for position in 0..<line.count {
            let isEnd = position + 1 == line.count || line[position] == "。" || line[position] == "\n" || line[position] == "." && line[position + 1] == " "
            guard isEnd else { continue }
            parts.append(FoldedLine(line.wording(start..<position + 1)))
            start = position + 1
        }
        return parts.filter { !$0.text.isEmpty }
    }

    /// - Parameter whole: a sentence says what an amount is of, another the amount.
    private static func states(_ value: FactValue, _ sentence: FoldedLine, in whole: FoldedLine) -> Bool {
        switch value {
        case .fee(let fee): FeeParser.find(in: sentence, heading: whole).contains { $0.yen == fee.yen }
        case .duration(let span), .deadline(let span): DurationParser.find(in: sentence).contains { $0.span == span }
        case .dueDate(let day): DueDateParser.find(in: sentence).contains(day)
        case .validity(let validity): ValidityParser.find(in: sentence).contains(validity)
        case .size(let size): MeasureParser.sizes(in: sentence).contains(size)
        case .quantity(let quantity): MeasureParser.quantities(in: sentence).contains(quantity)
        default: false
        }
    }
}

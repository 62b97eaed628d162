/// Lists that are typed rather than marked up: paragraphs that begin with a bullet become items.
enum TypedLists {
    /// The blocks, each with its folded text.
    static func mark(_ blocks: [Block]) -> [(block: Block, line: FoldedLine)] {
        var isItem = false
        // The number read last of each style of heading, outside lists: (5) after (4) heads the next section, though it
        // follows a list within one paragraph.
        var numbers: [String: Int] = [:]
        return blocks.map { block in
            var block = block
            var line = FoldedLine(block.text)
            if block.kind != .paragraph {
                isItem = false
                return (block, line)
            }
            let mark = block.text.utf8.count <= 400 ? HeadingMark(line) : nil
            if let mark {
                let goesOn = mark.number.map { numbers[mark.style] == $0 - 1 } ?? (mark.length > 1 && mark.length == line.count)
                if goesOn { isItem = false }
                if !isItem, let number = mark.number { numbers[mark.style] = number }
            }
            let length = HeadingRules.bulletLength(block.text)
            if length > 0 {
                let rest = block.text.unicodeScalars.dropFirst(length)
                block.text = String(String.UnicodeScalarView(rest)).trimmed
                line = FoldedLine(block.text)
                block.kind = .item
                // An entry of its own, though the paragraph goes on.
                block.continues = false
                isItem = true
            } else if block.continues, isItem, !HeadingRules.isNote(block.text) {
                block.kind = .item
            } else {
                isItem = false
            }
            return (block, line)
        }
    }
}

/// Lists that are typed rather than marked up: paragraphs that begin with a bullet become items.
enum TypedLists {
    static func mark(_ blocks: [Block]) -> [Block] {
        var isItem = false
        return blocks.map { block in
            var block = block
            if block.kind != .paragraph {
                isItem = false
                return block
            }
            let length = HeadingRules.bulletLength(block.text)
            if length > 0 {
                let rest = block.text.unicodeScalars.dropFirst(length)
                block.text = String(String.UnicodeScalarView(rest)).trimmed
                block.kind = .item
                // An entry of its own, though the paragraph goes on.
                block.continues = false
                isItem = true
            } else if block.continues, isItem, !HeadingRules.isNote(block.text) {
                block.kind = .item
            } else {
                isItem = false
            }
            return block
        }
    }
}

/// What a reply's text is made of: blocks divided by an empty line, and in them items.
enum TextBlocks {
    static func blocks(of text: String) -> [String] {
        text.split(separator: "\n\n").map { TextCutter.trimmed($0) }.filter { !$0.isEmpty }
    }

    /// A list item or a contact with what stands indented below it.
    static func items(of block: String) -> [String] {
        var items: [String] = []
        for line in block.split(separator: "\n") {
            if line.hasPrefix("  "), let last = items.indices.last { items[last] += "\n\(line)" } else { items.append(String(line)) }
        }
        return items
    }

    /// Whether a line only says what follows it ("Please bring:").
    static func isHeading(_ line: String) -> Bool { line.hasSuffix(":") || line.hasSuffix("：") }
}

/// The texts of two answers to one line as one, in which no block stands twice.
enum JoinedText {
    static func text(_ first: String, _ second: String) -> String {
        var earlier = TextBlocks.blocks(of: first)
        var later = TextBlocks.blocks(of: second)
        // Of two the later one stays: "the number below" is below both answers then.
        let answer = later.first
        earlier = earlier.enumerated().filter { place, block in
            place == 0 || !later.contains { holds($0, block, underOther: $0 == answer) }
        }.map(\.element)
        let firstAnswer = earlier.first
        later = later.enumerated().filter { place, block in
            !earlier.contains { $0 == block || place > 0 && holds($0, block, underOther: $0 == firstAnswer) }
        }.map(\.element)
        return (earlier + later).joined(separator: "\n\n")
    }

    /// Whether all items of another block stand in a block.
    ///
    /// - Parameter underOther: whether the heading may be another: what an answer proper lists is its own to introduce.
    private static func holds(_ block: String, _ other: String, underOther: Bool) -> Bool {
        var items = TextBlocks.items(of: other)
        if underOther, items.count > 1, TextBlocks.isHeading(items[0]) { items.removeFirst() }
        let told = TextBlocks.items(of: block)
        return items.allSatisfy(told.contains)
    }
}

import Catalog

/// Steps to be taken in order: "Step 1", 手順1, and numbered entries where the page speaks of an order.
enum StepParser {
    /// Words that announce an order of steps, in a heading or in the line before a list.
    private static let flowWords: WordSet = [
        "手順", "の流れ", "流れ", "ステップ", "のしかた", "の仕方", "順に", "順番", "steps", "step", "procedure", "procedures", "process", "in order", "in this order",
        "how to", "flow",
    ]

    static func announces(_ line: FoldedLine) -> Bool { line.count <= 120 && line.mentions(flowWords) }

    private static let ways: WordSet = ["方法", "手続き", "手続", "how", "ways"]
    private static let whens: WordSet = ["前に", "した後", "した日から", "った日から", "届いたら", "したら", "次に", "その後", "then", "after", "before", "once", "when you have"]

    /// Whether a heading may announce steps, or ways to choose from.
    static func mayAnnounce(_ line: FoldedLine) -> Bool { line.count <= 40 && line.contains(anyOf: ways) }

    /// Whether an entry says when it is its turn.
    static func saysWhen(_ line: FoldedLine) -> Bool { line.mentions(whens) }

    /// The number and text of an entry; `isNamed` where the entry itself says that it is a step.
    struct Entry: Equatable {
        var number: Int
        var text: String
        var isNamed: Bool
    }

    /// Nil for a text that does not begin with a number of any style.
    static func entry(_ text: String, ordinal: Int?) -> Entry? { entry(FoldedLine(text), text, ordinal: ordinal) }

    static func entry(_ line: FoldedLine, _ text: String, ordinal: Int?) -> Entry? {
        var scanner = LineScanner(line)
        _ = scanner.take("[") || scanner.take("【") || scanner.take("<") || scanner.take("(")
        if ["step", "手順", "ステップ"].contains(where: { scanner.take($0) }) {
            while scanner.take(" ") || scanner.take(".") || scanner.take("-") {}
            let circled = line[scanner.at].flatMap { (0x2460...0x2473).contains($0.value) ? Int($0.value) - 0x245F : nil }
            if circled != nil { scanner.at += 1 }
            if let number = circled ?? scanner.digits(upTo: 2), number >= 1 {
                while let scalar = line[scanner.at], " ]】>):.-、".unicodeScalars.contains(scalar) { scanner.at += 1 }
                return Entry(number: number, text: line.wording(scanner.at..<line.count), isNamed: true)
            }
        }
        if let mark = HeadingMark(line), let number = mark.number, number >= 1, mark.style != "Q", mark.length < line.count {
            return Entry(number: number, text: line.wording(mark.length..<line.count), isNamed: false)
        }
        return ordinal.map { Entry(number: $0, text: text, isNamed: false) }
    }
}

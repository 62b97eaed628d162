@testable import PageReading
import Testing

@Suite struct FoldedLineTests {
    private static let mixed = "電話：０９８５－２１－1756　é (代表)"

    @Test func `spellings look alike, scalar for scalar`() {
        let line = FoldedLine(Self.mixed)
        #expect(line.count == Self.mixed.unicodeScalars.count)
        #expect(line.folded(0..<line.count).hasPrefix("電話:0985"))
        #expect(line.digitCount == 10)
    }

    @Test func `a range is cut from the page's own wording`() {
        let line = FoldedLine(Self.mixed)
        let scalars = Array(Self.mixed.unicodeScalars)
        for start in 0...line.count {
            for end in start...line.count {
                let own = String(String.UnicodeScalarView(scalars[start..<end]))
                #expect(line.wording(start..<end) == own.trimmed)
                #expect(FoldedLine(line, start..<end).text == own)
            }
        }
        #expect(scalars.indices.allSatisfy { line.original($0) == scalars[$0] })
    }

    @Test(arguments: ["", "plain", "  both ends  ", "\u{200B}ー"])
    func `the whole line is its text without blanks`(text: String) {
        let line = FoldedLine(text)
        #expect(line.text == text)
        #expect(line.wording(0..<line.count) == text.trimmed)
        #expect(line.find("absent") == nil)
    }
}

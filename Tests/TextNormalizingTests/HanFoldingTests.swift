import Foundation
import Testing
import TextNormalizing

@Suite struct HanFoldingTests {
    @Test func `the table is what ICU makes of each character by itself`() {
        let characters = (UInt32(0x3400)...0x9FFF).compactMap(Unicode.Scalar.init).map { String($0) }
        let list = characters.joined(separator: "\n")
        let folded = list.applyingTransform(StringTransform("Traditional-Simplified"), reverse: false)?.split(separator: "\n").map(String.init) ?? []
        #expect(folded.count == characters.count)
        let differing = zip(characters, folded).filter { HanFolding.simplified($0) != $1 }
        #expect(differing.map(\.0) == [])
    }

    @Test(arguments: [("個人番號卡", "个人番号卡"), ("通知書", "通知书"), ("abc", "abc"), ("届", "届")])
    func `a text is folded character by character`(text: String, simplified: String) {
        #expect(HanFolding.simplified(text) == simplified)
    }
}

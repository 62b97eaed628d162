import Catalog
import Testing

@Suite struct CompactFormTests {
    @Test(arguments: [0, 1, -1, 63, 64, -64, -65, 300, Int.max, Int.min])
    func `numbers of any size come back`(number: Int) throws {
        #expect(try CompactForm.decode(Int.self, from: CompactForm.encode(number)) == number)
    }

    @Test(arguments: [0, 48.8, -1.5, .infinity, .leastNonzeroMagnitude])
    func `fractions come back to the last bit`(number: Double) throws {
        #expect(try CompactForm.decode(Double.self, from: CompactForm.encode(number)) == number)
    }

    @Test func `a list longer than the bytes left is refused before room is made for it`() {
        #expect(throws: CompactFormError.self) { try CompactForm.decode([String].self, from: [0xFF, 0xFF, 0xFF, 0xFF, 0x7F, 0]) }
    }

    @Test func `a text that is not UTF-8 is refused`() {
        let error = #expect(throws: CompactFormError.self) { try CompactForm.decode(String.self, from: [2, 0x61, 0xFF]) }
        #expect(error?.description == "a text that is not UTF-8, at byte 1")
    }
}

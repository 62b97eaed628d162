import Catalog
import Testing

@Suite struct CompactFormTests {
    /// A field of each kind that is refused by what it says.
    private struct Sample: Carried, Equatable {
        static var blank: Sample { Sample() }

        var kind = FactKind.fee
        var kinds: [FactKind] = []
        var note: String?

        mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
            try form.carry(&kind)
            try form.carry(&kinds)
            try form.carry(&note)
        }
    }

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

    /// A number of more than 64 bits; a word that is none; bytes that nobody asked for; and an end in each field.
    @Test(arguments: [
        ([UInt8](repeating: 0x80, count: 11), "a number that is too long, at byte 10"), ([3] + Array("fex".utf8) + [0, 0], "a word that is none of those known here, at byte 4"),
        ([3] + Array("fee".utf8) + [2, 3] + Array("fee".utf8) + [0, 0], "a word that is none of those known here, at byte 10"),
        ([3] + Array("fee".utf8) + [0, 0, 0], "more than was asked for, at byte 6"), ([3] + Array("fee".utf8) + [0, 2], "they end too early, at byte 6"),
        ([3] + Array("fe".utf8), "they end too early, at byte 1"), ([3] + Array("fee".utf8) + [1], "they end too early, at byte 5"), ([], "they end too early, at byte 0"),
    ] as [([UInt8], String)])
    func `what was not written so is refused, read or only checked`(bytes: [UInt8], reason: String) {
        let read = #expect(throws: CompactFormError.self) { try CompactForm.decode(Sample.self, from: bytes) }
        let checked = #expect(throws: CompactFormError.self) { try CompactForm.check(Sample.self, in: FixedBytes(copying: bytes)) }
        #expect(read?.description == reason && checked == read)
    }

    @Test(arguments: [nil, "", "窓口"] as [String?]) func `what is there, and what is not, comes back`(note: String?) throws {
        let sample = Sample(kind: .phone, kinds: [.fee, .phone], note: note)
        #expect(try CompactForm.decode(Sample.self, from: CompactForm.encode(sample)) == sample)
    }
}

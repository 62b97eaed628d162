import Foundation
import Testing

@testable import Catalog

@Suite struct PackedIntentTests {
    private static let template = AnswerTemplate(lines: [
        .init(condition: ConceptID("caution"), pieces: [.text("窓口 "), .placeholder(.fee), .text("")]),
        .init(pieces: [
            .duration, .size, .digits, .address, .email, .bring, .steps, .cautions, .counters, .links, .city, .list(group: "document"),
            .term(ConceptID("matter.loss")),
        ].map(AnswerTemplate.Piece.placeholder)),
        .init(pieces: []),
    ])

    private static let intents = [
        Intent(id: "a.b", topic: "a", about: [], facts: []),
        Intent(
            id: "a.c", topic: "a", about: [ConceptID("matter.fee"), ConceptID("x")], facts: FactKind.allCases, showAll: [.postalAddress],
            contact: "a.b", counters: "", followUps: ["a.b"],
            texts: [
                .jaEasy: IntentText(title: "t", wish: "w", examples: ["e", "", "\u{0}\u{10FFFF}"], answer: template),
                .en: IntentText(title: "", examples: [], answer: AnswerTemplate(lines: [])),
            ], bindings: [0, 7]),
    ]

    private static func packed(_ intents: [Intent]) -> Data {
        var writer = PackedWriter()
        writer.list(intents) { $1.pack(into: &$0) }
        return writer.bytes
    }

    private static func unpacked(_ bytes: Data) throws -> [Intent] {
        var reader = PackedReader(bytes)
        let intents = try reader.list { (reader: inout PackedReader) throws(CatalogPayload.Malformed) in try Intent(unpacking: &reader) }
        #expect(reader.isAtEnd)
        return intents
    }

    @Test func `intents come back as they were, from anywhere in a file`() throws {
        let bytes = Self.packed(Self.intents)
        #expect(try Self.unpacked(bytes) == Self.intents)
        #expect(try Self.unpacked((Data("before".utf8) + bytes).dropFirst(6)) == Self.intents)
    }

    @Test func `bytes that end too early are refused wherever they end`() {
        let bytes = Self.packed(Self.intents)
        for length in 0..<bytes.count { #expect(throws: CatalogPayload.Malformed.self) { try Self.unpacked(bytes.prefix(length)) } }
    }

    @Test func `bytes changed anywhere are refused or read as something, never beyond their end`() {
        let bytes = Self.packed(Self.intents)
        for place in bytes.indices {
            for value in [0x00, 0x80, 0xFF] as [UInt8] {
                var changed = bytes
                changed[place] = value
                var reader = PackedReader(changed)
                _ = try? reader.list { (reader: inout PackedReader) throws(CatalogPayload.Malformed) in try Intent(unpacking: &reader) }
            }
        }
        #expect(throws: CatalogPayload.Malformed.self) { try Self.unpacked(Data([0xFF, 0xFF, 0xFF, 0xFF])) }
    }

    @Test func `numbers are read from bytes that lie anywhere, and what is left over is ignored`() {
        let bytes = Data([9, 1, 2, 0, 0, 3, 4, 0, 0, 5])
        #expect(bytes.dropFirst().words(UInt32.self) == [0x0201, 0x0403])
        #expect(bytes.dropFirst().words(Int8.self) == [1, 2, 0, 0, 3, 4, 0, 0, 5])
        #expect(Data().words(UInt64.self) == [])
        #expect(Data(floats: [0.5, -1]).floats == [0.5, -1])
    }
}

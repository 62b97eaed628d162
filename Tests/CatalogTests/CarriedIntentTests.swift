import Foundation
import Testing

@testable import Catalog

@Suite struct CarriedIntentTests {
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

    @Test func `intents come back as they were`() throws {
        #expect(try CompactForm.decode([Intent].self, from: CompactForm.encode(Self.intents)) == Self.intents)
    }

    @Test func `texts stay packed until they are asked for, and are written again as they were`() throws {
        let bytes = CompactForm.encode(Self.intents)
        var read = try CompactForm.decode([Intent].self, from: bytes)
        #expect(read[1].texts.packed != nil)
        #expect(read[0].texts.isEmpty && !read[1].texts.isEmpty)
        #expect(read[1].texts[.jaEasy] == Self.intents[1].texts[.jaEasy])
        #expect(read[1].texts[.ko] == nil)
        #expect(CompactForm.encode(read) == bytes)
        read[1].texts[.ko] = read[1].texts[.en]
        #expect(Set(read[1].texts.all.keys) == [.jaEasy, .en, .ko])
    }

    @Test func `what is wrong inside a packed text is found without unpacking it`() throws {
        let bytes = CompactForm.encode(Self.intents)
        // The placeholder `fee` becomes `fxe`, which is none.
        let place = try #require(bytes.indices.dropFirst().last { Array(bytes[$0...].prefix(4)) == [3] + Array("fee".utf8) })
        var changed = bytes
        changed[place + 2] = UInt8(ascii: "x")
        let read = try CompactForm.decode([Intent].self, from: changed)
        #expect(throws: Never.self) { try read[0].texts.check() }
        #expect(throws: CompactFormError.self) { try read[1].texts.check() }
    }

    @Test func `bytes that end too early are refused wherever they end`() {
        let bytes = CompactForm.encode(Self.intents)
        for length in 0..<bytes.count {
            #expect(throws: CompactFormError.self) { try CompactForm.decode([Intent].self, from: Array(bytes.prefix(length))) }
        }
    }

    @Test func `bytes changed anywhere are refused or read as something, never beyond their end`() {
        let bytes = CompactForm.encode(Self.intents)
        for place in bytes.indices {
            for value in [0x00, 0x7F, 0xFF] as [UInt8] {
                var changed = bytes
                changed[place] = value
                _ = try? CompactForm.decode([Intent].self, from: changed)
            }
        }
    }

    /// Checking reads nothing that it does not need; what it lets pass must be there when it is asked for, years later.
    @Test func `what is only checked is refused just where unpacking it would fail`() throws {
        let text = IntentText(title: "窓口で手続きをする", wish: "short", examples: ["a text longer than fifteen bytes"], answer: Self.template)
        let bytes = CompactForm.encode([PackedIntentText(language: .ja, bytes: FixedBytes(copying: CompactForm.encode(text)))])
        var refused = 0
        for place in bytes.indices {
            for value in stride(from: 0, through: UInt8.max, by: 5) {
                var changed = bytes
                changed[place] = value
                let packed = FixedBytes(copying: changed)
                let parts = try? CompactForm.decode([PackedIntentText].self, from: packed)
                let isWhole = parts?.allSatisfy { (try? CompactForm.decode(IntentText.self, from: $0.bytes)) != nil } ?? false
                #expect(isWhole == ((try? IntentTexts(packed: packed).check()) != nil), "byte \(place) is \(value)")
                if !isWhole { refused += 1 }
            }
        }
        #expect(refused > bytes.count)
    }

    @Test func `bytes that were never checked hold no text, and of two in one language the first counts`() {
        let garbage = IntentTexts(packed: FixedBytes(copying: [1, 0xFF]))
        #expect(garbage[.en] == nil && garbage.all.isEmpty)
        let parts = ["first", "second"].map { title in
            PackedIntentText(language: .en, bytes: FixedBytes(copying: CompactForm.encode(IntentText(title: title, examples: [], answer: AnswerTemplate(lines: [])))))
        }
        let twice = IntentTexts(packed: FixedBytes(copying: CompactForm.encode(parts)))
        #expect(twice[.en]?.title == "first" && twice.all[.en]?.title == "first")
    }
}

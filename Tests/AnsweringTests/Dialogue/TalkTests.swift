import Catalog
import Testing

@testable import Answering

/// The small words of a talk, with cues of a few languages.
@Suite struct TalkTests {
    private static let cues = Cues([
        .en: phrasebook(.en, [
            .joins: ["and"], .asks: ["what", "how much", "where"], .notBefore: ["not", "no"], .first: ["the first"],
            .second: ["second one"],
        ]),
        .ja: phrasebook(.ja, [.notAfter: ["じゃなくて"], .second: ["二つ目"]]),
        .zhHans: phrasebook(.zhHans, [.joins: ["还有"], .asks: ["什么", "几"], .notBefore: ["不是"]]),
        .th: phrasebook(.th, [.asks: ["อะไร", "ไหน"]]),
    ])

    private static func phrasebook(_ language: ResidentLanguage, _ cues: [Phrasebook.Cue: [String]]) -> Phrasebook {
        Phrasebook(
            language: language, labels: [:], formats: [:], list: .init(separator: ", ", last: ", "),
            either: .init(separator: ", ", last: ", "), vague: [:], units: [:], days: [:], replies: [:], errors: [:],
            smalltalk: [:], cues: cues)
    }

    @Test(arguments: [
        ("2", 1), ("２", 1), ("①", 0), ("1番", 0), ("२", 1), ("the first", 0), ("second one", 1), ("二つ目", 1),
        ("What to bring", 1), ("bring", 1), ("the what to bring one", 1),
    ]) func `takes a number, an ordinal or a part of a title as a choice`(_ line: String, _ index: Int) {
        #expect(Choice(line, of: ["How to apply", "What to bring"], cues: Self.cues)?.index == index)
    }

    @Test(arguments: ["3", "0", "12 digits", "to", "I have waited 2 months and nothing came"])
    func `takes nothing else as a choice`(_ line: String) {
        #expect(Choice(line, of: ["How to apply", "What to bring"], cues: Self.cues) == nil)
    }

    @Test(arguments: [
        ("no, the letter, not the card", "the letter"), ("not the card, the letter", "the letter"),
        ("カードじゃなくて通知", "通知"), ("不是卡，是信", "是信"),
    ]) func `keeps of a correction what is meant`(_ line: String, _ meant: String) {
        #expect(Correction(line, cues: Self.cues).map { $0.meant.split(separator: " ").joined(separator: " ") } == meant)
    }

    @Test(arguments: ["what do I bring", "not", "the letter"]) func `sees no correction where nothing is taken back`(_ line: String) {
        #expect(Correction(line, cues: Self.cues) == nil)
    }

    @Test(arguments: [
        ("how much is it and what do I bring", ResidentLanguage.en), ("需要带什么，在几楼", .zhHans),
        ("ต้องเอาอะไรไป ชั้นไหน", .th), ("how much is it? what do I bring?", .en),
    ]) func `cuts a line where both parts ask`(_ line: String, _ language: ResidentLanguage) {
        #expect(QuestionSplitting(cues: Self.cues).ways(line, language).first?.count == 2)
    }

    @Test(arguments: ["I lost my wallet, and the card was in it", "what do my wife and I bring", "where"])
    func `does not cut one question`(_ line: String) {
        #expect(QuestionSplitting(cues: Self.cues).ways(line, .en).isEmpty)
    }
}

import Catalog
import Testing
import TextNormalizing

@testable import Answering

/// The small words of a talk, with cues of a few languages.
@Suite struct TalkTests {
    private static let cues = Cues([
        .en: phrasebook(.en, [
            .joins: ["and"], .asks: ["what", "how much", "how", "where", "do i", "is it"], .notBefore: ["not", "no"], .first: ["the first", "1st"],
            .second: ["second one", "2nd"], .third: ["the third"], .last: ["last one"], .noneOfThese: ["none of these", "no"],
            .polite: ["please", "number", "the", "one", "thx", "ok"],
        ]),
        .ja: phrasebook(.ja, [
            .joins: ["と"], .asks: ["いくら", "どこ", "なん", "ですか"], .notAfter: ["じゃなくて"], .first: ["1番"], .second: ["二つ目"], .noneOfThese: ["どれでもない"], .polite: ["お願いします", "で", "です"],
        ]),
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
        ("What to bring", 1), ("bring", 1), ("the what to bring one", 1), ("last one", 1),
        ("number 1 please", 0), ("the 2nd one thx", 1), ("2番でお願いします", 1), ("ok the first one please", 0), ("no, the second one", 1),
    ]) func `takes a number, an ordinal or a part of a title as a choice`(_ line: String, _ index: Int) {
        #expect(Choice(line, of: ["How to apply", "What to bring"], cues: Self.cues)?.indices == [index])
    }

    @Test(arguments: ["12 digits", "to", "I have waited 2 months and nothing came", "9 months", "9階", "9 yen?", "2 months", "1 day", "please", "no idea"])
    func `takes nothing else as a choice`(_ line: String) {
        #expect(Choice(line, of: ["How to apply", "What to bring"], cues: Self.cues) == nil)
    }

    @Test(arguments: ["3", "0", "９", "12", "३", "３番", "五番", "九つ目", "the third", "3.", "(4)", "number 3 please", "1 and 4"])
    func `tells a number that nothing offered has from a question`(_ line: String) throws {
        let choice = try #require(Choice(line, of: ["How to apply", "What to bring"], cues: Self.cues))
        #expect(choice.indices.isEmpty && !choice.isNone)
    }

    @Test(arguments: ["1 and 2", "1, 2", "the first and the second one", "1番と2番", "1と2でお願いします", "number 1 and number 2 please"])
    func `takes several numbers`(_ line: String) {
        #expect(Choice(line, of: ["How to apply", "What to bring"], cues: Self.cues)?.indices == [0, 1])
    }

    @Test(arguments: ["none of these", "no", "no please", "どれでもない", "どれでもないです"]) func `tells that nothing offered is meant`(_ line: String) {
        #expect(Choice(line, of: ["How to apply", "What to bring"], cues: Self.cues)?.isNone == true)
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

    @Test(arguments: [
        ("How much is it? Where do I go? What photo?", 3), ("How much? Where? When? What photo?", 4), ("いくら？どこ？\nいつ？", 3),
        ("Hello\nHow much is it? Where do I go?", 2),
    ]) func `takes each of up to four questions`(_ line: String, _ count: Int) {
        #expect(QuestionSplitting(cues: Self.cues).ways(line, .en).map(\.count) == [count])
    }

    @Test(arguments: [
        ("how much where what", ResidentLanguage.en, [["how much", "where", "what"]]), ("what photo do i need where", .en, []),
        ("how much is it", .en, []), ("where do i go what if it is not ready", .en, []), ("什么几楼", .zhHans, [["什么", "几楼"]]), ("要带什么 在几楼", .zhHans, [["要带什么", "在几楼"]]),
        ("いくら どこ", .ja, [["いくら", "どこ"]]), ("どこに いけば いいですか", .ja, []), ("どこに行けばいいですか", .ja, []), ("マイナンバーカード いくら", .ja, []),
    ]) func `cuts short questions that follow one another without a mark`(_ line: String, _ language: ResidentLanguage, _ ways: [[String]]) {
        #expect(Set(QuestionSplitting(cues: Self.cues).shortQuestions(MatchingForm(line), language)) == Set(ways))
    }

    @Test(arguments: ["How much? Where? When? What photo? Who?", "मेरो कार्ड हरायो। म घर गएँ। अनि फर्किएँ।", "I moved\nI lost it\nI am here"])
    func `takes more questions, and lines that need not ask, as a whole`(_ line: String) {
        #expect(QuestionSplitting(cues: Self.cues).ways(line, .en).isEmpty)
    }

    /// Each part that is looked at may be as long as a line: thousands of commas took seconds.
    @Test(arguments: [
        ("where is it what do I bring" + String(repeating: ",a", count: 3900), 0), ("where" + String(repeating: ",a", count: 3900) + "what", 4),
        (String(repeating: "a,", count: 3900) + "where is it, what is it", 1), (String(repeating: "a,", count: 4000), 0),
    ]) func `looks at few parts of a line of many commas`(_ line: String, _ ways: Int) {
        let cuts = line.indices.filter { line[$0] == "," }.map { $0..<line.index(after: $0) }
        var looks = 0
        let found = QuestionSplitting.ways(line, cuts) { part in
            looks += 1
            return part.contains("wh")
        }
        #expect(found.count == ways && looks < 30)
        #expect(found.allSatisfy { $0.count == 2 && $0.allSatisfy { $0.contains("wh") } })
    }

    @Test(arguments: ["I lost my wallet, and the card was in it", "what do my wife and I bring", "where"])
    func `does not cut one question`(_ line: String) {
        #expect(QuestionSplitting(cues: Self.cues).ways(line, .en).isEmpty)
    }
}

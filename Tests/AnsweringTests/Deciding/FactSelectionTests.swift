import Catalog
import Foundation
import Testing

@testable import Answering

/// A contact list in which the Japanese line names the matter and another one only its languages.
@Suite struct FactSelectionTests {
    private static let (system, loss, subject) = (ConceptID("matter.system"), ConceptID("matter.loss"), ConceptID("subject.card"))
    private static let intent = Intent(id: "t.system", topic: "t", about: [subject, system], facts: [.phone])

    private static func phone(_ number: String, name: String? = nil, matter: String? = "電話でのご案内", _ languages: [String], _ concepts: [ConceptID] = []) -> Fact {
        Fact(
            section: 0, line: 1, quote: number,
            value: .phone(Phone(number: number, e164: number, kind: .voice, isTollFree: false, name: name, matter: matter, languages: languages)), concepts: concepts)
    }

    private static let japanese = phone("1", matter: "制度の問い合わせ", ["ja"], [system])
    private static let lost = phone("2", matter: "紛失の届出", ["ja"], [loss])
    private static let foreign = phone("3", ["en", "vi"])

    private static let model = LinearModel(
        classes: [], features: Data(), frequencies: Data(), weightCounts: Data(), weightClasses: Data(), weights: Data(), scale: 1, biases: [], temperature: 1)

    private static func numbers(_ facts: [Fact], _ language: ResidentLanguage) -> [String] {
        let section = Section(page: "p", parent: nil, heading: "電話でのご案内", region: .body, line: 1, paragraphs: ["x"], headingConcepts: [subject])
        let catalog = Catalog(
            sites: [], pages: [], sections: [section], facts: facts, intents: [intent], glossaries: [:], phrasebooks: [:],
            intentModel: model, languageModel: model)
        return FactSelection(catalog).phones(of: intent, in: 0, for: language).map(\.quote)
    }

    @Test(arguments: [
        [japanese, foreign], [japanese, foreign, lost], [japanese, lost, foreign], [foreign, japanese], [japanese, phone("4", matter: "紛失の届出", ["vi"], [loss]), foreign],
    ]) func `the entry of the resident's own language is named, wherever it stands in the list`(facts: [Fact]) {
        #expect(Set(Self.numbers(facts, .vi)) == ["1", "3"])
        #expect(Self.numbers(facts, .ja) == ["1"])
    }

    @Test(arguments: [
        // Of two such entries that of the matter, and neither of another one.
        ([japanese, foreign, lost, phone("5", ["vi"])], ["1", "3"]),
        ([japanese, phone("6", matter: "人権相談", ["vi"])], ["1"]), ([japanese, phone("7", name: "人権相談室", ["vi"])], ["1"]), ([japanese, phone("8", ["zh"])], ["1"]),
    ]) func `a line about another matter is not`(facts: [Fact], numbers: [String]) {
        #expect(Self.numbers(facts, .vi) == numbers)
    }
}

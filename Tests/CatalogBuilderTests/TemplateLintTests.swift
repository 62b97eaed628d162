import Catalog
import Testing

@testable import CatalogBuilder
@testable import IntentFiles

/// A fact that is typed into a wording would outlive the page that said it.
@Suite struct TemplateLintTests {
    private static func faults(_ language: ResidentLanguage, title: String = "t", wish: String? = nil, answer: String = "a") throws -> [Diagnostic] {
        var library = IntentLibrary()
        let text = IntentText(title: title, wish: wish, examples: ["on 1 May"], answer: try AnswerTemplate(parsing: answer))
        library.intents = [Intent(id: "a.b", topic: "a", about: [], facts: [], texts: [language: text])]
        library.wordings = [language: ["a.b": .init(path: "a/\(language.rawValue).yaml", title: 7, wish: 7, answer: 7, answerLines: [])]]
        library.glossaries = [language: Glossary(language: language, forms: [
            "document.passport": ["passport"], "place.city-hall": ["City Hall"], "office.desk": ["front desk"], "form.postcard": ["postcard"], "matter.fee": ["fee"],
        ])]
        library.phrasebooks = [
            language: Phrasebook(
                language: language, labels: [:], formats: [.free: "free of charge"], list: .init(separator: "", last: ""), either: .init(separator: "", last: ""),
                vague: [:], units: [:], days: [:], replies: [:], errors: [:], smalltalk: [:], cues: [:])
        ]
        return TemplateLint(library: library).faults()
    }

    @Test(arguments: [
        ("Pay 500.", ["a digit"]), ("Pay the fee within fourteen days.", ["“fourteen days”"]), ("See https://city.example.", ["an address"]), ("Write to a@city.example", ["an address"]),
        ("The card is Free of Charge.", ["“free of charge”"]), ("Bring your passport.", ["\"passport\" (document.passport)"]), ("Go to City Hall.", ["\"city hall\" (place.city-hall)"]),
        ("Ask at the front desk.", ["\"front desk\" (office.desk)"]), ("Send the postcard.", ["\"postcard\" (form.postcard)"]),
        ("Bring 1 passport.", ["a digit", "\"passport\" (document.passport)"]), ("Bring:\n{bring}\nPay {fee} for 3.", ["a digit"]),
    ]) func `a fact in an answer is told, each of them`(answer: String, found: [String]) throws {
        let mend = "write a placeholder instead (docs/WRITING-INTENTS.md)"
        #expect(try Self.faults(.en, answer: answer) == found.map {
            Diagnostic(.error, path: "a/en.yaml", line: 7, message: "the answer of `a.b` has a fact typed into it: \($0)", mend: mend)
        })
    }

    @Test(arguments: [("The fee is 500 yen", "a digit"), ("Ask a@city.example", "an address"), ("Look at http://city.example", "an address")])
    func `a figure or an address is a fact in a title and in a wish as well`(text: String, found: String) throws {
        #expect(try Self.faults(.en, title: text).map(\.message) == ["the title of `a.b` has a fact typed into it: \(found)"])
        #expect(try Self.faults(.en, wish: text).map(\.message) == ["the wish of `a.b` has a fact typed into it: \(found)"])
        #expect(try Self.faults(.en, wish: text).first == Diagnostic(
            .error, path: "a/en.yaml", line: 7, message: "the wish of `a.b` has a fact typed into it: \(found)", mend: "leave it out: a wish names the matter only"))
    }

    @Test func `what names the matter only is no fact, nor what a resident may ask`() throws {
        #expect(try Self.faults(.en, title: "My passport is lost", wish: "Where is City Hall?", answer: "Pay the fee:\n{fee}\n{counters}") == [])
    }

    @Test func `an easy wish in Japanese is read aloud: each character has its reading`() throws {
        let faults = try Self.faults(.jaEasy, wish: "番号を教えてください。")
        #expect(faults.map(\.message) == ["the wish of `a.b` has a character without its reading"])
        #expect(faults.first?.mend == "write the reading behind each word in kanji: 番号（ばんごう）")
        #expect(try Self.faults(.jaEasy, wish: "番号（ばんごう）を おしえて ください。") == [] && Self.faults(.ja, wish: "番号を教えてください。") == [])
    }
}

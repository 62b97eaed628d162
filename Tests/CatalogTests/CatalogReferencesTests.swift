import Foundation
import Testing

@testable import Catalog

/// A file whose checksum fits and whose content nobody may follow: each is refused for its own reason, so that readers may follow
/// every reference without asking.
@Suite struct CatalogReferencesTests {
    typealias Change = @Sendable (inout Catalog) -> Void

    /// A change, and why it is refused.
    struct Damage: Sendable {
        var reason: String
        var change: Change

        init(_ reason: String, _ change: @escaping Change) { (self.reason, self.change) = (reason, change) }
    }

    /// With all that a catalog may hold.
    private static var whole: Catalog {
        var catalog = SmallCatalog.make()
        catalog.encoderModel = EncoderModel(
            encoder: "e", classes: catalog.intentModel.classes, mean: Data(floats: [0, 1]),
            hidden: .init(weights: Data(floats: [0, 1, 2, 3, 4, 5]), biases: [0, 1, 2]), output: .init(weights: Data(floats: [0, 1, 2, 3, 4, 5]), biases: [0, 1]),
            share: 0.5, temperature: 1, sections: [SectionVectors(intent: "a.b", headings: Data(floats: [0, 1]), text: Data(floats: [1, 0]))])
        catalog.tables?.spellings = SpellingTable(words: [["a"], ["b"]], rests: SortedHashes([5, 7]), whole: [0, 1])
        catalog.tables?.conversions = ConversionTable([(5, "窓"), (7, "口")])
        return catalog
    }

    /// Why the file of a catalog is refused; nil if it is read as it was.
    private static func refusal(_ change: Change) -> String? {
        var catalog = whole
        change(&catalog)
        do {
            let read = try CatalogFile(decoding: CatalogFile.encode(catalog)).catalog
            #expect(read == catalog)
            return nil
        } catch {
            #expect(error.code == .damaged && error.mend == "build the catalog anew with `madoguchi build`")
            return error.reason
        }
    }

    @Test(arguments: [
        { _ in }, { $0.tables = nil }, { $0.encoderModel = nil }, { $0.encoderModel?.sections = [] }, { $0.phrases = PhraseTable() },
        { $0.encoderModel?.share = 0 }, { $0.encoderModel?.share = 1 },
        {
            $0.sections.append(Section(page: "p", parent: 0, heading: "", region: .body, line: 9, paragraphs: []))
            $0.facts[0].section = 1
            $0.intents[0].bindings = [1, 0]
            ($0.intents[0].contact, $0.intents[0].counters, $0.intents[0].followUps) = ("a.b", "a.b", ["a.b"])
        },
        // A feature that speaks for no class, as most are pruned to.
        { catalog in
            (catalog.intentModel.weightCounts, catalog.intentModel.weightClasses, catalog.intentModel.weights) = (Data(words: [0, 0] as [UInt32]), Data(), Data())
        },
    ] as [Change]) func `what fits together is read`(change: Change) {
        #expect(Self.refusal(change) == nil)
    }

    @Test(arguments: [
        Damage("a site in no time zone that there is") { $0.sites[0].timeZone = "Asia/Miyazaki" }, Damage("a page of no site") { $0.pages[0].site = "t" },
        Damage("a section of no page") { $0.sections[0].page = "q" }, Damage("a section before its parent") { $0.sections[0].parent = 0 },
        Damage("a section before its parent") { $0.sections[0].parent = 1 }, Damage("a section before its parent") { $0.sections[0].parent = -1 },
        Damage("a section before its parent") { $0.sections[0].parent = .min }, Damage("a fact of no section") { $0.facts[0].section = 1 },
        Damage("a fact of no section") { $0.facts[0].section = -1 }, Damage("a counter without a name") { $0.facts[0].value = .counter(Counter(names: [])) },
        Damage("two intents with one id") { $0.intents.append($0.intents[0]) }, Damage("an intent bound to nothing") { $0.intents[0].bindings = [] },
        Damage("an intent bound to no section") { $0.intents[0].bindings = [0, 1] }, Damage("an intent bound to no section") { $0.intents[0].bindings = [-1] },
        Damage("an intent that names one that is missing") { $0.intents[0].contact = "a.c" }, Damage("an intent that names one that is missing") { $0.intents[0].counters = "" },
        Damage("an intent that names one that is missing") { $0.intents[0].followUps = ["a.b", "a.c"] },
        Damage("no English phrasebook, which stands in for missing languages") { ($0.phrasebooks, $0.glossaries) = ([:], [:]) },
        Damage("a language with a phrasebook but without a glossary, or the reverse") { $0.glossaries = [:] },
        Damage("a language with a phrasebook but without a glossary, or the reverse") { $0.glossaries[.ko] = Glossary(language: .ko, forms: [:]) },
    ]) func `what leads nowhere is refused`(damage: Damage) {
        #expect(Self.refusal(damage.change) == "its content is inconsistent: \(damage.reason)")
    }

    @Test(arguments: [
        { $0.features.removeLast() }, { $0.frequencies.removeLast(4) }, { $0.biases.removeLast() }, { $0.temperature = 0 }, { $0.temperature = -1 },
        { $0.weights.removeLast() },
    ] as [@Sendable (inout LinearModel) -> Void]) func `a model whose parts do not fit is refused, of intents as of languages`(change: @Sendable (inout LinearModel) -> Void) {
        let reason = "its content is inconsistent: a model whose parts do not fit"
        #expect(Self.refusal { change(&$0.intentModel) } == reason)
        #expect(Self.refusal { change(&$0.languageModel) } == reason)
    }

    @Test(arguments: [
        // A weight of no class; classes, then counts, too many or too few; without counts its rows would have to be whole.
        { $0.intentModel.weightClasses = Data(words: [0, 1, 2] as [UInt16]) }, { $0.intentModel.weightClasses.removeLast(2) },
        { $0.intentModel.weightCounts = Data(words: [2, 2] as [UInt32]) }, { $0.intentModel.weightCounts = Data(words: [3] as [UInt32]) },
        { $0.intentModel.weightCounts = Data(words: [.max, .max] as [UInt32]) },
        { ($0.intentModel.weightCounts, $0.intentModel.weightClasses) = (Data(), Data()) },
        { $0.languageModel.weightClasses = Data(words: [0] as [UInt16]) },
    ] as [Change]) func `weights that are not told apart by their counts are refused`(change: Change) {
        #expect(Self.refusal(change) == "its content is inconsistent: a model whose parts do not fit")
    }

    @Test(arguments: [
        { $0.hashes.removeLast() }, { $0.classes.removeLast(2) }, { $0.languages.removeLast(2) }, { $0.classes = Data(words: [0, 2] as [UInt16]) },
    ] as [@Sendable (inout PhraseTable) -> Void]) func `a table of phrases whose parts do not fit is refused`(change: @Sendable (inout PhraseTable) -> Void) {
        #expect(Self.refusal { change(&$0.phrases) } == "its content is inconsistent: a table of phrases whose parts do not fit")
    }

    @Test(arguments: [
        { $0.classes[0] = "a.c" }, { $0.classes.removeLast() }, { ($0.mean, $0.sections) = (Data(), []) }, { $0.mean.append(0) }, { $0.mean.append(contentsOf: [0, 0, 0, 0]) },
        { $0.hidden.weights.removeLast(4) }, { $0.hidden = .init(weights: Data(), biases: []) }, { $0.output.weights.removeLast(4) },
        { $0.output = .init(weights: Data(floats: [0, 1, 2]), biases: [0]) }, { $0.share = -0.1 }, { $0.share = 1.1 }, { $0.temperature = 0 },
        { $0.sections[0].headings.removeLast(4) }, { $0.sections[0].text.removeLast(4) },
    ] as [@Sendable (inout EncoderModel) -> Void]) func `an encoder's model whose parts do not fit is refused`(change: @Sendable (inout EncoderModel) -> Void) {
        let refusal = Self.refusal { catalog in
            guard var model = catalog.encoderModel else { return }
            change(&model)
            catalog.encoderModel = model
        }
        #expect(refusal == "its content is inconsistent: an encoder's model whose parts do not fit")
    }

    private static let unfit = "its content is inconsistent: tables of terms whose parts do not fit"

    @Test(arguments: [
        TermTable(scalars: [0, 102], next: [1, 3], endings: [0, 0], concepts: [[]]),
        TermTable(scalars: [0, 102], next: [1, 2], endings: [0, 1], concepts: [[]]),
        TermTable(scalars: [0, 102], next: [1], endings: [0, 0], concepts: [[]]),
        TermTable(scalars: [0, 102], next: [1, 2], endings: [0], concepts: [[]]),
        TermTable(scalars: [], next: [], endings: [], concepts: [[]]),
        TermTable(scalars: [0, 102], next: [2, 2], endings: [0, 0], concepts: [[]]),
        TermTable(scalars: [0, 102, 103], next: [1, 3, 2], endings: [0, 0, 0], concepts: [[]]),
        TermTable(scalars: [0, 102], next: [1, 2], endings: [0, 0], concepts: []),
        TermTable(scalars: [0, 102], next: [1, 2], endings: [0, 0], concepts: [[ConceptID("matter.fee")]]),
    ]) func `a tree of terms whose parts do not fit is refused`(terms: TermTable) {
        #expect(Self.refusal { $0.tables?.terms = terms } == Self.unfit)
    }

    @Test(arguments: [
        // A rest of no word, too few of them, words that end before they begin, letters of no word.
        { $0.whole = FixedNumbers([0, 2]) }, { $0.whole = FixedNumbers([0]) }, { $0.ends = FixedNumbers([2, 1]) }, { $0.ends = FixedNumbers([1, 1]) },
        { $0.letters = FixedNumbers([97]) },
    ] as [@Sendable (inout SpellingTable) -> Void]) func `a table of spellings whose parts do not fit is refused`(change: @Sendable (inout SpellingTable) -> Void) {
        #expect(Self.refusal { if let table = $0.tables?.spellings { $0.tables?.spellings = Self.changed(table, change) } } == Self.unfit)
    }

    private static func changed<Value>(_ value: Value, _ change: (inout Value) -> Void) -> Value {
        var value = value
        change(&value)
        return value
    }

    @Test(arguments: [[], [3], [3, 4], [4, 3], [3, 6, 6]] as [[UInt32]])
    func `conversions whose texts do not fit are refused`(ends: [UInt32]) {
        #expect(Self.refusal { $0.tables?.conversions?.ends = FixedNumbers(ends) } == Self.unfit)
    }

    /// Their beginnings: none, one, no power of two, not from the first, not to the last, back again.
    @Test(arguments: [[], [0, 2], [0, 1, 1, 2], [1, 1, 2], [0, 1, 1], [0, 1, 3], [0, 3, 2]] as [[UInt32]])
    func `hashes whose beginnings do not fit are refused`(starts: [UInt32]) throws {
        func base64(_ words: [UInt32]) -> String { Data(words: words).base64EncodedString() }
        let json = #"{"starts":"\#(base64(starts))","keys":"\#(base64([5, 7]))"}"#
        let hashes = try JSONDecoder().decode(SortedHashes.self, from: Data(json.utf8))
        #expect(Self.refusal { $0.tables?.spellings.rests = hashes } == Self.unfit)
        #expect(Self.refusal { $0.tables?.conversions?.sounds = hashes } == Self.unfit)
    }
}

import Catalog
import TextNormalizing

/// The names by which a line asks to be answered in a language, and for nothing else: "English please", "日本語でお願いします", "tiếng Việt".
struct LanguageNames: Sendable {
    /// What a name tells: the spoken language, and which way of writing it, where it says so.
    private struct Named: Sendable, Hashable {
        var spoken: String
        var kind: ResidentLanguage?
    }

    /// By their first character.
    private let names: [Character: [(form: String, named: Named)]]
    private let beside: [Character: [String]]
    private let understanding: Understanding
    /// Bytes; longer lines are not looked at.
    private static let longest = 96

    init(_ catalog: Catalog, understanding: Understanding, cues: Cues) {
        self.understanding = understanding
        var names: [Character: [(form: String, named: Named)]] = [:]
        func add(_ name: String, _ named: Named) {
            let form = MatchingForm(name).text
            if let first = form.first { names[first, default: []].append((form, named)) }
        }
        for spoken in Set(ResidentLanguage.allCases.map(\.spoken)) {
            for name in catalog.glossaries.values.flatMap({ $0.forms["language.\(spoken)"] ?? [] }) { add(name, Named(spoken: spoken)) }
        }
        for (language, phrasebook) in catalog.phrasebooks {
            for name in phrasebook.cues[.language] ?? [] { add(name, Named(spoken: language.spoken, kind: language)) }
        }
        self.names = names
        beside = Dictionary(grouping: cues.forms(.inLanguage).filter { !$0.isEmpty }) { $0[$0.startIndex] }
    }

    /// The language that a line asks for; nil for a line that says anything else, or asks whether.
    ///
    /// - Parameter previous: the language of the talk so far: of two ways of writing the same it goes on in that one.
    func language(askedForIn text: String, _ form: MatchingForm, after previous: ResidentLanguage? = nil) -> ResidentLanguage? {
        guard form.text.utf8.count <= Self.longest, !text.unicodeScalars.contains(where: QuestionSplitting.isQuestionMark), let named = named(in: form.text)
        else { return nil }
        if let kind = named.kind { return kind }
        if let previous, previous.spoken == named.spoken { return previous }
        let written = understanding.language(of: text, form)
        guard written.spoken == named.spoken else { return ResidentLanguage.allCases.first { $0.spoken == named.spoken } }
        // Most characters are both scripts'.
        return written == .zhHant && !text.unicodeScalars.contains(where: HanFolding.isTraditional) ? .zhHans : written
    }

    /// What the names in a text tell that holds only such and what may stand beside them; nil where they tell two things.
    private func named(in text: String) -> Named? {
        var found: Set<Named> = []
        var start = text.startIndex
        while start < text.endIndex {
            if text[start] == " " {
                start = text.index(after: start)
                continue
            }
            var (end, named) = (start, [Named]())
            for name in names[text[start]] ?? [] {
                guard let own = WordBorder.end(of: name.form, at: start, in: text), own >= end else { continue }
                (end, named) = (own, own > end ? [name.named] : named + [name.named])
            }
            for word in beside[text[start]] ?? [] {
                if let own = WordBorder.end(of: word, at: start, in: text), own > end { (end, named) = (own, []) }
            }
            guard end > start else { return nil }
            found.formUnion(named)
            start = end
        }
        let kinds = Set(found.compactMap(\.kind))
        guard let spoken = found.first?.spoken, found.allSatisfy({ $0.spoken == spoken }), kinds.count <= 1 else { return nil }
        return Named(spoken: spoken, kind: kinds.first)
    }
}

import Catalog
import IntentFiles

/// Finds texts of the desk's own that would lose a fact, show a brace, or tell a fact that no page holds.
struct PhrasebookLint {
    let library: IntentLibrary

    func faults() -> [Diagnostic] {
        ResidentLanguage.allCases.flatMap { language in library.phrasebooks[language].map(faults) ?? [] }
    }

    private func faults(in book: Phrasebook) -> [Diagnostic] {
        var faults: [Diagnostic] = []
        func check(_ key: String, _ text: String?, _ places: Phrasebook.Places = .init(), figures: [String] = []) {
            guard let text, let fault = Self.fault(in: text, places, figures: figures, book.language) else { return }
            let position = library.phrasebookLines[book.language]?[key]
            faults.append(
                Diagnostic(
                    .error, path: position?.path ?? "phrasebook/\(book.language.rawValue).yaml", line: position?.line,
                    message: "`\(key)` \(fault.message)", mend: fault.mend))
        }
        for key in Phrasebook.Label.allCases { check("labels.\(key.rawValue)", book.labels[key], key.places, figures: key.figures) }
        for key in Phrasebook.Format.allCases { check("patterns.\(key.rawValue)", book.formats[key], key.places, figures: key.figures) }
        for (name, list) in [("list", book.list), ("either", book.either)] {
            for (part, text) in [("separator", list.separator), ("last", list.last), ("last-of-many", list.lastOfMany)] { check("patterns.\(name).\(part)", text) }
        }
        for unit in TimeSpan.Unit.allCases {
            check("patterns.vague.\(unit.rawValue)", book.vague[unit])
            let forms = book.units[unit]
            for (form, text) in [("one", forms?.one), ("other", forms?.other), ("half", forms?.half)] {
                check("patterns.units.\(unit.rawValue).\(form)", text, Phrasebook.unitPlaces)
            }
        }
        for key in Phrasebook.DayName.allCases { check("days.\(key.rawValue)", book.days[key]) }
        for key in Phrasebook.ReplyText.allCases { check("replies.\(key.rawValue)", book.replies[key], key.places, figures: key.figures) }
        for key in Phrasebook.ErrorText.allCases { check("errors.\(key.rawValue)", book.errors[key], figures: key.figures) }
        return faults
    }

    private static func fault(
        in text: String, _ places: Phrasebook.Places, figures: [String], _ language: ResidentLanguage
    ) -> (message: String, mend: String)? {
        let known = places.known.map { "{\($0)}" }.joined(separator: ", ")
        var (names, plain, rest) = ([String](), "", text[...])
        while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
            plain += rest[..<brace]
            guard rest[brace] == "{" else { return ("has a `}` without `{`", "write a place as `{name}`, or take the brace out") }
            guard let close = rest[brace...].firstIndex(of: "}") else { return ("has a `{` that is never closed", "close it with `}`, or take it out") }
            let name = String(rest[rest.index(after: brace)..<close])
            guard places.known.contains(name) else {
                return ("has a place that nothing fills: `{\(name)}`", known.isEmpty ? "take it out: nothing is filled in here" : "write \(known)")
            }
            names.append(name)
            rest = rest[rest.index(after: close)...]
        }
        plain += rest
        if let missing = places.needed.first(where: { Set($0).isDisjoint(with: names) }) {
            return ("lacks \(missing.map { "`{\($0)}`" }.joined(separator: " or "))", "write it where the fact belongs")
        }
        let typed = TemplateLint.typedFigure(in: Self.without(figures, plain), language)
        return typed.map { ("has a fact typed into it: \($0)", "take it out: facts come from the pages") }
    }

    /// The text without these figures where they stand alone.
    private static func without(_ figures: [String], _ text: String) -> String {
        guard !figures.isEmpty else { return text }
        return text.replacing(/[0-9]+/) { match in figures.contains(String(match.output)) ? "" : match.output }
    }
}

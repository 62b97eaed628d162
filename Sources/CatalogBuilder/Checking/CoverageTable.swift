package import Catalog
package import IntentFiles

/// How far each intent is written in each language: the table of `madoguchi check`.
package struct CoverageTable: Sendable {
    /// Fewer examples than this are a gap.
    package static let leastExamples = 12

    /// The table as text, a row for each intent, a column for each language: the number of example questions, `-`
    /// where the language is missing.
    package let text: String
    /// Intents without wording, without a wish, or with too few examples, in some language.
    package let gaps: [Diagnostic]

    package init(_ library: IntentLibrary) {
        let languages = ResidentLanguage.allCases
        let width = max(library.intents.map(\.id.count).max() ?? 0, 6)
        func pad(_ text: String, _ width: Int) -> String { text + String(repeating: " ", count: max(0, width - text.count)) }
        var rows = [pad("intent", width) + "  " + languages.map { pad($0.rawValue, 7) }.joined(separator: " ")]
        var gaps: [Diagnostic] = []
        for intent in library.intents {
            let cells = languages.map { language in
                let count = intent.texts[language]?.examples.count
                let position = library.declared[intent.id]
                if let text = intent.texts[language], text.wish == nil {
                    gaps.append(
                        Diagnostic(
                            .error, path: position?.path ?? intent.id, line: position?.line,
                            message: "`\(intent.id)` has no wish in \(language.rawValue): its counter card would be empty",
                            mend: "write `wish` in \(intent.topic)/\(language.rawValue).yaml: what the resident wants, said to a clerk"))
                }
                // Its fault is told already.
                let isUnread = library.unread[intent.topic]?.contains(language) == true
                if !isUnread, count ?? 0 < Self.leastExamples {
                    gaps.append(
                        Diagnostic(
                            .error, path: position?.path ?? intent.id, line: position?.line,
                            message: count.map { "`\(intent.id)` has only \($0) examples in \(language.rawValue)" }
                                ?? "`\(intent.id)` has no wording in \(language.rawValue)",
                            mend: "write \(intent.topic)/\(language.rawValue).yaml: title, \(Self.leastExamples) examples, answer"))
                }
                return pad(count.map(String.init) ?? "-", 7)
            }
            rows.append(pad(intent.id, width) + "  " + cells.joined(separator: " "))
        }
        let totals = languages.map { language in
            pad(String(library.intents.reduce(0) { $0 + ($1.texts[language]?.examples.count ?? 0) }), 7)
        }
        rows.append(pad("all", width) + "  " + totals.joined(separator: " "))
        text = rows.map { String($0.reversed().drop { $0 == " " }.reversed()) }.joined(separator: "\n")
        self.gaps = gaps
    }
}

import Catalog

/// Reads `Intents/<topic>/<lang>.yaml`.
enum IntentTextFile {
    struct Entry {
        var text: IntentText
        var line: Int?
        var places: IntentLibrary.WordingPlaces
    }

    static func read(_ path: String, topic: String, language: ResidentLanguage) throws(IntentFileError) -> (
        intents: [(String, Entry)], noneOfThese: [String]
    ) {
        let root = try YAMLValue(file: path)
        let values = try root.values(known: ["language", "topic", "intents", "none_of_these"])
        try LanguageKey.check(root, values, language)
        let named = try root.required("topic", in: values)
        guard try named.text() == topic else {
            throw named.fault(.value, "`topic` is not the folder's name", mend: "write `topic: \(topic)`")
        }
        var intents: [(String, Entry)] = []
        for (id, value) in try root.required("intents", in: values).entries() {
            intents.append((id, try entry(value)))
        }
        return (intents, try values["none_of_these"]?.texts() ?? [])
    }

    private static func entry(_ value: YAMLValue) throws(IntentFileError) -> Entry {
        let values = try value.values(known: ["title", "wish", "examples", "answer"])
        let answer = try value.required("answer", in: values)
        // A block scalar's mark is at its `|`; its text begins on the next line.
        let source = try answer.text()
        let firstLine = answer.line.map { source.contains("\n") ? $0 + 1 : $0 }
        let template: AnswerTemplate
        do {
            template = try AnswerTemplate(parsing: source)
        } catch {
            var fault = answer.fault(.value, error.message, mend: error.mend)
            fault.diagnostic.line = firstLine.map { $0 + error.line - 1 }
            fault.diagnostic.column = nil
            throw fault
        }
        guard !template.lines.isEmpty else {
            throw answer.fault(.value, "`answer` says nothing", mend: "write the answer's lines")
        }
        let title = try value.required("title", in: values)
        let text = IntentText(
            title: try title.text(), wish: try values["wish"]?.text(),
            examples: try value.required("examples", in: values).texts(), answer: template)
        let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
        let written = lines.indices.filter { !lines[$0].allSatisfy(\.isWhitespace) }
        return Entry(
            text: text, line: value.line,
            places: .init(
                path: value.path, title: title.line, wish: values["wish"]?.line, answer: firstLine,
                answerLines: firstLine.map { first in written.map { first + $0 } } ?? []))
    }
}

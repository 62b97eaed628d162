/// A question with what it should be answered by.
package struct LabelledQuestion: Codable, Sendable, Equatable {
    package var id: String
    package var language: String
    /// An intent's id, or the beginning of some intents' ids before a dot; several, divided by `|`, where each would be
    /// right. One that begins with `oos` marks a question that the pages do not answer.
    package var label: String
    /// What was said before: an intent's id, or a question; nil for the first line of a talk.
    package var after: String?
    package var question: String

    package var isOutOfScope: Bool { label.hasPrefix("oos") }
    /// Out of scope, and nothing that a resident would ask about the topic.
    package var isFar: Bool { label == "oos-far" }

    /// Whether an intent answers the question.
    package func isRight(_ intent: String) -> Bool {
        label.split(separator: "|").contains { intent == $0 || intent.hasPrefix("\($0).") }
    }
}

/// Why a file of labelled questions is refused.
package struct LabelledQuestionsError: Error, CustomStringConvertible, Equatable {
    package var path: String
    package var line: Int
    package var message: String
    package var mend: String

    package var description: String { "\(path):\(line): error: \(message); \(mend)" }
}

extension LabelledQuestion {
    /// Reads tab-separated lines under a header that names at least the columns `lang`, `label` and `question`; `id` and
    /// `after` may be there too.
    package static func read(_ text: String, path: String) throws(LabelledQuestionsError) -> [LabelledQuestion] {
        // Tables come out of spreadsheets with a byte order mark, and with the line ends of Windows or of old Macs.
        let text = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
        let lines = text.split(omittingEmptySubsequences: false) { ["\n", "\r\n", "\r"].contains($0) }
        let columns = (lines.first ?? "").split(separator: "\t").map(String.init)
        guard let language = columns.firstIndex(of: "lang"), let label = columns.firstIndex(of: "label"),
            let question = columns.firstIndex(of: "question")
        else {
            throw LabelledQuestionsError(
                path: path, line: 1, message: "the first line does not name the columns lang, label and question",
                mend: "write `id<TAB>lang<TAB>label<TAB>question`")
        }
        var questions: [LabelledQuestion] = []
        for (offset, line) in lines.enumerated().dropFirst() where !line.isEmpty {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard fields.count == columns.count else {
                throw LabelledQuestionsError(
                    path: path, line: offset + 1, message: "\(fields.count) fields under \(columns.count) columns",
                    mend: "divide the fields by one tab each")
            }
            let id = columns.firstIndex(of: "id").map { fields[$0] } ?? String(offset)
            let after = columns.firstIndex(of: "after").map { fields[$0] }
            questions.append(
                .init(
                    id: id, language: fields[language], label: fields[label], after: after?.isEmpty == true ? nil : after,
                    question: fields[question]))
        }
        return questions
    }
}

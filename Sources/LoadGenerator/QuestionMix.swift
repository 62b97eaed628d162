import WireProtocol

/// What is asked: the languages by turns, whatever number of questions each has.
package struct QuestionMix: Sendable, Equatable {
    /// A question and the resident language that it is written in.
    package struct Question: Sendable, Equatable {
        package var language: String
        package var text: String

        package init(language: String, text: String) {
            self.language = language
            self.text = text
        }
    }

    package let questions: [Question]

    /// Puts questions into the order in which they are asked; languages with fewer questions repeat theirs.
    package init(_ questions: [Question]) throws(LoadError) {
        let byLanguage = Dictionary(grouping: questions.filter { !$0.text.isEmpty }, by: \.language)
        let languages = byLanguage.keys.sorted()
        let longest = byLanguage.values.map(\.count).max() ?? 0
        guard longest > 0 else {
            throw LoadError(code: .noQuestions, message: "there is nothing to ask", mend: "give a file with questions in these languages")
        }
        self.questions = (0..<longest).flatMap { round in
            languages.compactMap { language in byLanguage[language].map { $0[round % $0.count] } }
        }
    }

    /// The request lines with their ends. The `id` of a JSON request is its place, so that a reply can be told to
    /// belong to another; no language is named, as residents name none.
    func lines(_ form: WireForm) -> [[UInt8]] {
        questions.enumerated().map { place, question in
            switch form {
            case .text: Array("\(question.text)\n".utf8)
            case .json: Array("{\"id\":\(place),\"question\":\(Self.quoted(question.text))}\n".utf8)
            }
        }
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case "\0"..<" ": quoted += " "
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}

/// An intent's wording in one language.
package struct IntentText: Codable, Sendable, Equatable {
    /// A menu line.
    package var title: String
    /// Questions as residents type them.
    package var examples: [String]
    package var answer: AnswerTemplate

    package init(title: String, examples: [String], answer: AnswerTemplate) {
        self.title = title
        self.examples = examples
        self.answer = answer
    }
}

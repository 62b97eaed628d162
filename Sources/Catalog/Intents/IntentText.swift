/// An intent's wording in one language.
package struct IntentText: Codable, Sendable, Equatable {
    /// A menu line.
    package var title: String
    /// What the resident wants, said to a clerk, for the counter card. `madoguchi check` demands one in each language; that
    /// of the easy Japanese is one sentence, said on the phone as well.
    package var wish: String?
    /// Questions as residents type them.
    package var examples: [String]
    package var answer: AnswerTemplate

    package init(title: String, wish: String? = nil, examples: [String], answer: AnswerTemplate) {
        self.title = title
        self.wish = wish
        self.examples = examples
        self.answer = answer
    }
}

extension AskReply {
    /// A question that can be asked next: a bridge shows the title as a button and sends the question.
    package struct Suggestion: Sendable, Equatable {
        package var title: String
        package var question: String

        package init(title: String, question: String) {
            self.title = title
            self.question = question
        }

        func write(to json: inout JSONWriter) {
            json.field("title", title)
            json.field("question", question)
        }
    }
}

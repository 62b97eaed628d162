/// What to put together into one visit. Empty lists leave it to the matters of the conversation.
package struct PlanRequest: Sendable, Equatable {
    /// Ids of intents; those that the catalog does not hold are left out.
    package var intents: [String]
    /// Questions, each without control characters; those that are not answered surely are left out.
    package var questions: [String]
    /// Of the conversation's matters, those to plan, from 1; empty means all.
    package var numbers: [Int]
    package var lang: String?
    /// The token of the reply before, which knows the conversation's matters.
    package var context: String?
    package var channel: MessageChannel?

    package init(
        intents: [String] = [], questions: [String] = [], numbers: [Int] = [], lang: String? = nil, context: String? = nil,
        channel: MessageChannel? = nil
    ) {
        self.intents = intents
        self.questions = questions
        self.numbers = numbers
        self.lang = lang
        self.context = context
        self.channel = channel
    }
}

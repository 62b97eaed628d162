/// A question that several conversations asked and got no answer to, as it is kept: no address, no moment finer than a day.
package struct UnansweredRecord: Sendable, Equatable {
    /// Without personal data, as the conversation wrote it that made the number full.
    package var text: String
    /// A resident language's code.
    package var language: String
    /// How many different conversations asked; a restart of the daemon may count one of them twice.
    package var conversations: Int
    package var firstDay: Day
    package var lastDay: Day

    package init(text: String, language: String, conversations: Int, firstDay: Day, lastDay: Day) {
        self.text = text
        self.language = language
        self.conversations = conversations
        self.firstDay = firstDay
        self.lastDay = lastDay
    }
}

/// A question, whichever form it came in.
package struct AskRequest: Sendable, Equatable {
    /// Without control characters (each was read as a blank) and without blanks at either end; never empty.
    package var question: String
    /// A BCP 47 hint that wins over detection, as the client sent it; the desk ignores one that it does not know. ``detected`` takes back
    /// what the resident chose in words.
    package var lang: String?
    /// The opaque token of the reply before; a desk that cannot read it must answer as if it were absent.
    package var context: String?
    /// Within ``WireLimits/top``: that many ranked alternatives are wanted even when the answer is sure.
    package var top: Int?
    /// Where the reply will be shown: messages are cut for it.
    package var channel: MessageChannel?
    /// Tells a bridge's conversations apart where unanswered questions are counted; the desk does not look at it.
    package var conversation: String?

    /// As a language: that of each question.
    package static let detected = "auto"

    package init(
        question: String, lang: String? = nil, context: String? = nil, top: Int? = nil, channel: MessageChannel? = nil,
        conversation: String? = nil
    ) {
        self.question = question
        self.lang = lang
        self.context = context
        self.top = top
        self.channel = channel
        self.conversation = conversation
    }
}

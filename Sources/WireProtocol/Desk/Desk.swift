/// The clerk behind the counter: all that a connection, or a bridge in process, needs to know of the answering side.
///
/// A desk is immutable; a new catalog makes a new desk. Its methods are called from many threads at once. It never
/// keeps what it was asked.
package protocol Desk: Sendable {
    /// Answers a question. A desk that needs long (some milliseconds) delivers later instead of holding the caller's
    /// thread, which is an event loop; the connection waits for it before it looks at its next request.
    func ask(_ request: AskRequest) -> Delivery<AskReply>

    /// Puts several matters together into one visit; delivers later where its questions need long.
    func plan(_ request: PlanRequest) -> Delivery<PlanReply>

    /// The counter card of the last answer of a conversation; says what to do where there is none.
    func card(context: String?, lang: String?) -> String

    /// What can be asked. `lang` is a BCP 47 hint, as in all that follows; nil or one it does not know leaves the
    /// choice to the desk.
    func topics(lang: String?) -> TopicsReply

    /// A question that it says it can answer, to be tried with; nil if it names none.
    var sample: String? { get }

    func status(lang: String?) -> StatusReply

    /// Whether the pages still say what the reply with this receipt said. Without a hint in the receipt's own language.
    func verify(_ receipt: String, lang: String?) -> VerifyReply

    /// The reply to `/help`: what to type, with examples.
    func help(lang: String?) -> String

    /// The tag of a language by one of its names, in any language ("tiếng Việt", "Vietnamese"); nil for none that it knows.
    func tag(ofLanguageNamed name: String) -> String?

    /// The reply to `/lang`: confirms the choice in the chosen language (nil: that it will be detected). Returns nil
    /// for a hint that means none of the resident languages.
    func confirmation(lang: String?) -> String?

    /// The reply to `/lang` with such a hint: names the languages that there are, and what to type for each.
    func unknownLanguage(lang: String?) -> String

    /// Questions that wait for something slow, such as a sentence encoder, or are at it; nil if nothing is slow.
    var waiting: Int? { get }

    /// One sentence for a person that says what went wrong and what to do.
    func message(for code: ErrorCode, lang: String?) -> String
}

extension Desk {
    package var waiting: Int? { nil }

    package func tag(ofLanguageNamed name: String) -> String? { nil }

    package var sample: String? { topics(lang: nil).topics.lazy.flatMap(\.intents).compactMap(\.question).first }
}

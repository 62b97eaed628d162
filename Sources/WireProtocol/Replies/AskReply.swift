/// The reply to a question (CONTRACT.md, "JSON reply to `ask`"); docs/PROTOCOL.md describes each field.
///
/// What is nil or empty does not apply and is not written.
package struct AskReply: Sendable, Equatable {
    /// What the reply is; the raw value goes on the wire.
    package enum Kind: String, Sendable, Equatable {
        case answer
        /// Two or three candidates in ``AskReply/alternatives``, the question to ask in ``AskReply/text``.
        case clarify
        /// This page set does not answer it.
        case fallback
        case greeting
    }

    package var kind: Kind
    /// The resident language of the reply: `ja`, `ja-easy`, `en`, `zh-Hans` …
    package var lang: String
    /// The intent that is answered.
    package var intent: String?
    /// The intent's title in `lang`.
    package var title: String?
    /// 0–1; written with at most four decimals.
    package var confidence: Double?
    /// The whole answer, ready to show: plain text, LF line ends. A text connection shows this alone.
    package var text: String
    /// The answer proper, without contacts and source.
    package var summary: String?
    package var bring: [String] = []
    package var steps: [String] = []
    package var fees: [String] = []
    package var durations: [String] = []
    /// What the page warns of, in its own words.
    package var cautions: [String] = []
    package var counters: [Counter] = []
    package var contacts: [Contact] = []
    package var links: [Link] = []
    package var source: Source?
    /// What the resident can show at a counter or say on the phone.
    package var card: Card?
    /// Best first.
    package var alternatives: [Alternative] = []
    package var suggestions: [Suggestion] = []
    /// The answers to further questions of the same line; their text is part of ``text`` already.
    package var also: [AskReply] = []
    /// The text cut for the request's channel, in order.
    package var messages: [String] = []
    /// The buttons for a channel that has them.
    package var quickReplies: [QuickReply] = []
    /// A caution beside the answer, such as: shown in the page's own language.
    package var notice: String?
    /// The version of the catalog that answered.
    package var catalog: String?
    /// Opaque: what the answer rested on, for ``VerifyReply``. Holds nothing of the question; at most some 4 KB.
    package var receipt: String?
    /// The opaque token that the client sends with its next question. At most some 2 KB, so that it fits a line.
    package var context: String?
    /// With a ``Kind/fallback``: the question without personal data. Never written to a client.
    package var unanswered: String?

    package init(_ kind: Kind, lang: String, text: String) {
        self.kind = kind
        self.lang = lang
        self.text = text
    }
}

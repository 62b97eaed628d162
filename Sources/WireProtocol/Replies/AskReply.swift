/// The reply to a question (CONTRACT.md, "JSON reply to `ask`"); docs/PROTOCOL.md describes each field.
///
/// What is nil or empty does not apply and is not written. Handing one on costs little: most of it is shared by all copies.
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

    /// What it says, always one: copies share it until one of them is changed. An array, since arrays copy on writing, are known to
    /// be equal by their place, and need no promise that they are `Sendable`, as a class of its own would.
    private var shared: [Content]
    /// 0–1; written with at most four decimals.
    package var confidence: Double?
    /// The version of the catalog that answered.
    package var catalog: String?
    /// Opaque: the token that the client sends with its next question. At most some 2 KB, so that it fits a line.
    package var context: String?
    /// With a ``Kind/fallback``: the question without personal data. Never written to a client.
    package var unanswered: String?
    /// With a ``Kind/fallback``: the intent that the talk is still about. Never written to a client.
    package var staysWith: String?
    /// Whether the talk goes on in ``lang`` since the resident asked for it by its name. Never written to a client.
    package var isLanguageChosen = false

    package init(_ kind: Kind, lang: String, text: String) {
        shared = [Content(kind: kind, lang: lang, text: text)]
    }
}

extension AskReply {
    package var kind: Kind {
        get { shared[0].kind }
        set { shared[0].kind = newValue }
    }

    /// The resident language of the reply: `ja`, `ja-easy`, `en`, `zh-Hans` …
    package var lang: String {
        get { shared[0].lang }
        set { shared[0].lang = newValue }
    }

    /// The intent that is answered.
    package var intent: String? {
        get { shared[0].intent }
        set { shared[0].intent = newValue }
    }

    /// The intent's title in `lang`.
    package var title: String? {
        get { shared[0].title }
        set { shared[0].title = newValue }
    }

    /// The whole answer, ready to show: plain text, LF line ends. A text connection shows this alone.
    package var text: String {
        get { shared[0].text }
        set { shared[0].text = newValue }
    }

    /// The answer proper, without contacts and source.
    package var summary: String? {
        get { shared[0].summary }
        set { shared[0].summary = newValue }
    }

    /// The documents to bring, an item each; alternatives are one item. Empty where none are asked for.
    package var bring: [String] {
        get { shared[0].bring }
        set { shared[0].bring = newValue }
    }

    /// The page's own sentences, in order.
    package var steps: [String] {
        get { shared[0].steps }
        set { shared[0].steps = newValue }
    }

    /// Amounts in the language's own format, each once.
    package var fees: [String] {
        get { shared[0].fees }
        set { shared[0].fees = newValue }
    }

    /// How long something takes, and until when one must act, each once.
    package var durations: [String] {
        get { shared[0].durations }
        set { shared[0].durations = newValue }
    }

    /// What the page warns of, in its own words.
    package var cautions: [String] {
        get { shared[0].cautions }
        set { shared[0].cautions = newValue }
    }

    /// Where to go, in the order of the page.
    package var counters: [Counter] {
        get { shared[0].counters }
        set { shared[0].counters = newValue }
    }

    /// Whom to call or write to, the best first.
    package var contacts: [Contact] {
        get { shared[0].contacts }
        set { shared[0].contacts = newValue }
    }

    /// Where the page's links lead, with their titles.
    package var links: [Link] {
        get { shared[0].links }
        set { shared[0].links = newValue }
    }

    package var source: Source? {
        get { shared[0].source }
        set { shared[0].source = newValue }
    }

    /// What the resident can show at a counter or say on the phone.
    package var card: Card? {
        get { shared[0].card }
        set { shared[0].card = newValue }
    }

    /// Best first, behind those that a ``Kind/clarify`` offers.
    package var alternatives: [Alternative] {
        get { shared[0].alternatives }
        set { shared[0].alternatives = newValue }
    }

    /// How many of the alternatives, from the first, the text numbers to choose from. Never written to a client.
    package var offered: Int {
        get { shared[0].offered }
        set { shared[0].offered = newValue }
    }

    package var suggestions: [Suggestion] {
        get { shared[0].suggestions }
        set { shared[0].suggestions = newValue }
    }

    /// The answers to further questions of the same line; their text is part of ``text`` already.
    package var also: [AskReply] {
        get { shared[0].also }
        set { shared[0].also = newValue }
    }

    /// The text cut for the request's channel, in order.
    package var messages: [String] {
        get { shared[0].messages }
        set { shared[0].messages = newValue }
    }

    /// The buttons for a channel that has them.
    package var quickReplies: [QuickReply] {
        get { shared[0].quickReplies }
        set { shared[0].quickReplies = newValue }
    }

    /// A caution beside the answer, such as: shown in the page's own language.
    package var notice: String? {
        get { shared[0].notice }
        set { shared[0].notice = newValue }
    }

    /// Opaque: what the answer rested on, for ``VerifyReply``. Holds nothing of the question; at most some 4 KB.
    package var receipt: String? {
        get { shared[0].receipt }
        set { shared[0].receipt = newValue }
    }
}

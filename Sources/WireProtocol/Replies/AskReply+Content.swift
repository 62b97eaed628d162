extension AskReply {
    /// What a reply says to whoever asks it.
    struct Content: Sendable, Equatable {
        var kind: Kind
        var lang: String
        var intent: String?
        var title: String?
        var text: String
        var summary: String?
        var bring: [String] = []
        var steps: [String] = []
        var fees: [String] = []
        var durations: [String] = []
        var cautions: [String] = []
        var counters: [Counter] = []
        var contacts: [Contact] = []
        var links: [Link] = []
        var source: Source?
        var card: Card?
        var alternatives: [Alternative] = []
        var offered = 0
        var suggestions: [Suggestion] = []
        var also: [AskReply] = []
        var messages: [String] = []
        var quickReplies: [QuickReply] = []
        var notice: String?
        var receipt: String?
    }
}

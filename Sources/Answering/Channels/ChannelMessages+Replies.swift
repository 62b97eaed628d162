import WireProtocol

extension AskReply {
    /// The reply with its messages and buttons, where its request named a channel.
    func cut(for channel: MessageChannel?) -> AskReply {
        guard let channel else { return self }
        var reply = self
        reply.messages = ChannelMessages(channel)
            .messages(text, phone: contacts.lazy.compactMap(\.phone).first, source: source?.url)
        guard channel == .line else { return reply }
        let choices = alternatives.prefix(offered).map { (label: $0.title, text: $0.title) }
        reply.quickReplies = QuickReply.buttons(choices.isEmpty ? suggestions.map { (label: $0.title, text: $0.question) } : choices)
        return reply
    }
}

extension PlanReply {
    func cut(for channel: MessageChannel?) -> PlanReply {
        guard let channel else { return self }
        var reply = self
        reply.messages = ChannelMessages(channel)
            .messages(text, phone: contacts.lazy.compactMap(\.phone).first, source: sources.last?.url)
        return reply
    }
}

extension QuickReply {
    /// Within LINE's limits; labels that are too long end in "…".
    static func buttons(_ choices: [(label: String, text: String)]) -> [QuickReply] {
        choices.prefix(MessageBudget.quickReplies).compactMap { choice in
            guard choice.text.utf16.count <= MessageBudget.textUnits, let label = label(choice.label) else { return nil }
            return QuickReply(label: label, text: choice.text)
        }
    }

    private static func label(_ title: String) -> String? {
        if title.utf16.count <= MessageBudget.labelUnits { return title }
        let cutter = TextCutter(longest: MessageBudget.labelUnits) { $0.utf16.count < MessageBudget.labelUnits }
        return cutter.head(of: title[...]).map { TextCutter.trimmed($0) + "…" }
    }
}

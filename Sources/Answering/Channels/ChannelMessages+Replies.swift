import WireProtocol

extension AskReply {
    /// The reply with its messages and buttons, where its request named a channel.
    ///
    /// - Parameter head: the line that its text begins with, where that only says in which language the notice below it is.
    func cut(for channel: MessageChannel?, head: String?) -> AskReply {
        guard let channel else { return self }
        var reply = self
        reply.messages = ChannelMessages(channel)
            .messages(text, head: head, phone: contacts.lazy.compactMap(\.phone).first, sources: ([self] + also).compactMap(\.source?.url))
        guard channel == .line else { return reply }
        let choices = alternatives.prefix(offered).map { (label: $0.title, text: $0.title) }
        reply.quickReplies = QuickReply.buttons(choices.isEmpty ? suggestions.map { (label: $0.title, text: $0.question) } : choices)
        return reply
    }
}

extension PlanReply {
    func cut(for channel: MessageChannel?, head: String?) -> PlanReply {
        guard let channel else { return self }
        var reply = self
        reply.messages = ChannelMessages(channel)
            .messages(text, head: head, phone: contacts.lazy.compactMap(\.phone).first, sources: sources.map(\.url))
        return reply
    }
}

extension QuickReply {
    /// Within LINE's limits; each label tells its choice from the others.
    static func buttons(_ choices: [(label: String, text: String)]) -> [QuickReply] {
        let choices = choices.prefix(MessageBudget.quickReplies).filter { $0.text.utf16.count <= MessageBudget.textUnits }
        let labels = ButtonLabels(choices.map(\.label), budget: MessageBudget.labelUnits).labels
        return zip(labels, choices).compactMap { label, choice in label.map { QuickReply(label: $0, text: choice.text) } }
    }
}

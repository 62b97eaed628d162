/// The reply to one request.
package enum Reply: Sendable, Equatable {
    case ask(AskReply)
    case plan(PlanReply)
    case topics(TopicsReply)
    case status(StatusReply)
    case verify(VerifyReply)
    case metrics(MetricsReply)
    case pong
    case error(ErrorReply)
    /// A sentence for a person, such as the help; text connections only, so it has no JSON form.
    case message(String)
}

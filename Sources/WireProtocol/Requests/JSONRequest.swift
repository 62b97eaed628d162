/// A JSON request that is in order.
package struct JSONRequest: Sendable, Equatable {
    /// What is wanted: the `op` field.
    package enum Operation: Sendable, Equatable {
        case ask(AskRequest)
        case plan(PlanRequest)
        case topics(lang: String?)
        case status(lang: String?)
        case verify(receipt: String, lang: String?)
        case metrics
        case ping
    }

    package var id: RequestID?
    package var operation: Operation
}

/// A command that a person types: `/` and a letter begin it. Case does not matter.
package enum TextCommand: Sendable, Equatable {
    case help
    /// `/lang L` with a tag or a name ("tiếng Việt"), or nil for `/lang auto`.
    case language(String?)
    case topics
    case status
    /// With the receipt of an earlier reply.
    case verify(String)
    /// The counter card of the last answer.
    case card
    /// A plan of the conversation's matters; those of these numbers, from 1, or all where there are none.
    case plan([Int])
    case quit
}

/// A command that a person types: `/` and a letter begin it. Case does not matter.
package enum TextCommand: Sendable, Equatable {
    case help
    /// `/lang L`, or nil for `/lang auto`.
    case language(String?)
    case topics
    case status
    /// With the receipt of an earlier reply.
    case verify(String)
    case quit
}

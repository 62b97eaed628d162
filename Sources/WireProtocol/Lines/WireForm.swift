/// In which of its two forms a line is written, and so the form of the reply to it.
package enum WireForm: Sendable, Equatable {
    /// For a person: the reply ends with a line that holds a single `.`.
    case text
    /// The line begins with `{`: the reply is one line of JSON.
    case json
}

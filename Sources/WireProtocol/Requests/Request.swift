/// What one line asks for.
package enum Request: Sendable, Equatable {
    /// A text line of blanks only: gets no reply, so that a stray Enter does no harm.
    case nothing
    /// A question in the text form.
    case question(AskRequest)
    case command(TextCommand)
    case json(JSONRequest)
    case refused(Refusal)

    package init(_ received: ReceivedLine) {
        switch received {
        case .line(let line):
            self = line.utf8.first == UInt8(ascii: "{") ? Self.json(line) : Self.text(line)
        case .invalidUTF8(let form): self = .refused(Refusal(form, .invalidUTF8))
        case .overlong(let form), .endless(let form): self = .refused(Refusal(form, .lineTooLong))
        }
    }
}

package import WireProtocol

/// What a reply is, as far as it is counted.
package enum ReplyKind: Hashable, Sendable {
    case ask(AskReply.Kind)
    /// A reply in text form that reports no error: what it is, only a person could tell.
    case text
    case error(ErrorCode)
    /// One line of JSON that is none of these, such as another server's.
    case other

    static let kinds: [AskReply.Kind] = [.answer, .clarify, .fallback, .greeting]

    package var name: String {
        switch self {
        case .ask(let kind): kind.rawValue
        case .text: "text"
        case .error(let code): code.rawValue
        case .other: "other"
        }
    }
}

extension Reply {
    /// The reply as a person sees it: its text, freed of anything that a terminal would obey, dot-stuffed, and a
    /// last line that holds a single `.`.
    package func textLines() -> [UInt8] {
        switch self {
        case .ask(let reply): DotFraming.frame(reply.text)
        case .plan(let reply): DotFraming.frame(reply.text)
        case .topics(let reply): DotFraming.frame(reply.text)
        case .status(let reply): DotFraming.frame(reply.text)
        case .verify(let reply): DotFraming.frame(reply.text)
        case .metrics(let reply): DotFraming.frame(reply.samples.map { "\($0.name) \($0.value)" }.joined(separator: "\n"))
        case .pong: DotFraming.frame("pong")
        case .error(let reply): DotFraming.frame("\(reply.message) [\(reply.code.rawValue)]")
        case .message(let text): DotFraming.frame(text)
        }
    }
}

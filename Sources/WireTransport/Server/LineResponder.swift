package import WireProtocol

/// What one connection says to the lines it receives; one value per connection, used on its event loop only.
package protocol LineResponder: SendableMetatype {
    /// What an answer is before it is turned into bytes.
    associatedtype Answer: Sendable

    /// Called once, before the first line.
    ///
    /// - Parameter origin: a number that all connections of one metered address share, made with a key of this process
    ///   and never the address; nil for Unix sockets and the networks of bridges, behind which anybody may be.
    mutating func begin(origin: Int?)

    /// Answers one line; nil if it gets no reply. The next line comes only after the answer was rendered.
    mutating func answer(_ line: ReceivedLine) -> Delivery<Answer>?

    /// Appends the reply's bytes, and says whether the connection goes on.
    mutating func render(_ answer: Answer, into out: inout [UInt8]) -> AfterReply

    /// Appends the reply to a line that is not to be answered; nothing for a line that gets no reply anyway.
    ///
    /// - Returns: whether the connection goes on, as far as the line has a say in it.
    mutating func refuse(_ line: ReceivedLine, _ reason: LineRefusal, into out: inout [UInt8]) -> AfterReply
}

extension LineResponder {
    package mutating func begin(origin: Int?) {}
}

/// What becomes of a connection after a reply.
package enum AfterReply: Sendable { case goOn, close }

/// Why a connection or a listener could not be had.
package struct TransportError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The closed list of what can go wrong.
    package enum Code: Sendable, Equatable {
        /// Not `HOST:PORT`, `[v6]:PORT` or `unix:PATH`.
        case invalidAddress
        /// Another program listens there.
        case addressInUse
        /// A file that is no socket stands where the Unix socket shall be.
        case pathTaken
        /// Any other refusal of the system to listen.
        case cannotListen
        case cannotConnect
        /// The other side closed before its reply was whole.
        case closedEarly
        case timedOut
        /// A reply over ``WireProtocol/WireLimits/reply`` bytes, or one that is not UTF-8.
        case unreadableReply
    }

    package var code: Code
    /// The address as the user gave it.
    package var address: String
    /// What happened, as a clause.
    package var message: String
    /// What to do about it, as an imperative; empty where nothing helps but trying again.
    package var mend: String

    package init(_ code: Code, address: String, message: String, mend: String = "") {
        self.code = code
        self.address = address
        self.message = message
        self.mend = mend
    }

    package var description: String {
        "\(address): \(message)" + (mend.isEmpty ? "" : "; \(mend)")
    }
}

/// Why what systemd handed over cannot be used.
package struct SystemdError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The closed list of what can be wrong.
    package enum Code: Sendable, Equatable {
        /// `LISTEN_FDS` is no number, or more than a process can hold.
        case invalidCount
        /// A passed descriptor is not a listening stream socket.
        case notListening
    }

    package var code: Code
    /// What is wrong, as a clause.
    package var message: String
    package var mend: String

    package var description: String { "\(message); \(mend)" }
}

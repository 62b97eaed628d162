/// Why a daemon does not start or ended before it was told to.
package struct DaemonError: Error, Sendable, CustomStringConvertible {
    /// The closed list of what can go wrong.
    package enum Code: Sendable, Equatable {
        /// The desk's catalog could not be read.
        case cannotLoad
        /// An address or a passed socket could not be listened on.
        case cannotListen
        /// A part of the daemon failed while it ran.
        case failed
    }

    package var code: Code
    /// What happened and the mend, as one line.
    package var message: String
    package var cause: any Error

    package var description: String { message }
}

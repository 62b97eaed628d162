package import NIOCore

/// What happens to a connection besides requests and replies, for whoever keeps figures or a log.
package enum ConnectionEvent: Sendable {
    /// What a connection was refused, ended or slowed down for.
    package enum Cause: String, Sendable, CaseIterable {
        /// As many connections are open as may be.
        case connections
        /// The address has as many as it may.
        case addressConnections = "address_connections"
        /// The connection, or its address, asks faster than it may; told once for each connection.
        case rate
        /// Nothing was asked for too long.
        case idle
        /// A line did not end in time.
        case lineTime = "line_time"
        /// The replies were not taken for too long.
        case unread
        /// The replies not taken were too many, over all connections.
        case buffers
        /// A line's bytes came in too many pieces: it is read slowly from then on.
        case slowed
    }

    case accepted
    case limited(Cause, SocketAddress?)
    /// The system failed a listener; one line that says how.
    case fault(String)
}
